import { error } from '@sveltejs/kit';
import { toPackedResponse } from '$lib/downloads/to-response.ts';
import { prerendered } from '$lib/prerendered/prerendered.server.ts';
import { reportRows } from '../all-reports.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () =>
  Object.entries(await prerendered()).flatMap(([agency, years]) =>
    years.map((year) => ({ agency, year: String(year) })),
  );

export const GET: RequestHandler = async ({ params }) => {
  const rows = await reportRows(params.agency, params.year);
  if (rows === null) error(404);
  return toPackedResponse(rows);
};
