import { run } from '$lib/source/node-source.server.ts';
import { findingsByCheck } from '$lib/queries/findings-by-check.ts';
import { metricList } from '$lib/queries/metric-list.ts';
import { peerOptions } from '$lib/queries/peer-options.ts';
import { DEFAULT_SELECTION } from '$lib/address/selection.ts';
import { askPivot, toPivotInfo } from '$lib/pages/pivot/question.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const infos = (await run(metricList)).map(toPivotInfo);
  return {
    infos,
    cells: await askPivot(run, DEFAULT_SELECTION, infos),
    peers: await run(peerOptions),
    checks: (await run(findingsByCheck)).map(({ check, reports }) => ({ check, reports })),
  };
};
