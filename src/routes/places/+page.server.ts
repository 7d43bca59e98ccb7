import { placesQuestion } from '$lib/pages/place/question.ts';
import { askRows, toShape } from '$lib/question/question.ts';
import { nodeSource } from '$lib/source/node-source.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const question = placesQuestion();
  return toShape(question, await askRows(nodeSource, question));
};
