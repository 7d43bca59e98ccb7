import type { SiteAddress } from './atom-feed.ts';

/**
 * The full address of the site's front page, ending in a slash, where SITE_ADDRESS names it; otherwise empty, and
 * addresses in feed and metadata are relative, as the site may be put anywhere.
 */
export const SITE_ADDRESS: SiteAddress = (process.env.SITE_ADDRESS ?? '').replace(/([^/])$/, '$1/');
