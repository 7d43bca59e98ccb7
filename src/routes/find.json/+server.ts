import { json } from '@sveltejs/kit';
import { toReadings } from '../../dataset/pinyin.ts';
import { run } from '$lib/database/published.server.ts';
import { toFindIndex } from '$lib/find/find-index.ts';
import { translateTo } from '$lib/messages/translate.ts';
import { agencyList } from '$lib/queries/agency-list.ts';
import { toMeasure, toMeasureId } from '$lib/queries/measure.ts';
import { metricList } from '$lib/queries/metric-list.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

const PAGES = ['metrics', 'agencies', 'compare', 'quality', 'explore', 'data', 'about'] as const;

export const GET: RequestHandler = async () => {
  const [zh, en] = [translateTo('zh'), translateTo('en')];
  const agencies = await run(agencyList);
  const metrics = await run(metricList);
  const names = {
    agencies: agencies.map(
      ({ agency_id, name, province, city, county }) =>
        [agency_id, name, [province, city, county].filter((part) => part !== null).join('')] as const,
    ),
    metrics: metrics.map(
      ({ metric, basis, label_zh, label_en }) =>
        [toMeasureId(toMeasure(metric, basis, null)), label_zh, label_en] as const,
    ),
    pages: PAGES.map((name) => [`/${name}/`, zh(`common.nav.${name}`), en(`common.nav.${name}`)] as const),
  };
  return json(toFindIndex(names, toReadings));
};
