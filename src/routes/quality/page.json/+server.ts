import { DEFAULT_SELECTION } from '$lib/address/selection.ts';
import { toPackedResponse } from '$lib/downloads/to-response.ts';
import { qualityQuestion } from '$lib/pages/quality/question.ts';
import { peerOptions } from '$lib/queries/peer-options.ts';
import { askRows } from '$lib/question/question.ts';
import { nodeSource, run } from '$lib/source/node-source.server.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

const askQuality = async () => ({
  rows: await askRows(nodeSource, qualityQuestion(DEFAULT_SELECTION)),
  peers: await run(peerOptions),
});
export type QualityPage = Awaited<ReturnType<typeof askQuality>>;

export const GET: RequestHandler = async () => toPackedResponse(await askQuality());
