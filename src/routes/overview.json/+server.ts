import { toPackedResponse } from '$lib/downloads/to-response.ts';
import { findMetric } from '../../form/metrics.ts';
import { askRows, toShape } from '$lib/question/question.ts';
import { nodeSource } from '$lib/source/node-source.server.ts';
import { DEFAULT_SELECTION } from '$lib/address/selection.ts';
import { overviewQuestion, type OverviewPage } from '$lib/pages/overview/question.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = async () => {
  const question = overviewQuestion(DEFAULT_SELECTION);
  const rows = await askRows(nodeSource, question);
  const short = toShape(question, rows).tiles.map(({ measure }) => {
    const { short_zh, short_en } = findMetric(measure.metric, measure.basis)!;
    return { zh: short_zh, en: short_en };
  });
  return toPackedResponse({ rows, short } satisfies OverviewPage);
};
