import { bodyIn } from '../../messages/body-in.ts';
import { toCellId, placeIdOf } from '../../figure/cell-id.ts';
import { toChecksView, type ChecksView } from './checks.ts';
import { toChangesTable } from './changes-table.ts';
import { type ReportContext } from './context.ts';
import { toHeading } from './heading.ts';
import type { FormTable } from './form-cells.ts';
import { outsideOf, toFormTable } from './form.ts';
import { toLeaves, type LeavesOfGroup } from '../../outcomes/leaves.ts';
import { toOutcomesView, type OutcomesView } from './outcomes.ts';
import type { ReportFact, ReportRows, Sibling } from './rows.ts';
import type { TableView } from '../../figure/table-view.ts';
import type { Questioned } from '../../address/selection.ts';
import type { ReportHead } from '../../queries/report-head.ts';
import type { Translate } from '../../messages/translate.ts';
import { unitIn } from '../../messages/unit.ts';
import { nameTables, sayNotChecked, TABLES } from '../../messages/say-not-checked.ts';
import { sayTraces } from '../../messages/say-traces.ts';
import { writeDoubts, writeRest } from '../../messages/write-verdicts.ts';

/** A figure in a list: those of the text, and those of a table that its form has no cell for. */
export interface ListedFact {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly fact: ReportFact;
  /** Where it is not certainly one number: its words, and why; empty otherwise. */
  readonly doubt: string;
}

export interface ReportView {
  readonly title: string;
  readonly heading: string;
  /** How the checks came out, in a few words; empty where nothing could be checked. */
  readonly verdict: string;
  readonly failed: boolean;
  readonly facts: readonly string[];
  readonly before: Sibling | null;
  readonly after: Sibling | null;
  readonly prose: readonly ListedFact[];
  readonly tables: readonly FormTable[];
  /** By table, figures outside its form. */
  readonly outside: ReadonlyMap<FormTable['basis'], readonly ListedFact[]>;
  /** Tables of which nothing was seen; empty where there is none. */
  readonly notSeen: string;
  readonly whole: boolean;
  readonly checks: ChecksView;
  readonly changes: TableView | null;
  /** Figures that both years print alike. */
  readonly unchanged: number;
  readonly outcomes: OutcomesView | null;
  readonly leaves: readonly LeavesOfGroup[];
  /** Some number of what became of requests is in question. */
  readonly canLeaveOut: boolean;
}

/** Everything the page of one report shows, in the visitor's language. */
export function toReportView(
  rows: ReportRows,
  context: ReportContext,
  questioned: Questioned = 'shown',
): ReportView {
  const { head, facts, siblings } = rows;
  const { t, locale } = context;
  const { groups, leaves } = rows.outcomes[questioned];
  const whole = head.completeness === 'whole';
  const tables = TABLES.map((basis) => toFormTable(basis, facts, head[`form_${basis}`], head.year, whole));
  const drawn = tables.filter((table) => table !== null);
  const checks = toChecksView(rows, locale);
  const listed = (some: readonly ReportFact[]) => some.map((fact) => toListed(fact, rows, context));
  return {
    title: t('report.title', { name: bodyIn(head, locale), year: head.year }),
    heading: toHeading(rows, context),
    verdict: toVerdict(rows, context),
    failed: checks.fails.length + checks.question.length > 0,
    facts: toHeadFacts(rows, context),
    before: siblings.findLast(({ year }) => year < head.year) ?? null,
    after: siblings.find(({ year }) => year > head.year) ?? null,
    prose: listed(facts.filter(({ basis }) => basis === 'prose')),
    tables: drawn,
    outside: new Map(drawn.map((table) => [table.basis, listed(outsideOf(table, facts))])),
    notSeen: nameTables(
      TABLES.filter((_, index) => tables[index] === null),
      t,
      locale,
    ),
    whole,
    checks,
    changes: toChangesTable(rows.changes, rows.labels, head.year, context),
    unchanged: rows.changes.filter(({ change }) => change === 0).length,
    outcomes: toOutcomesView(groups, head, context),
    leaves: groups.length === 0 ? [] : toLeaves(leaves, groups, context),
    canLeaveOut: rows.outcomes.shown.groups.some((row) => row.questioned > 0 || row.ends_questioned !== null),
  };
}

function toListed(fact: ReportFact, { labels }: ReportRows, { locale, t }: ReportContext): ListedFact {
  const label = labels[`${fact.basis}/${fact.metric}`];
  return {
    id: toCellId(fact),
    label: label?.[locale] ?? fact.metric,
    unit: label ? unitIn(label.unit, t) : '',
    fact,
    doubt: sayDoubt(fact, t),
  };
}

function sayDoubt({ doubt, quote, state }: ReportFact, t: Translate): string {
  if (doubt === undefined || state !== 'illegible') return '';
  return t('report.doubt', {
    words: doubt.context ?? quote ?? '',
    why: t(`report.because.${doubt.because}`),
  });
}

/** How the checks came out; empty where nothing could be checked. */
export function toVerdict(
  { head, facts }: Pick<ReportRows, 'head' | 'facts'>,
  { t, locale }: Pick<ReportContext, 't' | 'locale'>,
): string {
  const doubts = writeDoubts(head, t);
  const came = doubts.length > 0 ? doubts : writeRest(head, t);
  const seen = facts.map(({ basis }) => basis);
  return [...came, ...sayNotChecked(head.completeness, seen, t, locale)].join(t('report.join'));
}

/** How many items have no number, and why. */
export const toStates = (head: ReportHead, t: Translate): readonly string[] =>
  (['blank', 'missing', 'illegible'] as const)
    .filter((state) => head[state] > 0)
    .map((state) => t(`report.states.${state}`, { count: head[state] }));

function toHeadFacts({ head }: ReportRows, { t, locale }: ReportContext): readonly string[] {
  const published =
    head.published_on === null
      ? t('report.publishedUnknown')
      : t(head.published_on_basis === 'address' ? 'report.publishedFromAddress' : 'report.published', {
          date: head.published_on,
        });
  const seen = t(head.completeness === 'whole' ? 'report.whole' : 'report.part', { count: head.seen });
  const traced = sayTraces(head, t, locale);
  return [seen, ...toStates(head, t), ...(traced === '' ? [] : [traced]), published];
}

/** Where a click on a figure leads without a script: its words, its page of the document, or the published address. */
export function sourceOf(
  id: string,
  { place }: ReportFact,
  documentUrl: string | null,
  hasText: boolean,
): string {
  if (documentUrl === null || place === null) return '#source';
  if ('page' in place) return `${documentUrl}#page=${place.page}`;
  return 'start' in place && hasText ? `#${placeIdOf(id)}` : '#source';
}
