import type { Questioned } from '../../address/selection.ts';
import { metricLabels, type MetricLabel } from '../../queries/metric-labels.ts';
import { outcomeLeaves, type OutcomeLeaf } from '../../queries/outcome-leaves.ts';
import { outcomes, type Outcome } from '../../queries/outcomes.ts';
import { changesOf, type ReportChange } from '../../queries/report-changes.ts';
import { factsOf, type ReportFactRow } from '../../queries/report-facts.ts';
import { findingsOf, type ReportFinding } from '../../queries/report-findings.ts';
import { headsOf, type ReportHead } from '../../queries/report-head.ts';
import { shapeRows, toQuestion, type Question } from '../../question/question.ts';
import type { Place } from '../../../domain/place.ts';
import { toCheckedRows } from './to-checked-rows.ts';
import { placeOf } from './place-on-the-form.ts';
import type { Labels, ReportFact, ReportRows } from './rows.ts';

/** The rows of the queries behind the page of one report. */
export interface ReportAnswers {
  /** Of all reports of the body, in the order of years. */
  readonly heads: readonly ReportHead[];
  readonly facts: readonly ReportFactRow[];
  readonly findings: readonly ReportFinding[];
  readonly changes: readonly ReportChange[];
  readonly groups_shown: readonly Outcome[];
  readonly groups_left_out: readonly Outcome[];
  /** Of all reports of the body. */
  readonly leaves_shown: readonly OutcomeLeaf[];
  readonly leaves_left_out: readonly OutcomeLeaf[];
  readonly labels: readonly MetricLabel[];
}

/** What the page of one report wants to know, but for the text of its document; null where there is no such report. */
export function reportQuestion(agencyId: string, year: string): Question<ReportRows | null> {
  const id = `${agencyId}/${year}`;
  const first = toQuestion({
    heads: headsOf(agencyId),
    facts: factsOf(id),
    findings: findingsOf(id),
    changes: changesOf(id),
    groups_shown: outcomes([id], 'shown'),
    groups_left_out: outcomes([id], 'left_out'),
    leaves_shown: outcomeLeaves([agencyId], 'shown'),
    leaves_left_out: outcomeLeaves([agencyId], 'left_out'),
    labels: metricLabels,
  });
  return shapeRows(first, (answers) => toReportRows(id, answers));
}

/** Null where none of the heads is that of the report. */
export function toReportRows(reportId: string, answers: ReportAnswers): ReportRows | null {
  const head = answers.heads.find(({ report_id }) => report_id === reportId);
  if (head === undefined) return null;
  const facts = answers.facts.map(toFact).sort((a, b) => placeOf(a) - placeOf(b));
  const outcomesOf = (questioned: Questioned) => ({
    groups: answers[`groups_${questioned}`],
    leaves: answers[`leaves_${questioned}`].filter(({ report_id }) => report_id === reportId),
  });
  return {
    head,
    facts,
    labels: toLabels(facts, answers.labels),
    ...toCheckedRows(answers.findings, facts),
    changes: answers.changes,
    siblings: answers.heads.map(toSibling),
    outcomes: { shown: outcomesOf('shown'), left_out: outcomesOf('left_out') },
    text: null,
  };
}

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

function toLabels(facts: readonly ReportFact[], all: readonly MetricLabel[]): Labels {
  const stated = new Set(facts.map(({ basis, metric }) => `${basis}/${metric}`));
  return Object.fromEntries(
    all
      .map(
        ({ basis, metric, label_zh: zh, label_en: en, unit }) =>
          [`${basis}/${metric}`, { zh, en, unit }] as const,
      )
      .filter(([key]) => stated.has(key)),
  );
}
