import { groupRows } from '$lib/database/group-rows.ts';
import { outcomeLeaves } from '$lib/queries/outcome-leaves.ts';
import { outcomes } from '$lib/queries/outcomes.ts';
import { reportChanges } from '$lib/queries/report-changes.ts';
import { reportFacts, type ReportFactRow } from '$lib/queries/report-facts.ts';
import { reportFindings } from '$lib/queries/report-findings.ts';
import { reportHeads, type ReportHead } from '$lib/queries/report-head.ts';
import { metricList } from '$lib/queries/metric-list.ts';
import type { Questioned } from '$lib/address/selection.ts';
import { run, STATIC } from '$lib/source/node-source.server.ts';
import { placeOf } from '$lib/pages/report/place-on-the-form.ts';
import type { Labels, ReportFact, ReportOutcomes, ReportRows } from '$lib/pages/report/rows.ts';
import { writeFindings } from '$lib/pages/quality/write-findings.ts';
import type { Place } from '../../../../domain/place.ts';
import { textOfDocument } from './text-of-document.server.ts';

/** Every report's rows, asked for once a process: a question for each page would take minutes. */
const asked = askAll();

export const reportIds = async (): Promise<readonly string[]> => [...(await asked).heads.keys()];

/** Undefined where there is no such report. */
export async function reportRows(reportId: string): Promise<ReportRows | undefined> {
  const all = await asked;
  const head = all.heads.get(reportId);
  if (head === undefined) return undefined;
  const facts = (all.facts.get(reportId) ?? []).map(toFact).sort((a, b) => placeOf(a) - placeOf(b));
  return {
    head,
    facts,
    labels: labelsOf(facts, all.labels),
    findings: writeFindings(all.findings.get(reportId) ?? [], facts),
    changes: all.changes.get(reportId) ?? [],
    siblings: all.byAgency.get(head.agency_id)!.map(toSibling),
    outcomes: { shown: outcomesIn(all.shown, reportId), left_out: outcomesIn(all.left_out, reportId) },
    text: facts.some(({ place }) => place && 'start' in place)
      ? await textOfDocument(`${STATIC}/data/documents/${head.source_name}`)
      : null,
  };
}

async function askAll() {
  const heads = await run(reportHeads);
  return {
    heads: new Map(heads.map((head) => [head.report_id, head])),
    byAgency: groupRows(heads, ({ agency_id }) => agency_id),
    facts: groupRows(await run(reportFacts), ofReport),
    findings: groupRows(await run(reportFindings), ofReport),
    changes: groupRows(await run(reportChanges), ofReport),
    shown: await askOutcomes('shown'),
    left_out: await askOutcomes('left_out'),
    labels: new Map((await run(metricList)).map((info) => [`${info.basis}/${info.metric}`, info])),
  };
}

const askOutcomes = async (questioned: Questioned) => ({
  groups: groupRows(await run(outcomes([], questioned)), ofReport),
  leaves: groupRows(await run(outcomeLeaves([], questioned)), ofReport),
});

const outcomesIn = (
  { groups, leaves }: Awaited<ReturnType<typeof askOutcomes>>,
  reportId: string,
): ReportOutcomes => ({ groups: groups.get(reportId) ?? [], leaves: leaves.get(reportId) ?? [] });

const ofReport = ({ report_id }: { readonly report_id: string }) => report_id;

const toFact = ({ report_id: _, place, ...fact }: ReportFactRow): ReportFact => ({
  ...fact,
  place: place === null ? null : (JSON.parse(place) as Place),
});

const toSibling = ({ report_id, year, completeness, seen, fails, questions }: ReportHead) => ({
  report_id,
  year,
  completeness,
  seen,
  fails,
  questions,
});

function labelsOf(
  facts: readonly ReportFact[],
  all: ReadonlyMap<string, { readonly label_zh: string; readonly label_en: string; readonly unit: string }>,
): Labels {
  const keys = [...new Set(facts.map(({ basis, metric }) => `${basis}/${metric}`))];
  return Object.fromEntries(
    keys.map((key) => {
      const { label_zh: zh, label_en: en, unit } = all.get(key)!;
      return [key, { zh, en, unit }];
    }),
  );
}
