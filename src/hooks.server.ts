import { building } from '$app/environment';
import { isFilledInBrowser } from '$lib/prerendered/prerendered.server.ts';
import type { Handle } from '@sveltejs/kit';

const FILLED = ['/agencies/[agency]', '/reports/[agency]/[year]'];

/** Links to what is filled in the browser are right although no page is made of it: to such, nothing is answered. */
export const handle: Handle = async ({ event, resolve }) => {
  const { agency, year } = event.params;
  if (building && agency !== undefined && FILLED.includes(event.route.id ?? ''))
    if (await isFilledInBrowser(agency, year)) return new Response(null, { status: 204 });
  return resolve(event);
};
