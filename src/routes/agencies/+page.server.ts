import { agenciesQuestion } from '$lib/pages/agencies/question.ts';
import { askRows } from '$lib/question/question.ts';
import { nodeSource, run } from '$lib/source/node-source.server.ts';
import { peerOptions } from '$lib/queries/peer-options.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({
  rows: await askRows(nodeSource, agenciesQuestion()),
  peers: await run(peerOptions),
});
