import { bodyIn } from '../../messages/body-in.ts';
import type { StatedAs } from '../../queries/stated-as.ts';
import { groupRows } from '../../database/group-rows.ts';
import type { ChartModel } from '../../charts/chart-model.ts';
import { toCountAxis, toPlainAxis, type CountAxis } from '../../charts/count-axis.ts';
import type { TrendPoint } from '../../charts/trend-chart.ts';
import { countBodies } from '../../figure/count-bodies.ts';
import { formatNumber, formatPercent, formatSigned } from '../../format/number.ts';
import type { Locale } from '../../messages/locale.ts';
import type { Translate } from '../../messages/translate.ts';
import { unitIn } from '../../messages/unit.ts';
import type { Standing } from '../../queries/standing.ts';
import type { Normalisation, Selection } from '../../address/selection.ts';
import { breakYears, formChanges } from '../../views/form-breaks.ts';
import type { MetricContext } from './context.ts';
import type { MetricRows } from './question.ts';
import { STATE_FILLS, statesUnder } from './states.ts';
import { questionedWord } from '../../figure/questioned-note.ts';
import { runOf } from '../../figure/series-run.ts';

/** In focus or pinned: set apart from the others. */
export const isMarked = (
  { agency_id }: Pick<Standing, 'agency_id'>,
  { focus, compared }: Pick<Selection, 'focus' | 'compared'>,
): boolean => agency_id === focus || compared.includes(agency_id);

/** More rows than this are left to the table; whoever is in focus is drawn all the same. */
const RANKED = 60;

export function formatShown(value: number, normalisation: Normalisation, locale: Locale): string {
  if (normalisation === 'share') return formatPercent(value, locale);
  if (normalisation === 'change') return formatSigned(value, locale);
  return formatNumber(normalisation === 'index' ? Math.round(value) : value, locale);
}

/** Shares, changes and what can be less than 0 stand on a plain axis. */
export const isLogarithmic = (standings: readonly Standing[], { normalisation }: Selection): boolean =>
  normalisation !== 'share' &&
  normalisation !== 'change' &&
  standings.every(({ shown }) => shown === null || shown >= 0);

function axisOf(standings: readonly Standing[], { selection, locale }: MetricContext): CountAxis {
  const values = standings.flatMap(({ shown }) => (shown === null ? [] : [shown]));
  return isLogarithmic(standings, selection)
    ? toCountAxis(values, locale)
    : toPlainAxis(values, locale, selection.normalisation === 'share' ? '%' : '');
}

const titleOf = (
  { agency_id, name, year, shown, value, base, approximate, questioned }: Standing,
  { selection, locale, t, info }: MetricContext,
) => {
  const number = `${approximate ? t('common.approximate') : ''}${formatShown(shown!, selection.normalisation, locale)}`;
  const fraction =
    selection.normalisation === 'share' && base !== null
      ? `（${formatNumber(value!, locale)}/${formatNumber(base, locale)}）`
      : '';
  return `${bodyIn({ agency_id, name }, locale)} ${year}: ${number}${fraction}${selection.normalisation === 'count' ? ` ${unitIn(info.unit, t)}` : ''}${questionedWord({ questioned }, t)}`;
};

export function spreadOf(
  rows: MetricRows,
  year: number,
  label: string,
  context: MetricContext,
): ChartModel | null {
  const { selection, t, locale, link } = context;
  const known = rows.standings.filter(({ shown }) => shown !== null);
  if (known.length === 0) return null;
  const last = rows.years.find((row) => row.year === year)!;
  const focusYears = known.filter(({ agency_id }) => agency_id === selection.focus);
  return {
    kind: 'spread',
    dots: known.map((row) => ({
      year: row.year,
      value: row.shown!,
      title: titleOf(row, context),
      href: link(`/agencies/${row.agency_id}/`),
      focused: isMarked(row, selection),
      label: row === focusYears.at(-1) ? row.name : null,
      questioned: row.questioned,
    })),
    years: rows.years
      .filter(({ reported }) => reported > 0)
      .map((row) => ({
        year: row.year,
        median: selection.normalisation === 'count' ? row.median : medianShown(known, row.year),
        note: locale === 'zh' ? `${row.reported} 份` : `n=${row.reported}`,
        chosen: row.year === year,
      })),
    axis: axisOf(known, context),
    description: t('metric.chart.spread', {
      label,
      first: rows.years[0]!.year,
      last: rows.years.at(-1)!.year,
      lastYear: year,
      count: last.reported,
      median: last.median === null ? '—' : formatNumber(last.median, locale),
      highest: last.highest === null ? '—' : formatNumber(last.highest, locale),
    }),
  };
}

const medianShown = (standings: readonly Standing[], year: number) =>
  standings.find((row) => row.year === year)?.median ?? null;

export const drawnInRank = (
  ranked: readonly Standing[],
  selection: Pick<Selection, 'focus' | 'compared'>,
): readonly Standing[] => ranked.filter((row, index) => index < RANKED || isMarked(row, selection));

export function rankOf(
  { standings }: MetricRows,
  year: number,
  label: string,
  context: MetricContext,
): ChartModel | null {
  const { selection, t, link } = context;
  const ranked = standings.filter((row) => row.year === year && row.shown !== null);
  const [top] = ranked;
  if (top === undefined) return null;
  const drawnRows = drawnInRank(ranked, selection);
  return {
    kind: 'rank',
    dots: drawnRows.map((row) => ({
      name: row.name,
      value: row.shown!,
      before: before(standings, row),
      title: titleOf(row, context),
      href: link(`/agencies/${row.agency_id}/`),
      focused: isMarked(row, selection),
      questioned: row.questioned,
    })),
    median: top.median,
    axis: axisOf(drawnRows, context),
    description: t('metric.chart.rank', {
      label,
      year,
      count: ranked.length,
      top: bodyIn(top, context.locale),
      highest: formatShown(top.shown!, selection.normalisation, context.locale),
    }),
  };
}

const before = (standings: readonly Standing[], { agency_id, year }: Standing) =>
  standings.find((other) => other.agency_id === agency_id && other.year === year - 1)?.shown ?? null;

/** Bodies with two years or more, and whoever is in focus or pinned. */
export function inSeries(
  { standings }: MetricRows,
  { selection }: MetricContext,
): readonly (readonly Standing[])[] {
  const series = groupRows(
    standings.filter(({ shown }) => shown !== null),
    ({ agency_id }) => agency_id,
  );
  return [...series.values()].filter((rows) => rows.length >= 2 || isMarked(rows[0]!, selection));
}

/** So many lines at most all bear their names. */
const NAMED = 12;
export const isNamed = (series: readonly unknown[]): boolean => series.length <= NAMED;

export function trendOf(rows: MetricRows, label: string, context: MetricContext): ChartModel | null {
  const { t, info } = context;
  const series = inSeries(rows, context);
  if (series.length === 0) return null;
  const changes = formChanges(info);
  const breaks = breakYears(changes);
  const named = isNamed(series);
  const points = series.flatMap((own) => toTrendPoints(own, breaks, named, context));
  return {
    kind: 'trend',
    points,
    bands: [],
    breaks: changes.map(({ year }) => year),
    counts: countBodies(points, (count) => t('common.bodies', { count })),
    axis: axisOf(series.flat(), context),
    description: t('metric.chart.trend', { label, count: series.length }),
  };
}

function toTrendPoints(
  own: readonly Standing[],
  breaks: readonly number[],
  named: boolean,
  context: MetricContext,
): readonly TrendPoint[] {
  const focused = isMarked(own[0]!, context.selection);
  return own.map((row, index) => ({
    year: row.year,
    value: row.shown!,
    series: row.agency_id,
    run: runOf(own, index, breaks),
    emphasis: focused ? 'focus' : 'peer',
    title: titleOf(row, context),
    href: context.link(`/agencies/${row.agency_id}/`),
    label: (focused || named) && index === own.length - 1 ? row.name : null,
    questioned: row.questioned,
  }));
}

export function coverageOf(
  rows: MetricRows,
  label: string,
  { t, selection }: MetricContext,
): ChartModel | null {
  const { years } = rows;
  if (years.length === 0) return null;
  return {
    kind: 'states',
    counts: years.flatMap((row) =>
      statesUnder(selection).map((state) => ({
        year: row.year,
        count: row[state],
        state,
        label: wordFor(state, t),
        fill: STATE_FILLS[state],
        title: `${row.year} ${wordFor(state, t)}: ${row[state]}`,
      })),
    ),
    description: t('metric.chart.coverage', { label, first: years[0]!.year, last: years.at(-1)!.year }),
  };
}

const wordFor = (state: StatedAs, t: Translate) => t(`common.state.${state}`);
