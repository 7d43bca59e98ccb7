import { bodyIn } from '../../messages/body-in.ts';
import { groupRows } from '../../database/group-rows.ts';
import { partsOf, type Derived } from '../../../form/derived.ts';
import type { ChartModel } from '../../charts/chart-model.ts';
import { toCountAxis, toPlainAxis, type CountAxis } from '../../charts/count-axis.ts';
import type { TrendPoint } from '../../charts/trend-chart.ts';
import { countBodies } from '../../figure/count-bodies.ts';
import type { DerivedRow, DerivedYear } from '../../queries/derived.ts';
import { FEWEST_IN_FUNNEL } from '../../statistics/gates.ts';
import type { Selection } from '../../address/selection.ts';
import { isNamed } from '../metric/charts.ts';
import type { DerivedRows } from './question.ts';
import { formatDerived, reasonOf, writeFraction, type DerivedSpeech } from './words.ts';
import { breakYears, formChanges } from '../../views/form-breaks.ts';
import { questionedWord } from '../../figure/questioned-note.ts';
import { runOf } from '../../figure/series-run.ts';

/** What surrounds the rows of a page of one derived measure. */
export interface DerivedContext extends DerivedSpeech {
  readonly derived: Derived;
  readonly selection: Selection;
}

/** More rows than this are left to the table; whoever is in focus is drawn all the same. */
const RANKED = 60;

export const drawnInRank = (ofYear: readonly DerivedRow[], context: DerivedContext): readonly DerivedRow[] =>
  ofYear.filter(hasValue).filter((row, index) => index < RANKED || isFocused(row, context));

const hasValue = ({ value }: DerivedRow) => value !== null;
const isFocused = ({ agency_id }: DerivedRow, { selection }: DerivedContext) => agency_id === selection.focus;

function titleOf(row: DerivedRow, context: DerivedContext): string {
  const { t, locale } = context;
  const words = [
    `${bodyIn(row, context.locale)} ${row.year}: ${writeFraction(row, context)}`,
    reasonOf(row, context),
    row.outside && t(`derived.outside.${row.outside}`),
  ];
  return words.filter((word) => word !== null).join(locale === 'zh' ? '；' : '; ') + questionedWord(row, t);
}

/** Whether a year has the bodies that a funnel needs. */
export const holdsFunnel = (
  ofYear: DerivedYear | undefined,
): ofYear is DerivedYear & { readonly pooled: number; readonly between: number } =>
  ofYear !== undefined && ofYear.pooled !== null && ofYear.between !== null && ofYear.of >= FEWEST_IN_FUNNEL;

/** Shares of one year against their denominators; null where they are too few. */
export function funnelOf(
  { rows, years }: DerivedRows,
  year: number,
  label: string,
  context: DerivedContext,
): ChartModel | null {
  const { t, locale, link } = context;
  const ofYear = years.find((row) => row.year === year);
  const shares = rows.filter((row) => row.year === year && row.state === 'computed');
  if (!holdsFunnel(ofYear)) return null;
  const { pooled, between } = ofYear;
  const outside = shares.filter((row) => row.outside !== null);
  const pooledText = formatDerived(pooled, 'share', locale);
  return {
    kind: 'funnel',
    dots: shares.map((row) => ({
      denominator: row.denominator!,
      share: row.value!,
      title: titleOf(row, context),
      href: link(`/reports/${row.report_id}/`),
      focused: isFocused(row, context),
      questioned: row.questioned,
      few: row.below_minimum,
      outside: row.outside !== null,
      label: row.outside !== null || isFocused(row, context) ? row.name : null,
    })),
    pooled,
    between,
    words: {
      pooled: t('derived.pooled', { count: shares.length, pooled: pooledText }),
      denominator: t('derived.denominator'),
    },
    description: t('derived.chart.funnel', {
      label,
      year,
      count: shares.length,
      pooled: pooledText,
      outside: outside.length,
      names: outside.length === 0 ? '' : `: ${outside.map(({ name }) => name).join(', ')}`,
    }),
  };
}

const axisOf = (rows: readonly DerivedRow[], { derived, locale }: DerivedContext): CountAxis => {
  const values = rows.map(({ value }) => value!);
  return derived.kind === 'count'
    ? toCountAxis(values, locale)
    : toPlainAxis(values, locale, derived.kind === 'share' ? '%' : '');
};

/** Those ranked from high to low, then those that have a value and no rank, each with the reason. */
export function rankOf(
  { rows }: DerivedRows,
  year: number,
  label: string,
  context: DerivedContext,
): ChartModel | null {
  const { t, locale, link } = context;
  const ofYear = rows.filter((row) => row.year === year && hasValue(row));
  const drawn = drawnInRank(ofYear, context);
  const [top] = drawn;
  if (top === undefined) return null;
  return {
    kind: 'rank',
    dots: drawn.map((row) => {
      const reason = reasonOf(row, context);
      return {
        name: row.name,
        value: row.value!,
        before: lastYear(rows, row),
        title: titleOf(row, context),
        href: link(`/reports/${row.report_id}/`),
        focused: isFocused(row, context),
        questioned: row.questioned,
        written: writeFraction(row, context)!,
        ...(reason === null ? {} : { unranked: reason }),
      };
    }),
    median: top.median,
    axis: axisOf(drawn, context),
    description: t('derived.chart.rank', {
      label,
      year,
      count: ofYear.length,
      top: bodyIn(top, locale),
      highest: formatDerived(top.value!, top.kind, locale),
    }),
  };
}

const lastYear = (rows: readonly DerivedRow[], { agency_id, year }: DerivedRow) =>
  rows.find((other) => other.agency_id === agency_id && other.year === year - 1)?.value ?? null;

/** Bodies with a value of two years or more, and whoever is in focus. */
export function derivedSeries(
  { rows }: DerivedRows,
  context: DerivedContext,
): readonly (readonly DerivedRow[])[] {
  const series = groupRows(rows.filter(hasValue), ({ agency_id }) => agency_id);
  return [...series.values()].filter((own) => own.length >= 2 || isFocused(own[0]!, context));
}

export function trendOf(rows: DerivedRows, label: string, context: DerivedContext): ChartModel | null {
  const series = derivedSeries(rows, context);
  if (series.length === 0) return null;
  const changes = partsOf(context.derived).flatMap(formChanges);
  const breaks = breakYears(changes);
  const named = isNamed(series);
  const points = series.flatMap((own) =>
    own.map((row, index) => {
      const point = toPoint(row, index, own, breaks, context);
      return named && index === own.length - 1 ? { ...point, label: row.name } : point;
    }),
  );
  return {
    kind: 'trend',
    points,
    bands: [],
    breaks: [...new Set(changes.map(({ year }) => year))],
    counts: countBodies(points, (count) => context.t('common.bodies', { count })),
    axis: axisOf(series.flat(), context),
    description: context.t('derived.chart.trend', { label, count: series.length }),
  };
}

function toPoint(
  row: DerivedRow,
  index: number,
  own: readonly DerivedRow[],
  breaks: readonly number[],
  context: DerivedContext,
): TrendPoint {
  const focused = isFocused(row, context);
  return {
    year: row.year,
    value: row.value!,
    series: row.agency_id,
    run: runOf(own, index, breaks),
    emphasis: focused ? 'focus' : 'peer',
    questioned: row.questioned,
    title: titleOf(row, context),
    href: context.link(`/reports/${row.report_id}/`),
    label: focused && index === own.length - 1 ? row.name : null,
  };
}
