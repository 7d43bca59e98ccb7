import { run } from '$lib/database/published.server.ts';
import { peerOptions } from '$lib/queries/peer-options.ts';
import { AS_IT_COMES } from '$lib/selection/selection.ts';
import { askQuality } from '$lib/views/quality-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({
  rows: await askQuality(run, AS_IT_COMES),
  peers: await run(peerOptions),
});
