import { error } from '@sveltejs/kit';
import { run } from '$lib/database/published.server.ts';
import { publicFiles } from '$lib/downloads/public-files.server.ts';
import { agencyList } from '$lib/queries/agency-list.ts';
import { peerOptions } from '$lib/queries/peer-options.ts';
import { AS_IT_COMES } from '$lib/selection/selection.ts';
import { askAgency } from '$lib/views/agency-page.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

const agencies = run(agencyList);

export const entries: EntryGenerator = async () =>
  (await agencies).map(({ agency_id }) => ({ agency: agency_id }));

export const load: PageServerLoad = async ({ params }) => {
  const agency = (await agencies).find(({ agency_id }) => agency_id === params.agency);
  if (agency === undefined) error(404);
  const { rows, bytes } = (await publicFiles()).bySubject.get(`agencies/${params.agency}`)!;
  return {
    file: { rows: rows!, bytes },
    agency,
    rows: await askAgency(run, agency, AS_IT_COMES),
    peers: await run(peerOptions),
  };
};
