import { error } from '@sveltejs/kit';
import { publicFiles } from '$lib/downloads/public-files.server.ts';
import { toResponse } from '$lib/downloads/to-response.ts';
import { currentAgencyId, FORMER_AGENCIES } from '../../../../domain/former-agencies.ts';
import { prerendered } from '$lib/prerendered/prerendered.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () =>
  [...Object.keys(await prerendered()), ...FORMER_AGENCIES].map((agency) => ({ agency }));

export const GET: RequestHandler = async ({ params }) => {
  const file = (await publicFiles()).bySubject.get(`agencies/${currentAgencyId(params.agency)}`);
  if (file === undefined) error(404);
  return toResponse(file);
};
