import { publicFiles } from '$lib/downloads/public-files.server.ts';
import { toSitePackage } from '$lib/downloads/site-package.ts';
import { toResponse } from '$lib/downloads/to-response.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = async () => {
  const { published, whole, database, versions, bySubject } = await publicFiles();
  const content = toSitePackage(published, [...whole, database, ...versions, ...bySubject.values()]);
  return toResponse({ content, mediatype: 'application/json' });
};
