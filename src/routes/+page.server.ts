import { findMetric } from '../form/metrics.ts';
import { askRows, toShape } from '$lib/question/question.ts';
import { nodeSource } from '$lib/source/node-source.server.ts';
import { DEFAULT_SELECTION } from '$lib/address/selection.ts';
import { overviewQuestion } from '$lib/pages/overview/question.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const question = overviewQuestion(DEFAULT_SELECTION);
  const rows = await askRows(nodeSource, question);
  const short = toShape(question, rows).tiles.map(({ measure }) => {
    const { short_zh, short_en } = findMetric(measure.metric, measure.basis)!;
    return { zh: short_zh, en: short_en };
  });
  return { rows, short };
};
