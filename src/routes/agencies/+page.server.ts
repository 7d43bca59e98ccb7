import { run } from '$lib/source/node-source.server.ts';
import { agencyList } from '$lib/queries/agency-list.ts';
import { peerOptions } from '$lib/queries/peer-options.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({
  agencies: await run(agencyList),
  peers: await run(peerOptions),
});
