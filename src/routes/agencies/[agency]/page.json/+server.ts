import { error } from '@sveltejs/kit';
import { toPackedResponse } from '$lib/downloads/to-response.ts';
import { publicFiles } from '$lib/downloads/public-files.server.ts';
import { askAgencyPage } from '$lib/pages/agency/ask-page.ts';
import { prerendered } from '$lib/prerendered/prerendered.server.ts';
import { nodeSource } from '$lib/source/node-source.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () =>
  Object.keys(await prerendered()).map((agency) => ({ agency }));

export const GET: RequestHandler = async ({ params }) => {
  const file = (await publicFiles()).bySubject.get(`agencies/${params.agency}`);
  if (file === undefined) error(404);
  return toPackedResponse(
    await askAgencyPage(nodeSource, params.agency, { rows: file.rows!, bytes: file.bytes }),
  );
};
