import type { Run } from '../database/query.ts';
import { findingsByCheck, type CheckCount } from '../queries/findings-by-check.ts';
import { latestReports, type LatestReport } from '../queries/latest-reports.ts';
import { measureByYear, type MeasureYear } from '../queries/measure-by-year.ts';
import { toMeasure, type Measure } from '../queries/measure.ts';
import { metricList, type MetricInfo } from '../queries/metric-list.ts';
import { standings, type Standing } from '../queries/standing.ts';
import { NO_PEERS, type Selection } from '../selection/selection.ts';
import type { Scope } from '../queries/stated.ts';

/** What the first page leads with: what bodies put out, decide, and are asked. */
export const TILES: readonly Measure[] = [
  toMeasure('website_posts', 'prose', null),
  toMeasure('permits', 'table2', null),
  toMeasure('penalties', 'table2', null),
  toMeasure('requests_received', 'prose', null),
  toMeasure('wechat_posts', 'prose', null),
  toMeasure('reviews', 'prose', null),
];

export interface TileRows {
  readonly info: MetricInfo;
  readonly measure: Measure;
  readonly years: readonly MeasureYear[];
  readonly standings: readonly Standing[];
}
export interface OverviewRows {
  readonly tiles: readonly TileRows[];
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

/** Asks for the rows of the first page. */
export async function askOverview(run: Run, selection: Pick<Selection, 'questioned'>): Promise<OverviewRows> {
  const metrics = await run(metricList);
  const scope = overviewScope(selection);
  const tiles: TileRows[] = [];
  for (const measure of TILES) {
    const info = metrics.find(({ metric, basis }) => metric === measure.metric && basis === measure.basis)!;
    tiles.push({
      info,
      measure,
      years: await run(measureByYear(measure, scope)),
      standings: (await run(standings(measure, scope, 'count'))).filter(({ shown }) => shown !== null),
    });
  }
  return { tiles, latest: await run(latestReports(8)), checks: await run(findingsByCheck) };
}

/** What tells the questions of the first page apart; null where the rows that came with it answer. */
export const overviewKey = ({ questioned }: Selection): string | null =>
  questioned === 'shown' ? null : questioned;
