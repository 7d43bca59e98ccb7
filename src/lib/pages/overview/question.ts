import { siteCounts, type SiteCounts } from '../../queries/site-counts.ts';
import type { Words } from '../../../checks/rules/rules.ts';
import { shapeRows, toQuestion, type Question } from '../../question/question.ts';
import { findingsByCheck, type CheckCount } from '../../queries/findings-by-check.ts';
import { latestReports, type LatestReport } from '../../queries/latest-reports.ts';
import type { NamedRows } from '../../source/source.ts';
import { sql, type Query } from '../../source/query.ts';
import { measureByYear, type MeasureYear } from '../../queries/measure-by-year.ts';
import { toMeasure, toMeasureId, type Measure } from '../../queries/measure.ts';
import { metricList, type MetricInfo } from '../../queries/metric-list.ts';
import { standings, type Standing } from '../../queries/standing.ts';
import { tileNumbers, type MeasuredNumber } from '../../queries/tile-numbers.ts';
import { NO_PEERS, type Selection } from '../../address/selection.ts';
import type { Scope } from '../../queries/stated.ts';

/** What the first page leads with: what bodies put out, decide, and are asked. */
export const TILES: readonly Measure[] = [
  toMeasure('website_posts', 'prose', null),
  toMeasure('permits', 'table2', null),
  toMeasure('penalties', 'table2', null),
  toMeasure('requests_received', 'prose', null),
  toMeasure('wechat_posts', 'prose', null),
  toMeasure('reviews', 'prose', null),
];

/** A number as a tile draws it; its report stands in the answer to the same query elsewhere, too long for a first page. */
export type TileNumber = Pick<MeasuredNumber, 'year' | 'value' | 'questioned'>;
export interface TileRows {
  readonly info: MetricInfo;
  readonly measure: Measure;
  readonly years: readonly MeasureYear[];
  readonly numbers: readonly TileNumber[];
}
export interface OverviewRows {
  readonly tiles: readonly TileRows[];
  /** The tile whose reports are drawn one by one. */
  readonly main: { readonly tile: TileRows; readonly standings: readonly Standing[] };
  readonly latest: readonly LatestReport[];
  readonly checks: readonly CheckCount[];
  readonly counts: SiteCounts;
}

/** All that the first page is drawn from. */
export interface OverviewPage {
  /** The rows that answer its question as it comes. */
  readonly rows: NamedRows;
  /** What the tiles are called, in their order. */
  readonly short: readonly Words[];
}

/** Years before the national form of 2019 hold few reports; they stand on the pages of the metrics. */
export const overviewScope = ({ questioned }: Pick<Selection, 'questioned'>): Scope => ({
  peers: NO_PEERS,
  years: [2019, 9999],
  agencies: [],
  questioned,
});

type Asked = Pick<Selection, 'questioned' | 'measures'>;

const mainOf = ({ measures }: Asked): Measure =>
  TILES.find((measure) => toMeasureId(measure) === measures[0]) ?? TILES[0]!;

const isOf =
  (measure: Measure) =>
  ({ metric, basis }: { readonly metric: string; readonly basis: string }) =>
    metric === measure.metric && basis === measure.basis;

/** What the first page wants to know. */
export function overviewQuestion(selection: Asked): Question<OverviewRows> {
  const scope = overviewScope(selection);
  const main = mainOf(selection);
  const years: Readonly<Record<string, Query<MeasureYear>>> = Object.fromEntries(
    TILES.map((measure) => [yearsOf(measure), measureByYear(measure, scope)]),
  );
  const question = toQuestion({
    metrics: tileMetrics,
    numbers: sql<TileNumber & Pick<MeasuredNumber, 'metric' | 'basis'>>`
      select metric, basis, year, value, questioned from (${tileNumbers(TILES, scope)})`,
    standings: sql<Standing>`select * from (${standings(main, scope, 'count')}) where shown is not null`,
    latest: latestReports(8),
    checks: findingsByCheck,
    counts: siteCounts,
  });
  const all: typeof question = { ...question, queries: { ...question.queries, ...years } };
  return shapeRows(all, (rows) => {
    const toTile = (measure: Measure): TileRows => ({
      info: rows.metrics.find(isOf(measure))!,
      measure,
      years: (rows as unknown as Record<string, readonly MeasureYear[]>)[yearsOf(measure)]!,
      numbers: rows.numbers.filter(isOf(measure)),
    });
    return {
      tiles: TILES.map(toTile),
      main: { tile: toTile(main), standings: rows.standings },
      latest: rows.latest,
      checks: rows.checks,
      counts: rows.counts[0]!,
    };
  });
}

const tileMetrics = sql<MetricInfo>`
  select * from (${metricList}) where metric in ${TILES.map(({ metric }) => metric)}`;

const yearsOf = (measure: Measure) => `years_${toMeasureId(measure)}` as const;
