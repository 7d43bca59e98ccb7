import type { ChartModel } from '../../charts/chart-model.ts';
import { formatNumber } from '../../format/number.ts';
import { unitIn } from '../../messages/unit.ts';
import { FEWEST_REPORTS } from '../../statistics/gates.ts';
import type { MeasureYear } from '../../queries/measure-by-year.ts';
import type { Measure } from '../../queries/measure.ts';
import { toMeasureId } from '../../queries/measure.ts';
import { DEFAULT_SELECTION } from '../../address/selection.ts';
import type { MetricContext } from '../metric/context.ts';
import type { MetricRows } from '../metric/question.ts';
import { toMetricView } from '../metric/view.ts';
import { toTileBins } from './tile-bins.ts';
import type { OverviewRows, TileRows } from './question.ts';
import type { DrawnCells } from '../../figure/figure.ts';
import { number, text, type CellView, type TableView } from '../../figure/table-view.ts';

export interface TileView {
  readonly id: string;
  readonly label: string;
  /** The median, or why there is none. */
  readonly median: string;
  readonly basis: string;
  readonly of: string;
  readonly on: boolean;
  readonly chart: ChartModel;
}

/** Everything drawn on the first page but its two lists. */
export interface OverviewView {
  readonly heading: string;
  readonly years: readonly number[];
  readonly year: number;
  readonly tiles: readonly TileView[];
  /** Every number that the tiles draw. */
  readonly tilesTable: TableView;
  readonly tilesSource: string;
  readonly measure: Measure;
  readonly measureId: string;
  readonly title: string;
  readonly note: string;
  readonly chart: ChartModel | null;
  readonly table: TableView;
  readonly drawn: DrawnCells;
  readonly source: string;
  readonly unit: string;
}

type OverviewContext = Omit<MetricContext, 'info'>;

/** The measure that the first page charts, and how its own page would speak of it. */
export function chartedOf(
  { main: { tile, standings } }: OverviewRows,
  context: OverviewContext,
): { readonly rows: MetricRows; readonly inner: MetricContext } {
  const { focus, years, questioned } = context.selection;
  return {
    rows: { years: tile.years, standings },
    inner: { ...context, info: tile.info, selection: { ...DEFAULT_SELECTION, focus, years, questioned } },
  };
}

export function toOverviewView(all: OverviewRows, context: OverviewContext): OverviewView {
  const { t } = context;
  const {
    tiles,
    main: { tile: main },
  } = all;
  const { rows, inner } = chartedOf(all, context);
  const view = toMetricView(rows, inner);
  const ofYear = tiles[0]!.years.find(({ year }) => year === view.year);
  const tilesTable = toTilesTable(tiles, view.year, context);
  return {
    heading: headingOf(ofYear, view.year, context),
    years: view.years,
    year: view.year,
    tiles: tiles.map((tile) => toTile(tile, view.year, tile === main, context)),
    tilesTable,
    tilesSource: t('common.sourceNote', { count: ofYear?.reports ?? NaN }),
    measure: main.measure,
    measureId: toMeasureId(main.measure),
    title: t('overview.where', { label: view.label, span: `${view.years[0]}–${view.years.at(-1)}` }),
    note: [
      t('overview.whereNote', {
        unit: unitIn(main.info.unit, t),
        basis: t(`common.basis.${main.info.basis}`),
      }),
      ...view.questioned,
    ].join(' '),
    chart: view.chart,
    table: view.table,
    drawn: view.drawn,
    source: view.source,
    unit: unitIn(main.info.unit, t),
  };
}

/** The main median with of how many reports, and out of how many. */
function headingOf(ofYear: MeasureYear | undefined, year: number, { t, locale }: OverviewContext): string {
  if (ofYear === undefined) return t('common.none');
  const { reported: count, reports: total, median } = ofYear;
  if (count === 0) return t('overview.headingNone', { year, total });
  return median === null
    ? t('overview.headingFew', { year, count, total, fewest: FEWEST_REPORTS })
    : t('overview.heading', { year, count, total, median: formatNumber(median, locale) });
}

/** A row for each number drawn, with what its tile says of the year. */
function toTilesTable(tiles: readonly TileRows[], year: number, { t, locale }: OverviewContext): TableView {
  return {
    caption: t('overview.tilesTitle', { year }),
    columns: [
      { id: 'metric', label: t('overview.tile.metric'), numeric: false },
      { id: 'year', label: t('common.year'), numeric: false },
      { id: 'value', label: t('overview.tile.value'), numeric: true },
      { id: 'in_failed_check', label: t('common.questioned'), numeric: false },
      { id: 'median', label: t('common.median'), numeric: true },
      { id: 'reported', label: t('board.reported'), numeric: true },
      { id: 'reports', label: t('board.reports'), numeric: true },
    ],
    rows: tiles.flatMap(({ info, years, numbers }) => {
      const label = locale === 'zh' ? info.label_zh : info.label_en;
      const ofYear = years.find((row) => row.year === year);
      return numbers
        .filter((own) => own.year === year)
        .map(({ value, questioned }): readonly CellView[] => [
          text(label),
          text(String(year)),
          number(value, locale),
          text(questioned ? 'true' : 'false'),
          number(ofYear?.median ?? null, locale),
          number(ofYear?.reported ?? null, locale),
          number(ofYear?.reports ?? null, locale),
        ]);
    }),
    focused: new Set(),
  };
}

function toTile(
  { info, measure, years, numbers }: TileRows,
  year: number,
  on: boolean,
  { t, locale }: OverviewContext,
): TileView {
  const ofYear = years.find((row) => row.year === year);
  const label = locale === 'zh' ? info.label_zh : info.label_en;
  const dots = numbers.flatMap(({ year: own, value, questioned }) =>
    own === year ? [{ value, questioned }] : [],
  );
  return {
    id: toMeasureId(measure),
    label,
    median:
      ofYear?.median == null
        ? t('overview.tile.few', { fewest: FEWEST_REPORTS })
        : t('overview.tile.median', {
            median: formatNumber(ofYear.median, locale),
            count: ofYear.reported,
            unit: unitIn(info.unit, t),
          }),
    of: t('overview.tile.of', { count: ofYear?.reported ?? NaN, total: ofYear?.reports ?? NaN }),
    basis: t(`common.basis.${info.basis}`),
    on,
    chart: {
      kind: 'tile',
      bins: toTileBins(dots, locale),
      description: t('overview.tileChart', { label, year, count: dots.length }),
    },
  };
}
