import { askRows } from '$lib/question/question.ts';
import { nodeSource, run } from '$lib/source/node-source.server.ts';
import { toMeasure, toMeasureId } from '$lib/queries/measure.ts';
import { metricList, type MetricInfo } from '$lib/queries/metric-list.ts';
import { DEFAULT_SELECTION } from '$lib/address/selection.ts';
import { metricQuestion } from '$lib/pages/metric/question.ts';

const idOf = ({ metric, basis }: MetricInfo) => toMeasureId(toMeasure(metric, basis, null));

/** Every metric by the id that stands in addresses. */
export const metricEntries = async () => (await run(metricList)).map((info) => ({ metric: idOf(info) }));

/** A metric and the rows its page comes with; null for an id that is none. */
export async function metricAsItComes(id: string) {
  const info = (await run(metricList)).find((candidate) => idOf(candidate) === id);
  if (info === undefined) return null;
  const measure = toMeasure(info.metric, info.basis, null);
  return { info, measure, rows: await askRows(nodeSource, metricQuestion(measure, DEFAULT_SELECTION)) };
}
