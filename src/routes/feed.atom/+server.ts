import { base } from '$app/paths';
import { readLocalePath } from '$lib/address/locale-path.ts';
import { toAtomFeed } from '$lib/downloads/atom-feed.ts';
import { feedReports } from '$lib/downloads/feed-reports.server.ts';
import { SITE_ADDRESS } from '$lib/downloads/site-address.server.ts';
import { toResponse } from '$lib/downloads/to-response.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = async ({ url }) => {
  const { locale } = readLocalePath(url.pathname.slice(base.length));
  return toResponse({
    content: toAtomFeed(await feedReports(), SITE_ADDRESS, locale),
    mediatype: 'application/atom+xml',
  });
};
