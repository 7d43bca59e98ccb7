import { groupRows } from '$lib/database/group-rows.ts';
import { metricLabels } from '$lib/queries/metric-labels.ts';
import { outcomeLeaves } from '$lib/queries/outcome-leaves.ts';
import { outcomes } from '$lib/queries/outcomes.ts';
import { reportChanges } from '$lib/queries/report-changes.ts';
import { reportFacts } from '$lib/queries/report-facts.ts';
import { reportFindings } from '$lib/queries/report-findings.ts';
import { reportHeads } from '$lib/queries/report-head.ts';
import { run, STATIC } from '$lib/source/node-source.server.ts';
import { toReportRows, type ReportAnswers } from '$lib/pages/report/question.ts';
import type { ReportRows } from '$lib/pages/report/rows.ts';
import type { Query } from '$lib/source/query.ts';
import { withDocument } from './with-document.server.ts';

/** Every report's answers, asked for once a process: a question for each page would take minutes. */
let asked: ReturnType<typeof askAll> | undefined;

/** The rows of a page with the text of its document; null where there is no such report. */
export async function reportRows(agencyId: string, year: string): Promise<ReportRows | null> {
  const id = `${agencyId}/${year}`;
  const rows = toReportRows(id, await answersOf(agencyId, id));
  const asksDocument = rows?.facts.some(
    ({ place, state }) => place && ('start' in place || state === 'illegible'),
  );
  if (rows === null || !asksDocument) return rows;
  return withDocument(rows, `${STATIC}/data/documents/${rows.head.source_name}`);
}

/** What the question of the page would be answered. */
export async function answersOf(agencyId: string, reportId: string): Promise<ReportAnswers> {
  const all = await (asked ??= askAll());
  return {
    heads: all.heads.get(agencyId) ?? [],
    facts: all.facts.get(reportId) ?? [],
    findings: all.findings.get(reportId) ?? [],
    changes: all.changes.get(reportId) ?? [],
    groups_shown: all.groups_shown.get(reportId) ?? [],
    groups_left_out: all.groups_left_out.get(reportId) ?? [],
    leaves_shown: all.leaves_shown.get(agencyId) ?? [],
    leaves_left_out: all.leaves_left_out.get(agencyId) ?? [],
    labels: all.labels,
  };
}

const askAll = async () => ({
  heads: await byAgency(reportHeads),
  facts: await byReport(reportFacts),
  findings: await byReport(reportFindings),
  changes: await byReport(reportChanges),
  groups_shown: await byReport(outcomes([], 'shown')),
  groups_left_out: await byReport(outcomes([], 'left_out')),
  leaves_shown: await byAgency(outcomeLeaves([], 'shown')),
  leaves_left_out: await byAgency(outcomeLeaves([], 'left_out')),
  labels: await run(metricLabels),
});

const byReport = async <Row extends { readonly report_id: string }>(query: Query<Row>) =>
  groupRows(await run(query), ({ report_id }) => report_id);
const byAgency = async <Row extends { readonly agency_id: string }>(query: Query<Row>) =>
  groupRows(await run(query), ({ agency_id }) => agency_id);
