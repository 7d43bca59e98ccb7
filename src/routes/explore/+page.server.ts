import { askRows } from '$lib/question/question.ts';
import { nodeSource, run } from '$lib/source/node-source.server.ts';
import { findingsByCheck } from '$lib/queries/findings-by-check.ts';
import { metricList } from '$lib/queries/metric-list.ts';
import { peerOptions } from '$lib/queries/peer-options.ts';
import { DEFAULT_SELECTION } from '$lib/address/selection.ts';
import { pivotQuestion, toPivotInfo } from '$lib/pages/pivot/question.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const infos = (await run(metricList)).map(toPivotInfo);
  return {
    infos,
    rows: await askRows(nodeSource, pivotQuestion(DEFAULT_SELECTION, infos)),
    peers: await run(peerOptions),
    checks: (await run(findingsByCheck)).map(({ check, reports }) => ({ check, reports })),
  };
};
