import { askRows } from '$lib/question/question.ts';
import { nodeSource, run } from '$lib/source/node-source.server.ts';
import { compareDefault } from '$lib/queries/compare-default.ts';
import { toMeasure, toMeasureId } from '$lib/queries/measure.ts';
import { metricList } from '$lib/queries/metric-list.ts';
import { DEFAULT_SELECTION } from '$lib/address/selection.ts';
import { compareQuestion, toComparing } from '$lib/pages/compare/question.ts';
/** A comparison before anything is picked, with what is known of every metric. */
export async function compareAsItComes() {
  const byDefault = await run(compareDefault);
  const infos = (await run(metricList)).map(({ metric, basis, label_zh, label_en, unit }) => ({
    id: toMeasureId(toMeasure(metric, basis, null)),
    metric,
    basis,
    label_zh,
    label_en,
    unit,
  }));
  const comparing = toComparing(DEFAULT_SELECTION, infos, byDefault);
  return { byDefault, infos, rows: await askRows(nodeSource, compareQuestion(comparing, DEFAULT_SELECTION)) };
}
