import { publicFiles } from '$lib/downloads/public-files.server.ts';
import { toSitePackage } from '$lib/downloads/site-package.ts';
import { prerendered } from '$lib/prerendered/prerendered.server.ts';
import { toResponse } from '$lib/downloads/to-response.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = async () => {
  const { published, whole, database, versions, bySubject } = await publicFiles();
  const bodies = await prerendered();
  // Of a body whose page is filled in the browser the file is made there.
  const subjects = [...bySubject].filter(
    ([page]) => !page.startsWith('agencies/') || page.slice('agencies/'.length) in bodies,
  );
  const files = [...whole, database, ...versions, ...subjects.map(([, file]) => file)];
  const content = toSitePackage(published, files);
  return toResponse({ content, mediatype: 'application/json' });
};
