import { labelInYears } from '../../figure/label-in-years.ts';
import { nameIn } from '../../messages/name-in.ts';
import { chosenYear } from '../../figure/chosen-year.ts';
import type { DerivedKind } from '../../../form/derived.ts';
import type { ChartModel } from '../../charts/chart-model.ts';
import { sayNoTrend } from '../../messages/say-gates.ts';
import { formatNumber } from '../../format/number.ts';
import type { DerivedRow, DerivedYear } from '../../queries/derived.ts';
import {
  derivedSeries,
  drawnInRank,
  funnelOf,
  holdsFunnel,
  rankOf,
  trendOf,
  type DerivedContext,
} from './charts.ts';
import type { Selection } from '../../address/selection.ts';
import { FEWEST_IN_FUNNEL } from '../../statistics/gates.ts';
import { isMarked } from '../metric/charts.ts';
import { focusNotes } from '../metric/view.ts';
import type { DerivedRows } from './question.ts';
import { formatDerived, reasonOf, toFractionCell } from './words.ts';
import { describedWith, questionedNotes } from '../../figure/questioned-note.ts';
import type { DrawnCells } from '../../figure/figure.ts';
import { body, text, type CellView, type TableView } from '../../figure/table-view.ts';

const DERIVED_VIEWS = ['funnel', 'rank', 'trend', 'table'] as const;
export type DerivedViewName = (typeof DERIVED_VIEWS)[number];

/** The ways to show it, as it comes first: a funnel needs a share of a whole. */
export const viewsOf = (kind: DerivedKind): readonly DerivedViewName[] =>
  DERIVED_VIEWS.filter((view) => view !== 'funnel' || kind === 'share');

/** Everything drawn on the page of a derived measure. */
export interface DerivedView {
  readonly label: string;
  /** 计算值, or 照录 for a figure that is set against nothing. */
  readonly tag: string;
  readonly heading: string;
  readonly sub: string;
  readonly year: number;
  readonly years: readonly number[];
  readonly view: DerivedViewName;
  readonly title: string;
  readonly note: string;
  readonly chart: ChartModel | null;
  readonly table: TableView;
  readonly drawn: DrawnCells;
  readonly source: string;
  /** How many reports have no rank, and why; null where all have. */
  readonly unranked: string | null;
  /** Why the form that would come first is not drawn; null where it is. */
  readonly refusal: string | null;
}

export function toDerivedView(all: DerivedRows, context: DerivedContext): DerivedView {
  const { derived, selection, t, locale } = context;
  const { kind } = derived;
  const view = derivedViewOf(all, context);
  const shown = yearsWithValue(all);
  const year = derivedYearOf(all, selection);
  const ofYear = shown.find((row) => row.year === year);
  const tag = tagOf(context);
  const tagged = taggedLabelOf(context);
  const rows = rowsOf(view, all, year, context);
  const inView = ({ year: one }: { readonly year: number }) =>
    view !== 'funnel' && view !== 'rank' ? true : one === year;
  const inTitle = view === 'funnel' || view === 'rank' ? year : spanOf(shown);
  const notes = questionedNotes(
    {
      marked: rows.filter(({ questioned, value }) => questioned && value !== null).length,
      leftOut: all.years.filter(inView).reduce((sum, { left_out }) => sum + left_out, 0),
    },
    t,
  );
  return {
    label: labelOf(context),
    tag,
    heading: headingOf(tagged, year, ofYear, context),
    sub:
      ofYear === undefined
        ? ''
        : t('derived.sub', {
            tag: t(kind === 'count' ? 'derived.printedMeaning' : 'derived.computedMeaning'),
            unit: t(`derived.unit.${kind}`),
            count: ofYear.computed,
            total: ofYear.reports,
          }),
    year,
    years: shown.map((row) => row.year),
    view,
    title: labelInYears(
      `${t(`derived.view.${view}`)}${locale === 'zh' ? '：' : ': '}${tagged}`,
      inTitle,
      locale,
    ),
    note: [
      ...focusNotes(all.rows, context),
      t(`derived.viewNote.${view}`, { minimum: derived.minimum ?? '' }),
      ...(view === 'trend' ? sayNoTrend(derivedSeries(all, context), t) : []),
      ...notes,
    ].join(' '),
    chart: describedWith(chartOf(view, all, year, tagged, context), notes),
    table: toDerivedTable(rows, labelInYears(tagged, inTitle, locale), context),
    drawn: drawnCells(view, rows, context),
    source: t('derived.source', { count: rows.filter(({ value }) => value !== null).length }),
    unranked: view === 'funnel' || view === 'rank' ? unrankedOf(ofYear, context) : null,
    refusal: refusalOf(view, ofYear, context),
  };
}

/** The view on screen: the one asked for; else the first that the year can carry. */
export function derivedViewOf(
  all: DerivedRows,
  { derived: { kind }, selection }: Pick<DerivedContext, 'derived' | 'selection'>,
): DerivedViewName {
  const views = viewsOf(kind);
  const year = derivedYearOf(all, selection);
  const ofYear = yearsWithValue(all).find((row) => row.year === year);
  const asked = views.find((one) => one === selection.view);
  return asked ?? views.find((one) => one !== 'funnel' || holdsFunnel(ofYear))!;
}

/** Why there is no funnel of the year, in a sentence; null where one is drawn or none is asked for. */
function refusalOf(
  view: DerivedViewName,
  ofYear: DerivedYear | undefined,
  { t, derived, selection }: DerivedContext,
): string | null {
  if (view !== 'funnel' && (selection.view !== null || derived.kind !== 'share')) return null;
  if (ofYear === undefined || holdsFunnel(ofYear)) return null;
  return t('derived.noFunnel', {
    year: ofYear.year,
    count: ofYear.of,
    minimum: derived.minimum ?? '',
    fewest: FEWEST_IN_FUNNEL,
  });
}

/** `rows` are those of the table. */
function drawnCells(view: DerivedViewName, rows: readonly DerivedRow[], context: DerivedContext): DrawnCells {
  if (view === 'table') return { columns: [] };
  const isDrawn = view === 'funnel' ? ({ state }: DerivedRow) => state === 'computed' : () => true;
  const drawn = new Set(view === 'rank' ? drawnInRank(rows, context) : rows.filter(isDrawn));
  return { columns: ['value'], rows: new Set(rows.flatMap((row, at) => (drawn.has(row) ? [at] : []))) };
}

const yearsWithValue = ({ years }: DerivedRows) =>
  years.filter(({ computed, exceeds }) => computed + exceeds > 0);

/** The year on screen: the one asked for, else the one with most values. */
export const derivedYearOf = (rows: DerivedRows, { years }: Pick<Selection, 'years'>): number =>
  chosenYear(yearsWithValue(rows), years?.[1], ({ computed }) => computed);

type Naming = Pick<DerivedContext, 'derived' | 'locale' | 't'>;

const labelOf = ({ derived, locale }: Naming) => (locale === 'zh' ? derived.label_zh : derived.label_en);
const tagOf = ({ derived, t }: Naming) =>
  t(derived.kind === 'count' ? 'derived.printed' : 'derived.computed');

/** The label, and whether its values are ours or printed. */
export const taggedLabelOf = (naming: Naming): string =>
  naming.locale === 'zh' ? `${labelOf(naming)}（${tagOf(naming)}）` : `${labelOf(naming)} (${tagOf(naming)})`;

const spanOf = (years: readonly DerivedYear[]) =>
  years.length === 0 ? '' : `${years[0]!.year}–${years.at(-1)!.year}`;

function headingOf(
  label: string,
  year: number,
  ofYear: DerivedYear | undefined,
  { derived: { kind, minimum }, t, locale }: DerivedContext,
): string {
  if (ofYear === undefined) return t('derived.heading.nowhere', { label });
  if (ofYear.computed === 0) return t('derived.heading.none', { label, year });
  const { computed: count, of, median, pooled, pooled_numerator, pooled_denominator } = ofYear;
  if (kind === 'share' && pooled !== null)
    return t('derived.heading.share', {
      label,
      year,
      count,
      pooled: formatDerived(pooled, kind, locale),
      numerator: formatNumber(pooled_numerator!, locale),
      denominator: formatNumber(pooled_denominator!, locale),
    });
  if (median === null) return t('derived.heading.noMedian', { label, year, count, minimum: minimum ?? '' });
  return t(`derived.heading.${kind === 'count' ? 'count' : 'rate'}`, {
    label,
    year,
    count,
    of,
    median: formatDerived(median, kind, locale),
  });
}

function chartOf(
  view: DerivedViewName,
  rows: DerivedRows,
  year: number,
  label: string,
  context: DerivedContext,
): ChartModel | null {
  switch (view) {
    case 'funnel':
      return funnelOf(rows, year, label, context);
    case 'rank':
      return rankOf(rows, year, label, context);
    case 'trend':
      return trendOf(rows, label, context);
    case 'table':
      return null;
  }
}

/** The rows behind a view: of the year, those not computed included; of all years in their series; of all. */
function rowsOf(
  view: DerivedViewName,
  all: DerivedRows,
  year: number,
  context: DerivedContext,
): readonly DerivedRow[] {
  if (view === 'table') return all.rows;
  if (view === 'trend') return derivedSeries(all, context).flat();
  return all.rows.filter((row) => row.year === year);
}

export function toDerivedTable(
  rows: readonly DerivedRow[],
  caption: string,
  context: DerivedContext,
): TableView {
  const { derived, t, locale, link, selection } = context;
  const share = derived.kind === 'share';
  return {
    caption,
    columns: [
      { id: 'agency', label: t('common.agency'), numeric: false },
      { id: 'year', label: t('common.year'), numeric: true },
      {
        id: 'value',
        label: t(derived.kind === 'count' ? 'derived.valuePrinted' : 'derived.value'),
        numeric: true,
      },
      ...(share
        ? [
            { id: 'low', label: `${t('derived.interval')} ↓`, numeric: true },
            { id: 'high', label: '↑', numeric: true },
          ]
        : []),
      { id: 'rank', label: t('metric.rank'), numeric: true },
      { id: 'note', label: t('derived.reason'), numeric: false },
      { id: 'field', label: t('common.field'), numeric: false },
      { id: 'province', label: t('common.province'), numeric: false },
    ],
    rows: rows.map((row) => [
      body(row.agency_id, row.name, link),
      text(String(row.year)),
      row.value === null ? { ...toFractionCell(row, context), text: '—' } : toFractionCell(row, context),
      ...(share ? [limit(row.low, locale), limit(row.high, locale)] : []),
      {
        kind: 'number',
        value: row.rank,
        text: row.rank === null ? '—' : t('metric.rankOf', { rank: row.rank, of: row.of }),
      },
      text(noteOf(row, context)),
      text(nameIn(row.field ?? '', locale)),
      text(nameIn(row.province ?? '', locale)),
    ]),
    focused: new Set(rows.flatMap((row, index) => (isMarked(row, selection) ? [index] : []))),
  };
}

const limit = (value: number | null, locale: DerivedContext['locale']): CellView => ({
  kind: 'number',
  value,
  text: value === null ? '—' : formatDerived(value, 'share', locale),
});

const noteOf = (row: DerivedRow, context: DerivedContext) =>
  reasonOf(row, context) ?? (row.outside === null ? '' : context.t(`derived.outside.${row.outside}`));

const UNRANKED = ['below_minimum', 'exceeds', 'zero_whole', 'unknown', 'unseen'] as const;

function unrankedOf(ofYear: DerivedYear | undefined, { derived, t, locale }: DerivedContext): string | null {
  if (ofYear === undefined) return null;
  const reasons = UNRANKED.filter((reason) => ofYear[reason] > 0);
  if (reasons.length === 0) return null;
  return t('derived.unranked', {
    count: ofYear.reports - (ofYear.computed - ofYear.below_minimum),
    reasons: reasons
      .map(
        (reason) =>
          `${t(`derived.unrankedReason.${reason}`, { minimum: derived.minimum ?? '' })} ${ofYear[reason]}`,
      )
      .join(locale === 'zh' ? '，' : ', '),
  });
}
