import { json } from '@sveltejs/kit';
import { run } from '$lib/source/node-source.server.ts';
import { siteCounts } from '$lib/queries/site-counts.ts';
import { dataVersion, recordedOn } from '$lib/database/data-version.server.ts';
import { SITE_ADDRESS } from '$lib/downloads/site-address.server.ts';
import type { Site } from '$lib/pages/site.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = async () => {
  const [counts] = await run(siteCounts);
  const version = await dataVersion();
  return json({
    counts: counts!,
    version,
    recordedOn: await recordedOn(version),
    address: SITE_ADDRESS,
  } satisfies Site);
};
