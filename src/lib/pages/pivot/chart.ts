import type { ChartModel } from '../../charts/chart-model.ts';
import { toCountAxis, toPlainAxis } from '../../charts/count-axis.ts';
import type { Panel } from '../../charts/multiples-chart.ts';
import type { PivotDot } from '../../charts/pivot-dots.ts';
import { formatNumber } from '../../format/number.ts';
import type { Locale } from '../../messages/locale.ts';
import { unitIn } from '../../messages/unit.ts';
import { toMeasure } from '../../queries/measure.ts';
import { columnsOf } from '../../queries/pivot.ts';
import { breakYears, formChanges } from '../../views/form-breaks.ts';
import { isFigure } from './cell.ts';
import type { DrawnCells } from '../../figure/figure.ts';
import { columnId, labelOf, type PivotContext, type PivotLayout, type PivotLine } from './layout.ts';
import type { PivotInfo } from './question.ts';
import { kindInWords } from './words.ts';
import { runOf } from '../../figure/series-run.ts';

/** The cells of one measure as a picture, with its words. */
export interface PivotChartView {
  readonly title: string;
  readonly note: string;
  readonly chart: ChartModel;
  readonly drawn: DrawnCells;
}

const MOST_ROWS = { lines: 25, multiples: 16 } as const;

/** The measure the rows are sorted by, else the first; none where the rows are the measures, each with its unit. */
export function toPivotChart(layout: PivotLayout, context: PivotContext): PivotChartView | null {
  const { selection, infos, t } = context;
  if (selection.pivot.rows === 'metric') return null;
  const info = infos.find(({ id }) => id === selection.pivot.sort?.measure) ?? infos[0]!;
  const small = selection.comparison === 'multiples' && columnsOf(selection.pivot) === 'year';
  const most = small ? MOST_ROWS.multiples : MOST_ROWS.lines;
  const columns = layout.columns.filter(({ measure }) => measure === info);
  const known = layout.rows.filter((row) => columns.some((column) => shownAt(layout, row, column) !== null));
  if (known.length === 0) return null;
  const rows = known.slice(0, most);
  const words = {
    rows: kindInWords(selection.pivot.rows, context),
    columns: kindInWords(columnsOf(selection.pivot), context),
  };
  const inPart = [
    ...(known.length > most ? [t('pivot.chart.firstRows', { count: most })] : []),
    ...(layout.total === null ? [] : [t('pivot.chart.total')]),
  ].join(context.locale === 'zh' ? '' : ' ');
  const unit = isFigure(selection.pivot.shown) ? unitIn(info.unit, t) : t('pivot.states');
  return {
    title: t('pivot.chart.title', {
      measure: labelOf(info, context),
      shown: t(`pivot.shown.${selection.pivot.shown}`),
    }),
    note: [
      t(
        small
          ? 'pivot.chart.multiplesNote'
          : columns.length > 1
            ? 'pivot.chart.dotsNote'
            : 'pivot.chart.dotsOne',
        words,
      ),
      t('pivot.chart.unit', { unit }),
      ...(inPart === '' ? [] : [inPart]),
    ].join(context.locale === 'zh' ? '' : ' '),
    chart: small
      ? toMultiples(layout, rows, columns, info, context)
      : toDots(layout, rows, columns, info, context),
    drawn: {
      columns: columns.filter(({ key }) => !small || key !== null).map(columnId),
      rows: new Set(layout.rows.flatMap((row, at) => (rows.includes(row) ? [at] : []))),
      inPart,
    },
  };
}

const shownAt = (layout: PivotLayout, row: PivotLine, column: PivotLine) =>
  layout.cellAt(row, column)?.shown ?? null;

const axisOf = (values: readonly number[], locale: Locale) =>
  values.some((value) => value < 0) ? toPlainAxis(values, locale) : toCountAxis(values, locale);

function titleOf(
  row: PivotLine,
  column: PivotLine,
  layout: PivotLayout,
  { t, locale }: PivotContext,
): string {
  const cell = layout.cellAt(row, column)!;
  const of = t('common.ofReports', { count: cell.reported, total: cell.reports });
  return `${row.label} ${column.label}: ${formatNumber(cell.shown!, locale)} (${of})`;
}

function toDots(
  layout: PivotLayout,
  rows: readonly PivotLine[],
  columns: readonly PivotLine[],
  info: PivotInfo,
  context: PivotContext,
): ChartModel {
  const main = layout.mainOf(info);
  const names = toNames(rows);
  const dots = rows.flatMap((row, at) =>
    columns.flatMap((column): readonly PivotDot[] => {
      const value = shownAt(layout, row, column);
      if (value === null) return [];
      return [
        { row: names[at]!, value, whole: column === main, title: titleOf(row, column, layout, context) },
      ];
    }),
  );
  return {
    kind: 'pivot',
    dots,
    rows: names,
    axis: axisOf(
      dots.map(({ value }) => value),
      context.locale,
    ),
    description: describe(dots, rows, context),
  };
}

/** Two rows may be called alike. */
const toNames = (rows: readonly PivotLine[]) =>
  rows.map(({ label }, at) =>
    rows.findIndex((row) => row.label === label) === at ? label : `${label} (${at + 1})`,
  );

function describe(
  dots: readonly { readonly value: number; readonly title: string }[],
  rows: readonly PivotLine[],
  { t }: PivotContext,
): string {
  const top = dots.reduce((best, dot) => (dot.value > best.value ? dot : best));
  return t('pivot.chart.describe', { count: rows.length, top: top.title });
}

function toMultiples(
  layout: PivotLayout,
  rows: readonly PivotLine[],
  columns: readonly PivotLine[],
  info: PivotInfo,
  context: PivotContext,
): ChartModel {
  const changes = formChanges(toMeasure(info.metric, info.basis, null));
  const breaks = breakYears(changes);
  const panels = rows.map((row): Panel => {
    const known = columns.flatMap((column) => {
      const value = column.key === null ? null : shownAt(layout, row, column);
      return value === null ? [] : [{ column, value, year: Number(column.key) }];
    });
    return {
      name: row.label,
      own: null,
      points: known.map(({ column, value, year }, at) => ({
        year,
        value,
        run: runOf(known, at, breaks),
        title: titleOf(row, column, layout, context),
        href: null,
        label: at === known.length - 1 ? formatNumber(value, context.locale) : null,
      })),
    };
  });
  const points = panels.flatMap((panel) => panel.points);
  return {
    kind: 'multiples',
    panels,
    breaks: changes.map(({ year }) => year),
    axis: axisOf(
      points.map(({ value }) => value),
      context.locale,
    ),
    description: describe(points, rows, context),
  };
}
