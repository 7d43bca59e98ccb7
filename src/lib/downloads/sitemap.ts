import { escapeXml } from './escape-xml.ts';
import type { SiteAddress } from './atom-feed.ts';

/** sitemaps.org, version 0.9; `paths` from the front page, without a slash before them. */
export const toSitemap = (
  paths: readonly string[],
  site: SiteAddress,
): string => `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${paths.map((path) => `<url><loc>${escapeXml(site + path)}</loc></url>\n`).join('')}</urlset>
`;
