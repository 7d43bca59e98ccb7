import { error } from '@sveltejs/kit';
import { run } from '$lib/database/published.server.ts';
import { toMeasure, toMeasureId } from '$lib/queries/measure.ts';
import { metricList, type MetricInfo } from '$lib/queries/metric-list.ts';
import { peerOptions } from '$lib/queries/peer-options.ts';
import { AS_IT_COMES } from '$lib/selection/selection.ts';
import { askMetric } from '$lib/views/metric-page.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

const idOf = ({ metric, basis }: MetricInfo) => toMeasureId(toMeasure(metric, basis, null));

export const entries: EntryGenerator = async () =>
  (await run(metricList)).map((info) => ({ metric: idOf(info) }));

export const load: PageServerLoad = async ({ params }) => {
  const info = (await run(metricList)).find((candidate) => idOf(candidate) === params.metric);
  if (info === undefined) error(404);
  const measure = toMeasure(info.metric, info.basis, null);
  return { info, measure, rows: await askMetric(run, measure, AS_IT_COMES), peers: await run(peerOptions) };
};
