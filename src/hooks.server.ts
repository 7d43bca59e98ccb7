import { building } from '$app/environment';
import { isFilledInBrowser, isPlaceFilledInBrowser } from '$lib/prerendered/prerendered.server.ts';
import type { Handle } from '@sveltejs/kit';

const FILLED = ['/agencies/[agency]', '/reports/[agency]/[year]'];

/** The rows of the first page are longer than the page: they come after it has been painted. */
const OVERVIEW_ROWS =
  /<script type="application\/json" data-sveltekit-fetched[^>]* data-url="[^"]*overview\.json"[^>]*>[^<]*<\/script>/;

/** Links to what is filled in the browser are right although no page is made of it: to such, nothing is answered. */
export const handle: Handle = async ({ event, resolve }) => {
  const { agency, year, place } = event.params;
  if (building && agency !== undefined && FILLED.includes(event.route.id ?? ''))
    if (await isFilledInBrowser(agency, year)) return new Response(null, { status: 204 });
  if (building && place !== undefined && event.route.id === '/places/[place]')
    if (await isPlaceFilledInBrowser(place)) return new Response(null, { status: 204 });
  if (event.route.id !== '/') return resolve(event);
  return resolve(event, { transformPageChunk: ({ html }) => html.replace(OVERVIEW_ROWS, '') });
};
