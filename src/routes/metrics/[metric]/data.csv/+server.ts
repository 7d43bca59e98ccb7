import { error } from '@sveltejs/kit';
import { publicFiles } from '$lib/downloads/public-files.server.ts';
import { toResponse } from '$lib/downloads/to-response.ts';
import { metricEntries } from '../metric-as-it-comes.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = metricEntries;

export const GET: RequestHandler = async ({ params }) => {
  const file = (await publicFiles()).bySubject.get(`metrics/${params.metric}`);
  if (file === undefined) error(404);
  return toResponse(file);
};
