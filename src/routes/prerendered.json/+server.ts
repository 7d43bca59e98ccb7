import { json } from '@sveltejs/kit';
import type { MadeBeforehand } from '$lib/prerendered/choose-prerendered.ts';
import { prerendered, prerenderedPlaces } from '$lib/prerendered/prerendered.server.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = async () => {
  const made: MadeBeforehand = { bodies: await prerendered(), places: await prerenderedPlaces() };
  return json(made);
};
