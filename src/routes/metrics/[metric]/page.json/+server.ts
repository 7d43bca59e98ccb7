import { error } from '@sveltejs/kit';
import { toPackedResponse } from '$lib/downloads/to-response.ts';
import { toDatasetJsonLd } from '$lib/downloads/dataset-json-ld.ts';
import { FRONT_PAGE } from '$lib/downloads/front-page.ts';
import { publicFiles } from '$lib/downloads/public-files.server.ts';
import { SITE_ADDRESS } from '$lib/downloads/site-address.server.ts';
import { peerOptions } from '$lib/queries/peer-options.ts';
import { run } from '$lib/source/node-source.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';
import { metricAsItComes, metricEntries, type MetricPage } from '../metric-as-it-comes.server.ts';

export const prerender = true;

export const entries: EntryGenerator = metricEntries;

export const GET: RequestHandler = async ({ params }) => {
  const came = await metricAsItComes(params.metric);
  if (came === null) error(404);
  const { info } = came;
  const { published, bySubject } = await publicFiles();
  const file = bySubject.get(`metrics/${params.metric}`)!;
  const jsonLd = toDatasetJsonLd({
    name: `${info.label_zh}（${info.unit}）`,
    alternateName: info.label_en,
    description: `${info.definition_zh}\n${info.definition_en}`,
    version: published.version,
    coverage: published.coverage,
    measured: [`${info.label_zh}（${info.unit}）`],
    files: [file],
    site: SITE_ADDRESS || FRONT_PAGE,
    page: `metrics/${params.metric}/`,
    partOf: 'data/',
  });
  const page = {
    ...came,
    file: { rows: file.rows!, bytes: file.bytes },
    jsonLd,
    peers: await run(peerOptions),
  };
  return toPackedResponse(page satisfies MetricPage);
};
