import { error } from '@sveltejs/kit';
import { DERIVED, partsOf } from '../../../form/derived.ts';
import { askRows, toShape } from '$lib/question/question.ts';
import { nodeSource, run } from '$lib/source/node-source.server.ts';
import { publicFiles } from '$lib/downloads/public-files.server.ts';
import { agencyList } from '$lib/queries/agency-list.ts';
import { metricList } from '$lib/queries/metric-list.ts';
import { peerOptions } from '$lib/queries/peer-options.ts';
import { DEFAULT_SELECTION } from '$lib/address/selection.ts';
import { agencyQuestion } from '$lib/pages/agency/question.ts';
import { toPartLabels } from '$lib/pages/derived/words.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

const agencies = run(agencyList);

export const entries: EntryGenerator = async () =>
  (await agencies).map(({ agency_id }) => ({ agency: agency_id }));

export const load: PageServerLoad = async ({ params }) => {
  const agency = (await agencies).find(({ agency_id }) => agency_id === params.agency);
  if (agency === undefined) error(404);
  const file = (await publicFiles()).bySubject.get(`agencies/${params.agency}`)!;
  const question = agencyQuestion(agency, DEFAULT_SELECTION);
  const rows = await askRows(nodeSource, question);
  const { derived } = toShape(question, rows);
  const parts = DERIVED.filter(({ id }) => derived.some((row) => row.derived === id)).flatMap(partsOf);
  return {
    file: { rows: file.rows!, bytes: file.bytes },
    agency,
    rows,
    labels: parts.length === 0 ? {} : toPartLabels(await run(metricList), parts),
    peers: await run(peerOptions),
  };
};
