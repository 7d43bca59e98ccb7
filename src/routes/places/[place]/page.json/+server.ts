import { error } from '@sveltejs/kit';
import { toPackedResponse } from '$lib/downloads/to-response.ts';
import { askPlacePage } from '$lib/pages/place/ask-page.ts';
import { prerenderedPlaces } from '$lib/prerendered/prerendered.server.ts';
import { nodeSource } from '$lib/source/node-source.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () => (await prerenderedPlaces()).map((place) => ({ place }));

export const GET: RequestHandler = async ({ params: { place } }) => {
  const page = await askPlacePage(nodeSource, place);
  if (page === null) error(404);
  return toPackedResponse(page);
};
