import { findMetric } from '../form/metrics.ts';
import { run } from '$lib/source/node-source.server.ts';
import { DEFAULT_SELECTION } from '$lib/address/selection.ts';
import { askOverview } from '$lib/pages/overview/question.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const rows = await askOverview(run, DEFAULT_SELECTION);
  const short = rows.tiles.map(({ measure }) => {
    const { short_zh, short_en } = findMetric(measure.metric, measure.basis)!;
    return { zh: short_zh, en: short_en };
  });
  return { rows, short };
};
