import { SITE_ADDRESS } from '$lib/downloads/site-address.server.ts';
import { toResponse } from '$lib/downloads/to-response.ts';
import { toSitemap } from '$lib/downloads/sitemap.ts';
import { askFindIndex } from '$lib/find/ask-find-index.ts';
import { placeCounts } from '$lib/queries/places.ts';
import { reportWeights } from '$lib/queries/report-weights.ts';
import { run } from '$lib/source/node-source.server.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** Every page, made beforehand or filled in the browser. */
export const GET: RequestHandler = async () => {
  const { pages, metrics, agencies } = await askFindIndex(run);
  const reports = await run(reportWeights);
  const paths = [
    ...pages.map(([path]) => path.slice(1)),
    ...metrics.map(([id]) => `metrics/${id}/`),
    ...agencies.map(([id]) => `agencies/${id}/`),
    ...(await run(placeCounts(null))).map(({ place }) => `places/${encodeURIComponent(place)}/`),
    ...reports.map(({ agency_id, year }) => `reports/${agency_id}/${year}/`),
  ];
  return toResponse({
    content: toSitemap([...paths, ...paths.map((path) => `en/${path}`)], SITE_ADDRESS),
    mediatype: 'application/xml',
  });
};
