import { findMetric } from '../form/metrics.ts';
import { run } from '$lib/database/published.server.ts';
import { AS_IT_COMES } from '$lib/selection/selection.ts';
import { askOverview } from '$lib/views/overview-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const rows = await askOverview(run, AS_IT_COMES);
  const short = rows.tiles.map(({ measure }) => {
    const { short_zh, short_en } = findMetric(measure.metric, measure.basis)!;
    return { zh: short_zh, en: short_en };
  });
  return { rows, short };
};
