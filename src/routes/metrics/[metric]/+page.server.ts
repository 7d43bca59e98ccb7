import { error } from '@sveltejs/kit';
import { run } from '$lib/database/published.server.ts';
import { peerOptions } from '$lib/queries/peer-options.ts';
import type { EntryGenerator, PageServerLoad } from './$types';
import { metricAsItComes, metricEntries } from './metric-as-it-comes.server.ts';

export const entries: EntryGenerator = metricEntries;

export const load: PageServerLoad = async ({ params }) => {
  const came = await metricAsItComes(params.metric);
  if (came === null) error(404);
  return { ...came, peers: await run(peerOptions) };
};
