import type { Run } from '../../source/query.ts';
import { findingsByCheck, type CheckCount } from '../../queries/findings-by-check.ts';
import { latestReports, type LatestReport } from '../../queries/latest-reports.ts';
import { measureByYear, type MeasureYear } from '../../queries/measure-by-year.ts';
import { toMeasure, toMeasureId, type Measure } from '../../queries/measure.ts';
import { metricList, type MetricInfo } from '../../queries/metric-list.ts';
import { standings, type Standing } from '../../queries/standing.ts';
import { tileNumbers, type MeasuredNumber } from '../../queries/tile-numbers.ts';
import { DEFAULT_SELECTION, NO_PEERS, type Selection } from '../../address/selection.ts';
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

/** Asks for the rows of the first page. */
export async function askOverview(run: Run, selection: Asked): Promise<OverviewRows> {
  const metrics = await run(metricList);
  const scope = overviewScope(selection);
  const numbers = await run(tileNumbers(TILES, scope));
  const tiles: TileRows[] = [];
  for (const measure of TILES) {
    const isOwn = ({ metric, basis }: { readonly metric: string; readonly basis: string }) =>
      metric === measure.metric && basis === measure.basis;
    tiles.push({
      info: metrics.find(isOwn)!,
      measure,
      years: await run(measureByYear(measure, scope)),
      numbers: numbers.filter(isOwn).map(({ year, value, questioned }) => ({ year, value, questioned })),
    });
  }
  const main = tiles.find(({ measure }) => measure === mainOf(selection))!;
  const known = await run(standings(main.measure, scope, 'count'));
  return {
    tiles,
    main: { tile: main, standings: known.filter(({ shown }) => shown !== null) },
    latest: await run(latestReports(8)),
    checks: await run(findingsByCheck),
  };
}

/** What tells the questions of the first page apart; null where the rows that came with it answer. */
export function overviewKey(selection: Asked): string | null {
  const key = toKey(selection);
  return key === toKey(DEFAULT_SELECTION) ? null : key;
}
const toKey = (asked: Asked) => JSON.stringify([asked.questioned, toMeasureId(mainOf(asked))]);
