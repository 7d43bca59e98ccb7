import { run } from '$lib/database/published.server.ts';
import { siteCounts } from '$lib/queries/site-counts.ts';
import { dataVersion } from '$lib/database/data-version.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async () => {
  const [counts] = await run(siteCounts);
  return { counts: counts!, version: await dataVersion() };
};
