import { DERIVED } from '../../form/derived.ts';
import { run } from '$lib/source/node-source.server.ts';
import { derivedCounts } from '$lib/queries/derived.ts';
import { metricList } from '$lib/queries/metric-list.ts';
import { NO_PEERS } from '$lib/address/selection.ts';
import type { PageServerLoad } from './$types';

const everywhere = { peers: NO_PEERS, years: null, agencies: [], questioned: 'shown' } as const;

export const load: PageServerLoad = async () => ({
  metrics: await run(metricList),
  computed: await run(derivedCounts(DERIVED, everywhere)),
});
