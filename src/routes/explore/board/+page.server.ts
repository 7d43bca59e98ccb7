import { askRows } from '$lib/question/question.ts';
import { nodeSource, run } from '$lib/source/node-source.server.ts';
import { metricList } from '$lib/queries/metric-list.ts';
import { peerOptions } from '$lib/queries/peer-options.ts';
import { DEFAULT_SELECTION } from '$lib/address/selection.ts';
import { boardQuestion } from '$lib/pages/board/question.ts';
import { toPivotInfo } from '$lib/pages/pivot/question.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const infos = (await run(metricList)).map(toPivotInfo);
  return {
    infos,
    rows: await askRows(nodeSource, boardQuestion(DEFAULT_SELECTION, infos)),
    peers: await run(peerOptions),
  };
};
