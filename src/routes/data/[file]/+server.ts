import { error } from '@sveltejs/kit';
import { WHOLE } from '$lib/downloads/make-public-files.server.ts';
import { publicFiles } from '$lib/downloads/public-files.server.ts';
import { toResponse } from '$lib/downloads/to-response.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
  Object.keys(WHOLE).map((path) => ({ file: path.replace('data/', '') }));

export const GET: RequestHandler = async ({ params }) => {
  const file = (await publicFiles()).whole.find(({ path }) => path === `data/${params.file}`);
  if (file === undefined) error(404);
  return toResponse(file);
};
