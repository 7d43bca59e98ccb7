import { askRows } from '$lib/question/question.ts';
import { nodeSource, run } from '$lib/source/node-source.server.ts';
import { peerOptions } from '$lib/queries/peer-options.ts';
import { DEFAULT_SELECTION } from '$lib/address/selection.ts';
import { qualityQuestion } from '$lib/pages/quality/question.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({
  rows: await askRows(nodeSource, qualityQuestion(DEFAULT_SELECTION)),
  peers: await run(peerOptions),
});
