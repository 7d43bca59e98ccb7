import { error } from '@sveltejs/kit';
import { reportIds, reportRows } from './all-reports.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () =>
  (await reportIds()).map((id) => {
    const [agency, year] = id.split('/');
    return { agency: agency!, year: year! };
  });

export const load: PageServerLoad = async ({ params }) => {
  const rows = await reportRows(`${params.agency}/${params.year}`);
  if (rows === undefined) error(404);
  return { rows };
};
