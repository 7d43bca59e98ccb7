import { run } from '$lib/database/published.server.ts';
import { metricList } from '$lib/queries/metric-list.ts';
import { peerOptions } from '$lib/queries/peer-options.ts';
import { AS_IT_COMES } from '$lib/selection/selection.ts';
import { askBoard } from '$lib/views/board-page.ts';
import { toPivotInfo } from '$lib/views/pivot-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const infos = (await run(metricList)).map(toPivotInfo);
  return { infos, rows: await askBoard(run, AS_IT_COMES, infos), peers: await run(peerOptions) };
};
