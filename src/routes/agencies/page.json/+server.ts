import { toPackedResponse } from '$lib/downloads/to-response.ts';
import { agenciesQuestion } from '$lib/pages/agencies/question.ts';
import { peerOptions } from '$lib/queries/peer-options.ts';
import { askRows } from '$lib/question/question.ts';
import { nodeSource, run } from '$lib/source/node-source.server.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

const askAgencies = async () => ({
  rows: await askRows(nodeSource, agenciesQuestion()),
  peers: await run(peerOptions),
});
export type AgenciesPage = Awaited<ReturnType<typeof askAgencies>>;

export const GET: RequestHandler = async () => toPackedResponse(await askAgencies());
