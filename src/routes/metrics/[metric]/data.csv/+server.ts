import { error } from '@sveltejs/kit';
import { publicFiles } from '$lib/downloads/public-files.server.ts';
import { toResponse } from '$lib/downloads/to-response.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const FOLDER = 'metrics/';

export const entries: EntryGenerator = async () =>
  [...(await publicFiles()).bySubject.keys()]
    .filter((page) => page.startsWith(FOLDER))
    .map((page) => ({ metric: page.slice(FOLDER.length) }));

export const GET: RequestHandler = async ({ params }) => {
  const file = (await publicFiles()).bySubject.get(`${FOLDER}${params.metric}`);
  if (file === undefined) error(404);
  return toResponse(file);
};
