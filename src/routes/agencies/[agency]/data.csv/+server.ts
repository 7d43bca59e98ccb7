import { error } from '@sveltejs/kit';
import { publicFiles } from '$lib/downloads/public-files.server.ts';
import { toResponse } from '$lib/downloads/to-response.ts';
import { prerendered } from '$lib/prerendered/prerendered.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () =>
  Object.keys(await prerendered()).map((agency) => ({ agency }));

export const GET: RequestHandler = async ({ params }) => {
  const file = (await publicFiles()).bySubject.get(`agencies/${params.agency}`);
  if (file === undefined) error(404);
  return toResponse(file);
};
