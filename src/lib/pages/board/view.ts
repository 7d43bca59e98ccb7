import { bodyIn } from '../../messages/body-in.ts';
import { labelInYears } from '../../figure/label-in-years.ts';
import { labelOf, yearOf } from '../metric/view.ts';
import { groupRows } from '../../database/group-rows.ts';
import type { ChartModel } from '../../charts/chart-model.ts';
import { toCountAxis, toPlainAxis } from '../../charts/count-axis.ts';
import type { TrendPoint } from '../../charts/trend-chart.ts';
import { countBodies } from '../../figure/count-bodies.ts';
import { formatNumber, formatSigned } from '../../format/number.ts';
import type { Locale } from '../../messages/locale.ts';
import { sayNoTrend } from '../../messages/say-gates.ts';
import type { Translate } from '../../messages/translate.ts';
import { unitIn } from '../../messages/unit.ts';
import { toMeasure } from '../../queries/measure.ts';
import type { MeasureYear } from '../../queries/measure-by-year.ts';
import type { Standing } from '../../queries/standing.ts';
import { FEWEST_REPORTS, holdsTrend } from '../../statistics/gates.ts';
import type { Selection } from '../../address/selection.ts';
import type { Link } from '../../visit.svelte.ts';
import { MOST_PICKED } from './question.ts';
import { breakYears, formChanges } from '../../views/form-breaks.ts';
import type { MetricRows } from '../metric/question.ts';
import type { PivotInfo } from '../pivot/question.ts';
import { runOf } from '../../figure/series-run.ts';
import type { DrawnCells } from '../../figure/figure.ts';
import { toStatementCell } from '../../figure/statement-cell.ts';
import {
  body,
  number,
  text,
  type CellView,
  type StatementCell,
  type TableView,
} from '../../figure/table-view.ts';

export interface BoardContext {
  readonly info: PivotInfo;
  readonly selection: Selection;
  readonly locale: Locale;
  readonly t: Translate;
  readonly link: Link;
  /** The address of this page with another year. */
  readonly atYear: (year: number) => string;
}

export interface BoardRow {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  /** Null of too few reports. */
  readonly rank: number | null;
  readonly statement: StatementCell;
  /** Against the year before; null where that has no number. */
  readonly change: number | null;
  /** Its place among the bodies picked, from 1; null where it is not. */
  readonly picked: number | null;
}
export interface PickedBody {
  readonly id: string;
  readonly name: string;
  readonly href: string;
}

/** The board of one year and the series of all, from the same rows and the same selection. */
export interface BoardView {
  readonly heading: string;
  readonly sub: string;
  readonly year: number;
  readonly years: readonly number[];
  readonly board: readonly BoardRow[];
  readonly boardNote: string;
  readonly boardTable: TableView;
  /** Bodies picked without a number in the year. */
  readonly absent: string | null;
  readonly picked: readonly PickedBody[];
  readonly series: ChartModel | null;
  readonly seriesNote: string;
  /** With a number, all years together. */
  readonly reports: number;
  readonly seriesTable: TableView;
  readonly seriesDrawn: DrawnCells;
}

export function toBoardView(rows: MetricRows, context: BoardContext): BoardView {
  const { t, selection, locale, link } = context;
  const year = yearOf(rows, selection);
  const ofYear = rows.years.find((row) => row.year === year);
  const ids = selection.compared.slice(-MOST_PICKED);
  const board = rows.standings
    .filter((row) => row.year === year && row.shown !== null)
    .map((row) => toBoardRow(row, rows, ids, context));
  const picked = ids.flatMap((id) => {
    const row = rows.standings.find(({ agency_id }) => agency_id === id);
    return row ? [{ id, name: row.name, href: link(`/agencies/${id}/`) }] : [];
  });
  const absent = picked.filter(({ id }) => !board.some((row) => row.id === id)).map(({ name }) => name);
  const lines = inSeries(rows, ids);
  const [top] = board;
  const words = { label: labelOf(context), year, count: board.length };
  return {
    heading: headingOf(top, ofYear, words, context),
    sub: ofYear === undefined ? '' : t('board.sub', { year, total: ofYear.reports, count: ofYear.reported }),
    year,
    years: rows.years.map((row) => row.year),
    board,
    boardNote: t('board.boardNote', words),
    boardTable: toBoardTable(board, year, context),
    absent:
      absent.length === 0
        ? null
        : t('board.notInYear', { year, names: absent.join(locale === 'zh' ? '、' : ', ') }),
    picked,
    series: toSeries(rows, lines, year, ids, context),
    reports: rows.standings.filter(({ shown }) => shown !== null).length,
    seriesNote: [t('board.seriesNote', { count: lines.length }), ...sayNoTrend(lines, t)].join(' '),
    seriesTable: toSeriesTable(rows, lines, ids, context),
    seriesDrawn: {
      columns: rows.years.map((of) => yearColumn(of.year)),
      inPart: t('board.seriesNote', { count: lines.length }),
      rows: new Set([MEDIAN_ROW, ...lines.map((_, at) => SUMMARY_ROWS + at)]),
    },
  };
}

/** What the year says: its highest, of how many, and their median where they are enough. */
function headingOf(
  top: BoardRow | undefined,
  ofYear: MeasureYear | undefined,
  words: { readonly label: string; readonly year: number; readonly count: number },
  { t, info, locale }: BoardContext,
): string {
  if (top === undefined) return t('board.headingNone', words);
  const highest = {
    ...words,
    top: bodyIn({ agency_id: top.id, name: top.name }, locale),
    high: formatNumber(top.statement.value!, locale),
    unit: unitIn(info.unit, t),
  };
  return ofYear?.median == null
    ? t('board.headingFew', { ...highest, fewest: FEWEST_REPORTS })
    : t('board.heading', { ...highest, median: formatNumber(ofYear.median, locale) });
}

const placeIn = (ids: readonly string[], [first]: readonly Standing[]) => placeOf(ids, first!.agency_id);
const placeOf = (ids: readonly string[], id: string) => (ids.includes(id) ? ids.indexOf(id) + 1 : null);

function toBoardRow(
  row: Standing,
  { standings }: MetricRows,
  ids: readonly string[],
  { link }: BoardContext,
): BoardRow {
  const before = standings.find((one) => one.agency_id === row.agency_id && one.year === row.year - 1);
  return {
    id: row.agency_id,
    name: row.name,
    href: link(`/agencies/${row.agency_id}/`),
    rank: row.rank,
    statement: toStatementCell(row, link),
    change: before?.value == null ? null : row.value! - before.value,
    picked: placeOf(ids, row.agency_id),
  };
}

function toBoardTable(board: readonly BoardRow[], year: number, context: BoardContext): TableView {
  const { t, locale } = context;
  return {
    caption: labelInYears(labelOf(context), year, context.locale),
    columns: [
      { id: 'rank', label: t('board.rank'), numeric: true },
      { id: 'agency', label: t('board.agency'), numeric: false },
      { id: 'value', label: t('board.value'), numeric: true },
      { id: 'change', label: t('board.change'), numeric: true },
    ],
    rows: board.map((row) => [
      { kind: 'number', value: row.rank, text: row.rank === null ? '—' : String(row.rank) },
      text(bodyIn({ agency_id: row.id, name: row.name }, locale), row.href),
      row.statement,
      {
        kind: 'number',
        value: row.change,
        text: row.change === null ? '' : formatSigned(row.change, locale),
      },
    ]),
    focused: new Set(board.flatMap(({ picked }, at) => (picked === null ? [] : [at]))),
  };
}

/** Bodies with numbers of two years or more, and those picked, each from its first year on. */
function inSeries({ standings }: MetricRows, ids: readonly string[]): readonly (readonly Standing[])[] {
  const series = groupRows(
    standings.filter(({ shown }) => shown !== null),
    ({ agency_id }) => agency_id,
  );
  return [...series.values()].filter((own) => own.length >= 2 || ids.includes(own[0]!.agency_id));
}

function toSeries(
  { years }: MetricRows,
  lines: readonly (readonly Standing[])[],
  year: number,
  ids: readonly string[],
  context: BoardContext,
): ChartModel | null {
  const { t, info, locale, atYear } = context;
  const known = years.flatMap((row) => (row.median === null ? [] : [{ ...row, median: row.median }]));
  if (known.length === 0 && lines.length === 0) return null;
  const changes = formChanges(toMeasure(info.metric, info.basis, null));
  const breaks = breakYears(changes);
  const joined = holdsTrend(lines);
  const medians = known.map((row, at): TrendPoint => ({
    year: row.year,
    value: row.median,
    series: 'median',
    // Of too few bodies the medians are points, and no line.
    run: joined ? runOf(known, at, breaks) : String(row.year),
    emphasis: 'median',
    title: t('board.chooseYear', {
      year: row.year,
      median: formatNumber(row.median, locale),
      count: row.reported,
      total: row.reports,
    }),
    href: atYear(row.year),
    label: null,
  }));
  const points = [...lines.flatMap((own) => toPoints(own, breaks, ids, context)), ...medians];
  return {
    kind: 'series',
    points,
    bands: (joined ? known : []).map((row, at) => ({
      year: row.year,
      run: runOf(known, at, breaks),
      low: row.lower_quartile!,
      high: row.upper_quartile!,
    })),
    breaks: changes.map((change) => change.year),
    counts: countBodies(points, (count) => t('common.bodies', { count })),
    year,
    axis: axisOf(
      points.map(({ value }) => value),
      locale,
    ),
    description: t('board.chart', {
      label: labelOf(context),
      first: Math.min(...points.map((point) => point.year)),
      last: Math.max(...points.map((point) => point.year)),
      count: lines.length,
      picked: ids.length,
      year,
    }),
  };
}

const axisOf = (values: readonly number[], locale: Locale) =>
  values.some((value) => value < 0) ? toPlainAxis(values, locale) : toCountAxis(values, locale);

function toPoints(
  own: readonly Standing[],
  breaks: readonly number[],
  ids: readonly string[],
  { link, locale, info, t }: BoardContext,
): readonly TrendPoint[] {
  const place = placeIn(ids, own);
  return own.map((row, at) => ({
    year: row.year,
    value: row.shown!,
    series: row.agency_id,
    run: runOf(own, at, breaks),
    emphasis: place === null ? 'peer' : (place as 1 | 2 | 3 | 4 | 5 | 6),
    title: `${bodyIn(row, locale)} ${row.year}: ${formatNumber(row.shown!, locale)} ${unitIn(info.unit, t)}`,
    href: toStatementCell(row, link).source,
    questioned: row.questioned,
    label: place !== null && at === own.length - 1 ? row.name : null,
  }));
}

const yearColumn = (year: number) => `y${year}`;
/** Rows of the table before those of the bodies, and the one among them that is drawn as points. */
const SUMMARY_ROWS = 5;
const MEDIAN_ROW = 0;

/** Everything the chart draws, by years: the median and of how many, the middle half, then each body, those picked first. */
function toSeriesTable(
  { years, standings }: MetricRows,
  lines: readonly (readonly Standing[])[],
  ids: readonly string[],
  context: BoardContext,
): TableView {
  const { t, locale, link } = context;
  const ofYears = (label: string, valueOf: (of: MeasureYear) => number | null): readonly CellView[] => [
    text(label),
    ...years.map((of) => number(valueOf(of), locale)),
  ];
  const ofBody = (own: readonly Standing[]): readonly CellView[] => {
    const { agency_id, name } = own[0]!;
    const said = standings.filter((row) => row.agency_id === agency_id);
    return [
      body(agency_id, name, link),
      ...years.map(({ year }) => {
        const row = said.find((one) => one.year === year);
        return row === undefined ? text('') : toStatementCell(row, link);
      }),
    ];
  };
  const summary = [
    ofYears(t('common.median'), ({ median }) => median),
    ofYears(t('metric.lowerQuartile'), ({ lower_quartile }) => lower_quartile),
    ofYears(t('metric.upperQuartile'), ({ upper_quartile }) => upper_quartile),
    ofYears(t('board.reported'), ({ reported }) => reported),
    ofYears(t('board.reports'), ({ reports }) => reports),
  ];
  const bodies = [
    ...lines.filter((own) => placeIn(ids, own) !== null),
    ...lines.filter((own) => placeIn(ids, own) === null),
  ];
  return {
    caption: labelOf(context),
    columns: [
      { id: 'series', label: t('board.agency'), numeric: false },
      ...years.map(({ year }) => ({ id: yearColumn(year), label: String(year), numeric: true })),
    ],
    rows: [...summary, ...bodies.map(ofBody)],
    focused: new Set(bodies.flatMap((own, at) => (placeIn(ids, own) === null ? [] : [SUMMARY_ROWS + at]))),
  };
}
