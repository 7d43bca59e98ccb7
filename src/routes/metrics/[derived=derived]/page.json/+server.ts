import { error } from '@sveltejs/kit';
import { toPackedResponse } from '$lib/downloads/to-response.ts';
import { DERIVED, findDerived, partsOf } from '../../../../form/derived.ts';
import { askRows } from '$lib/question/question.ts';
import { nodeSource, run } from '$lib/source/node-source.server.ts';
import { metricList } from '$lib/queries/metric-list.ts';
import { peerOptions } from '$lib/queries/peer-options.ts';
import { DEFAULT_SELECTION } from '$lib/address/selection.ts';
import { derivedQuestion } from '$lib/pages/derived/question.ts';
import { toPartLabels } from '$lib/pages/derived/words.ts';
import type { DerivedAsItComes } from '../derived-as-it-comes.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => DERIVED.map(({ id }) => ({ derived: id }));

export const GET: RequestHandler = async ({ params }) => {
  const derived = findDerived(params.derived);
  if (derived === undefined) error(404);
  return toPackedResponse({
    derived,
    labels: toPartLabels(await run(metricList), partsOf(derived)),
    rows: await askRows(nodeSource, derivedQuestion(derived, DEFAULT_SELECTION)),
    peers: await run(peerOptions),
  } satisfies DerivedAsItComes);
};
