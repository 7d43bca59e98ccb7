import { error } from '@sveltejs/kit';
import { metricAsItComes, metricEntries } from '../../../metrics/[metric]/metric-as-it-comes.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = metricEntries;

export const load: PageServerLoad = async ({ params }) => {
  const came = await metricAsItComes(params.metric);
  if (came === null) error(404);
  return came;
};
