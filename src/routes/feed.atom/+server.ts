import { toAtomFeed } from '$lib/downloads/atom-feed.ts';
import { feedReports } from '$lib/downloads/feed-reports.server.ts';
import { SITE_ADDRESS } from '$lib/downloads/site-address.server.ts';
import { toResponse } from '$lib/downloads/to-response.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = async () =>
  toResponse({ content: toAtomFeed(await feedReports(), SITE_ADDRESS), mediatype: 'application/atom+xml' });
