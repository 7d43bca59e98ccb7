import { formatNumber, formatPercent, formatSigned } from '../format/number.ts';
import type { Chart } from '../charts/chart.ts';
import { toCountAxis, toPlainAxis, type CountAxis } from '../charts/count-axis.ts';
import { rankChart } from '../charts/rank-chart.ts';
import { spreadChart } from '../charts/spread-chart.ts';
import { statesChart } from '../charts/states-chart.ts';
import { trendChart, type TrendPoint } from '../charts/trend-chart.ts';
import type { Locale } from '../messages/locale.ts';
import type { Translate } from '../messages/translate.ts';
import { unitIn } from '../messages/unit.ts';
import type { MeasureYear } from '../queries/measure-by-year.ts';
import type { MetricInfo } from '../queries/metric-list.ts';
import type { Standing } from '../queries/standing.ts';
import type { Normalisation, Selection, View } from '../selection/selection.ts';
import type { Link } from '../visit.svelte.ts';
import { breakYears, formChanges } from './form-breaks.ts';
import type { MeasureRows } from './metric-page.ts';
import { toStatementCell } from './statement-cell.ts';
import type { CellView, TableView } from './table-view.ts';

/** What surrounds the rows of a metric page: the metric, what is selected, and how to speak and to link. */
export interface MetricContext {
  readonly info: MetricInfo;
  readonly selection: Selection;
  readonly locale: Locale;
  readonly t: Translate;
  readonly link: Link;
}

/** Everything drawn on a metric page. */
export interface MetricView {
  readonly label: string;
  readonly heading: string;
  readonly sub: string;
  readonly year: number;
  readonly years: readonly number[];
  readonly view: View;
  readonly title: string;
  readonly note: string;
  readonly chart: Chart | null;
  readonly table: TableView;
  readonly source: string;
  /** What keeps reports out of the ranking, in words; null where nothing does. */
  readonly unranked: string | null;
}

const RANKED = 60;

export function toMetricView(rows: MeasureRows, context: MetricContext): MetricView {
  const { selection, t, locale, info } = context;
  const years = rows.years.map(({ year }) => year);
  const shown = inYears(rows, selection);
  const year = chosenYear(rows.years, selection);
  const view = selection.view ?? 'spread';
  const ofYear = rows.years.find((row) => row.year === year);
  const label = labelOf(context);
  const span = shown.years.length === 0 ? '' : spanOf(shown.years);
  return {
    label,
    heading: headingOf(label, year, ofYear, context),
    sub: t('metric.sub', {
      unit: unitIn(info.unit, t),
      basis: t(`common.basis.${info.basis}`),
      count: ofYear?.reported ?? NaN,
      total: ofYear?.reports ?? NaN,
    }),
    year,
    years,
    view,
    title: `${t(`metric.view.${view}`)}${locale === 'zh' ? '：' : ': '}${label}${locale === 'zh' ? '，' : ', '}${view === 'rank' ? year : span}`,
    note: noteOf(view, context),
    ...drawn(view, shown, year, label, context),
    source: t('metric.sourceNote', {
      count: view === 'rank' ? (ofYear?.reported ?? NaN) : sum(shown.years.map(({ reported }) => reported)),
    }),
    unranked: view === 'rank' ? unrankedOf(ofYear, context) : null,
  };
}

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
const spanOf = (years: readonly MeasureYear[]) => {
  const first = years[0]!.year;
  const last = years.at(-1)!.year;
  return first === last ? String(first) : `${first}–${last}`;
};

function labelOf({ info, locale, selection, t }: MetricContext): string {
  const label = locale === 'zh' ? info.label_zh : info.label_en;
  if (info.basis !== 'table3' || selection.applicant === 'total') return label;
  return `${label}${locale === 'zh' ? '（' : ' ('}${t(`common.applicant.${selection.applicant}`)}${locale === 'zh' ? '）' : ')'}`;
}

function noteOf(view: View, { selection, t, info }: MetricContext): string {
  const { normalisation } = selection;
  const unit = normalisation === 'count' ? unitIn(info.unit, t) : t(`metric.normalisation.${normalisation}`);
  return `${unit} · ${t(`metric.viewNote.${view}`)}`;
}

function headingOf(
  label: string,
  year: number,
  ofYear: MeasureYear | undefined,
  { t, info, locale }: MetricContext,
): string {
  if (ofYear === undefined || ofYear.median === null) return t('metric.headingNone', { label, year });
  return t('metric.heading', {
    label,
    year,
    count: ofYear.reported,
    median: formatNumber(ofYear.median, locale),
    unit: unitIn(info.unit, t),
  });
}

/** Rows within the chosen years; a single year keeps the others in view, set apart by the charts. */
function inYears(rows: MeasureRows, { years }: Selection): MeasureRows {
  if (years === null || years[0] === years[1]) return rows;
  const within = ({ year }: { readonly year: number }) => year >= years[0] && year <= years[1];
  return { standings: rows.standings.filter(within), years: rows.years.filter(within) };
}

/** The last chosen year, else the year of which most reports state the metric; the later of two alike. */
function chosenYear(years: readonly MeasureYear[], selection: Selection): number {
  const asked = selection.years?.[1];
  if (asked !== undefined && years.some(({ year }) => year === asked)) return asked;
  return years.reduce((best, row) => (row.reported >= best.reported ? row : best), years[0] ?? NO_YEAR).year;
}
const NO_YEAR = { year: NaN, reported: NaN } as MeasureYear;

export function formatShown(value: number, normalisation: Normalisation, locale: Locale): string {
  if (normalisation === 'share') return formatPercent(value, locale);
  if (normalisation === 'change') return formatSigned(value, locale);
  return formatNumber(normalisation === 'index' ? Math.round(value) : value, locale);
}

function axisOf(standings: readonly Standing[], { selection, locale }: MetricContext): CountAxis {
  const values = standings.flatMap(({ shown }) => (shown === null ? [] : [shown]));
  const { normalisation } = selection;
  if (normalisation === 'share' || normalisation === 'change' || values.some((value) => value < 0))
    return toPlainAxis(values, locale, normalisation === 'share' ? '%' : '');
  return toCountAxis(values, locale);
}

const titleOf = (
  { name, year, shown, value, base, approximate }: Standing,
  { selection, locale, t, info }: MetricContext,
) => {
  const number = `${approximate ? t('common.approximate') : ''}${formatShown(shown!, selection.normalisation, locale)}`;
  const fraction =
    selection.normalisation === 'share' && base !== null
      ? `（${formatNumber(value!, locale)}/${formatNumber(base, locale)}）`
      : '';
  return `${name} ${year}: ${number}${fraction}${selection.normalisation === 'count' ? ` ${unitIn(info.unit, t)}` : ''}`;
};

function drawn(
  view: View,
  rows: MeasureRows,
  year: number,
  label: string,
  context: MetricContext,
): { readonly chart: Chart | null; readonly table: TableView } {
  switch (view) {
    case 'spread':
      return { chart: spreadOf(rows, year, label, context), table: toYearsTable(rows, label, context) };
    case 'rank':
      return { chart: rankOf(rows, year, label, context), table: toRankTable(rows, year, label, context) };
    case 'trend':
      return { chart: trendOf(rows, label, context), table: toTrendTable(rows, label, context) };
    case 'coverage':
      return { chart: coverageOf(rows, label, context), table: toYearsTable(rows, label, context) };
  }
}

function spreadOf(rows: MeasureRows, year: number, label: string, context: MetricContext): Chart | null {
  const { selection, t, locale, link } = context;
  const known = rows.standings.filter(({ shown }) => shown !== null);
  if (known.length === 0) return null;
  const last = rows.years.find((row) => row.year === year)!;
  const focusYears = known.filter(({ agency_id }) => agency_id === selection.focus);
  return spreadChart(
    known.map((row) => ({
      year: row.year,
      value: row.shown!,
      title: titleOf(row, context),
      href: link(`/agencies/${row.agency_id}/`),
      focused: row.agency_id === selection.focus,
      label: row === focusYears.at(-1) ? row.name : null,
    })),
    rows.years
      .filter(({ reported }) => reported > 0)
      .map((row) => ({
        year: row.year,
        median: selection.normalisation === 'count' ? row.median : medianShown(known, row.year),
        note: locale === 'zh' ? `${row.reported} 份` : `n=${row.reported}`,
        chosen: row.year === year,
      })),
    axisOf(known, context),
    t('metric.chart.spread', {
      label,
      first: rows.years[0]!.year,
      last: rows.years.at(-1)!.year,
      lastYear: year,
      count: last.reported,
      median: last.median === null ? '—' : formatNumber(last.median, locale),
      highest: last.highest === null ? '—' : formatNumber(last.highest, locale),
    }),
  );
}

const medianShown = (standings: readonly Standing[], year: number) =>
  standings.find((row) => row.year === year)?.median ?? null;

function rankOf(
  { standings }: MeasureRows,
  year: number,
  label: string,
  context: MetricContext,
): Chart | null {
  const { selection, t, link } = context;
  const ranked = standings.filter((row) => row.year === year && row.shown !== null);
  const [top] = ranked;
  if (top === undefined) return null;
  const drawnRows = ranked.filter(({ agency_id }, index) => index < RANKED || agency_id === selection.focus);
  return rankChart(
    drawnRows.map((row) => ({
      name: row.name,
      value: row.shown!,
      before: before(standings, row),
      title: titleOf(row, context),
      href: link(`/agencies/${row.agency_id}/`),
      focused: row.agency_id === selection.focus,
    })),
    top.median,
    axisOf(drawnRows, context),
    t('metric.chart.rank', {
      label,
      year,
      count: ranked.length,
      top: top.name,
      highest: formatShown(top.shown!, selection.normalisation, context.locale),
    }),
  );
}

const before = (standings: readonly Standing[], { agency_id, year }: Standing) =>
  standings.find((other) => other.agency_id === agency_id && other.year === year - 1)?.shown ?? null;

/** Bodies with two years or more, and whoever is in focus. */
function inSeries({ standings }: MeasureRows, { selection }: MetricContext): readonly (readonly Standing[])[] {
  const series = new Map<string, Standing[]>();
  for (const row of standings.filter(({ shown }) => shown !== null))
    series.set(row.agency_id, [...(series.get(row.agency_id) ?? []), row]);
  return [...series.values()].filter((rows) => rows.length >= 2 || rows[0]!.agency_id === selection.focus);
}

function trendOf(rows: MeasureRows, label: string, context: MetricContext): Chart | null {
  const { t, info } = context;
  const series = inSeries(rows, context);
  if (series.length === 0) return null;
  const changes = formChanges(info);
  const breaks = breakYears(changes);
  return trendChart(
    series.flatMap((own) => toTrendPoints(own, breaks, context)),
    [],
    changes.map(({ year }) => year),
    axisOf(series.flat(), context),
    t('metric.chart.trend', { label, count: series.length }),
  );
}

function toTrendPoints(
  own: readonly Standing[],
  breaks: readonly number[],
  context: MetricContext,
): readonly TrendPoint[] {
  const focused = own[0]!.agency_id === context.selection.focus;
  return own.map((row, index) => ({
    year: row.year,
    value: row.shown!,
    series: row.agency_id,
    run: runOf(own, index, breaks),
    emphasis: focused ? 'focus' : 'peer',
    title: titleOf(row, context),
    href: context.link(`/agencies/${row.agency_id}/`),
    label: focused && index === own.length - 1 ? row.name : null,
  }));
}

/** Points are joined only from one year to the next and within one form. */
export function runOf(
  own: readonly { readonly year: number }[],
  index: number,
  breaks: readonly number[],
): string {
  const start = own
    .slice(0, index + 1)
    .findLastIndex((row, at) => at === 0 || row.year !== own[at - 1]!.year + 1 || breaks.includes(row.year));
  return String(own[start]!.year);
}

function coverageOf(rows: MeasureRows, label: string, { t }: MetricContext): Chart | null {
  const { years } = rows;
  if (years.length === 0) return null;
  return statesChart(
    years.flatMap((row) =>
      STATES.map((state) => ({
        year: row.year,
        count: row[state],
        state,
        label: t(`common.state.${state}`),
        fill: STATE_FILLS[state],
        title: `${row.year} ${t(`common.state.${state}`)}: ${row[state]}`,
      })),
    ),
    t('metric.chart.coverage', { label, first: years[0]!.year, last: years.at(-1)!.year }),
  );
}

const STATES = ['reported', 'blank', 'missing', 'illegible', 'unseen', 'not_asked'] as const;
export const STATE_FILLS: Readonly<Record<(typeof STATES)[number], string>> = {
  reported: 'var(--focus)',
  blank: 'var(--group-2)',
  missing: 'var(--group-3)',
  illegible: 'var(--group-4)',
  unseen: 'var(--peer-faint)',
  not_asked: 'var(--raised)',
};

const text = (value: string, href?: string): CellView =>
  href === undefined ? { kind: 'text', text: value } : { kind: 'text', text: value, href };
const number = (value: number | null, locale: Locale): CellView => ({
  kind: 'number',
  value,
  text: value === null ? '—' : formatNumber(value, locale),
});

function toYearsTable({ years }: MeasureRows, label: string, { t, locale }: MetricContext): TableView {
  return {
    caption: label,
    columns: [
      { id: 'year', label: t('common.year'), numeric: false },
      ...STATES.map((state) => ({
        id: state,
        label: state === 'not_asked' ? t('metric.notAsked') : t(`common.state.${state}`),
        numeric: true,
      })),
      { id: 'lower_quartile', label: t('metric.lowerQuartile'), numeric: true },
      { id: 'median', label: t('common.median'), numeric: true },
      { id: 'upper_quartile', label: t('metric.upperQuartile'), numeric: true },
      { id: 'highest', label: t('metric.highest'), numeric: true },
    ],
    rows: years.map((row) => [
      text(String(row.year)),
      ...STATES.map((state) => number(row[state], locale)),
      number(row.lower_quartile, locale),
      number(row.median, locale),
      number(row.upper_quartile, locale),
      number(row.highest, locale),
    ]),
    focused: new Set(),
  };
}

function toRankTable(
  { standings }: MeasureRows,
  year: number,
  label: string,
  context: MetricContext,
): TableView {
  const ofYear = standings.filter((row) => row.year === year);
  return toStandingsTable(ofYear, `${label}, ${year}`, context);
}

function toTrendTable(rows: MeasureRows, label: string, context: MetricContext): TableView {
  const series = inSeries(rows, context).flat();
  const ordered = [...series].sort((a, b) =>
    a.agency_id === b.agency_id ? a.year - b.year : a.agency_id < b.agency_id ? -1 : 1,
  );
  return toStandingsTable(ordered, label, context);
}

function toStandingsTable(
  standings: readonly Standing[],
  caption: string,
  context: MetricContext,
): TableView {
  const { t, locale, link, selection } = context;
  const set = selection.normalisation !== 'count';
  return {
    caption,
    columns: [
      { id: 'agency', label: t('common.agency'), numeric: false },
      { id: 'year', label: t('common.year'), numeric: true },
      { id: 'value', label: t('metric.value'), numeric: true },
      ...(set
        ? [
            {
              id: selection.normalisation,
              label: t(`metric.normalisation.${selection.normalisation}`),
              numeric: true,
            },
          ]
        : []),
      { id: 'rank', label: t('metric.rank'), numeric: true },
      { id: 'field', label: t('common.field'), numeric: false },
      { id: 'province', label: t('common.province'), numeric: false },
    ],
    rows: standings.map((row) => [
      text(row.name, link(`/agencies/${row.agency_id}/`)),
      text(String(row.year)),
      toStatementCell(row, link),
      ...(set
        ? [
            {
              kind: 'number',
              value: row.shown,
              text: row.shown === null ? '—' : formatShown(row.shown, selection.normalisation, locale),
            } as const,
          ]
        : []),
      {
        kind: 'number',
        value: row.rank,
        text: row.rank === null ? '—' : t('metric.rankOf', { rank: row.rank, of: row.of }),
      },
      text(row.field ?? ''),
      text(row.province ?? ''),
    ]),
    focused: new Set(
      standings.flatMap(({ agency_id }, index) => (agency_id === selection.focus ? [index] : [])),
    ),
  };
}

function unrankedOf(ofYear: MeasureYear | undefined, { t, locale }: MetricContext): string | null {
  if (ofYear === undefined) return null;
  const states = STATES.filter((state) => state !== 'reported' && ofYear[state] > 0);
  if (states.length === 0) return null;
  const reasons = states.map(
    (state) =>
      `${state === 'not_asked' ? t('metric.notAsked') : t(`common.state.${state}`)} ${ofYear[state]}`,
  );
  return t('metric.unranked', {
    count: sum(states.map((state) => ofYear[state])),
    reasons: reasons.join(locale === 'zh' ? '，' : ', '),
  });
}
