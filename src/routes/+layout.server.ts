import { run } from '$lib/source/node-source.server.ts';
import { siteCounts } from '$lib/queries/site-counts.ts';
import { dataVersion, recordedOn } from '$lib/database/data-version.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async () => {
  const [counts] = await run(siteCounts);
  const version = await dataVersion();
  return { counts: counts!, version, recordedOn: await recordedOn(version) };
};
