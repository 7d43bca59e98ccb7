import { toFindingColumns } from '../../dataset/report-rows.ts';
import type { Fact } from '../../domain/fact.ts';
import type { Finding } from '../../domain/finding.ts';
import { itemKey, type Item } from '../../domain/item.ts';
import { METRICS } from '../../form/metrics.ts';
import { tracesOf } from '../messages/say-traces.ts';
import { toCheckedRows } from '../pages/report/to-checked-rows.ts';
import { placeOf } from '../pages/report/place-on-the-form.ts';
import type { ReportFact, ReportRows } from '../pages/report/rows.ts';
import type { SetText } from '../pages/report/set-text.ts';
import type { ReportFinding } from '../queries/report-findings.ts';
import type { Review } from './review-report.ts';

/** A report under review as the rows of a report's page; of other years and peers it says nothing. */
export function toReviewRows(review: Review, text: SetText | null): ReportRows {
  const marks = toMarks(review.findings);
  const facts = review.facts
    .map((fact) => ({
      ...toReportFact(fact, marks.get(itemKey(fact.item)) ?? null),
      by_hand: review.byHand.has(itemKey(fact.item)),
    }))
    .sort((a, b) => placeOf(a) - placeOf(b));
  const nothing = { groups: [], leaves: [] };
  return {
    head: toHead(review),
    facts,
    labels: LABELS,
    ...toCheckedRows(review.findings.map(toReportFinding).sort(byWeight), facts),
    changes: [],
    siblings: [],
    outcomes: { shown: nothing, left_out: nothing },
    text,
  };
}

const LABELS: ReportRows['labels'] = Object.fromEntries(
  METRICS.map(({ basis, metric, label_zh: zh, label_en: en, unit }) => [
    `${basis}/${metric}`,
    { zh, en, unit },
  ]),
);

function toHead({ sha256, name, agency, year, reading, facts, verdicts }: Review): ReportRows['head'] {
  const { head, format } = reading;
  const count = (state: Fact['state']) => facts.filter((fact) => fact.state === state).length;
  return {
    report_id: '',
    agency_id: '',
    name: agency?.name ?? head.agency ?? name,
    level: agency?.level || null,
    field: agency?.field || null,
    province: agency?.province || null,
    city: agency?.city || null,
    county: agency?.county || null,
    // Where nobody knows the year, a table that names no form is drawn in the one in force.
    year: year ?? new Date().getFullYear(),
    published_on: head.publishedOn,
    published_on_basis: head.publishedOn === null ? null : 'page',
    form_table2: head.forms.table2,
    form_table3: head.forms.table3,
    form_table4: head.forms.table4,
    completeness: 'whole',
    source_kind: 'document',
    source_name: name,
    url: null,
    format,
    sha256,
    retrieved_on: null,
    seen: facts.length,
    reported: count('reported'),
    blank: count('blank'),
    missing: count('missing'),
    illegible: count('illegible'),
    ...tracesOf(facts.map(({ state }) => ({ trace: state === 'reported' ? 'document' : null }))),
    fails: verdicts.fails,
    questions: verdicts.question,
    undecided: verdicts.undecided,
    holds: verdicts.holds,
  };
}

function toReportFact(fact: Fact, mark: ReportFact['mark']): ReportFact {
  const at = fact.state === 'missing' ? null : fact.at;
  return {
    ...fact.item,
    state: fact.state,
    value: fact.state === 'reported' ? fact.value : null,
    approximate: fact.state === 'reported' && fact.approximate,
    quote: at?.quote ?? null,
    place: at?.place ?? null,
    mark,
  };
}

/** Of each item the part it plays in checks that do not hold. */
function toMarks(findings: readonly Finding[]): ReadonlyMap<string, 'suspect' | 'part'> {
  const marks = new Map<string, 'suspect' | 'part'>();
  for (const finding of findings) {
    if (finding.outcome !== 'fails') continue;
    for (const item of [...finding.onLeft, ...finding.onRight])
      if (!marks.has(itemKey(item))) marks.set(itemKey(item), 'part');
    if (finding.suspect) marks.set(itemKey(finding.suspect), 'suspect');
  }
  return marks;
}

const toReportFinding = (finding: Finding): ReportFinding => ({
  report_id: '',
  ...toFindingColumns(finding),
  on_left: toKeys(finding.onLeft),
  on_right: toKeys(finding.onRight),
  suspect: finding.outcome === 'fails' && finding.suspect ? itemKey(finding.suspect) : null,
});

const toKeys = (items: readonly Item[]) => (items.length === 0 ? null : items.map(itemKey).join(' '));

const OUTCOMES = ['fails', 'undecided', 'holds'] as const;
const GRADES = ['printed', 'implied', 'question'] as const;
/** What fails first, checks of the form before questions. */
const byWeight = (a: ReportFinding, b: ReportFinding) =>
  OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome) ||
  GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade);
