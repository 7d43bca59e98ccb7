import { building } from '$app/environment';
import { base } from '$app/paths';
import { readLocalePath } from '$lib/address/locale-path.ts';
import { TAGS, type Locale } from '$lib/messages/locale.ts';
import { isFilledInBrowser, isPlaceFilledInBrowser } from '$lib/prerendered/prerendered.server.ts';
import { fetchRowsApart } from '$lib/prerendered/fetch-rows-apart.ts';
import { preloadMessages } from '$lib/prerendered/preload-messages.server.ts';
import type { Handle, RequestEvent } from '@sveltejs/kit';

const FILLED = ['/agencies/[agency]', '/reports/[agency]/[year]'];

/** Whether a page is in the data without being made beforehand in a language. */
async function isFilled({ params, route }: RequestEvent, locale: Locale): Promise<boolean> {
  const { agency, year, place } = params;
  if (agency !== undefined && FILLED.includes(route.id ?? '')) return isFilledInBrowser(agency, year, locale);
  if (place !== undefined && route.id === '/places/[place]') return isPlaceFilledInBrowser(place, locale);
  return locale === 'en' && route.id === '/embed/metrics/[metric]';
}

/** Links to what is filled in the browser are right although no page is made of it: to such, nothing is answered. */
export const handle: Handle = async ({ event, resolve }) => {
  const { locale } = readLocalePath(event.url.pathname.slice(base.length));
  if (building && (await isFilled(event, locale))) return new Response(null, { status: 204 });
  return resolve(event, {
    transformPageChunk: async ({ html }) => {
      const page = html.replace('<html lang="zh-CN">', `<html lang="${TAGS[locale]}">`);
      return building ? preloadMessages(fetchRowsApart(page, base), locale) : page;
    },
  });
};
