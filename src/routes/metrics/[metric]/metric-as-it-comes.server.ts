import { askRows } from '$lib/question/question.ts';
import { nodeSource, run } from '$lib/source/node-source.server.ts';
import { toMeasure, toMeasureId } from '$lib/queries/measure.ts';
import { metricList, type MetricInfo } from '$lib/queries/metric-list.ts';
import type { PeerOption } from '$lib/queries/peer-options.ts';
import { DEFAULT_SELECTION } from '$lib/address/selection.ts';
import { metricQuestion } from '$lib/pages/metric/question.ts';

const idOf = ({ metric, basis }: MetricInfo) => toMeasureId(toMeasure(metric, basis, null));

/** What the page of a metric is drawn from, in every language and alone in a frame. */
export interface MetricPage extends NonNullable<Awaited<ReturnType<typeof metricAsItComes>>> {
  /** The CSV of the metric. */
  readonly file: { readonly rows: number; readonly bytes: number };
  readonly jsonLd: string;
  readonly peers: readonly PeerOption[];
}

/** Every metric by the id that stands in addresses. */
export const metricEntries = async () => (await run(metricList)).map((info) => ({ metric: idOf(info) }));

/** A metric and the rows its page comes with; null for an id that is none. */
export async function metricAsItComes(id: string) {
  const info = (await run(metricList)).find((candidate) => idOf(candidate) === id);
  if (info === undefined) return null;
  const measure = toMeasure(info.metric, info.basis, null);
  return { info, measure, rows: await askRows(nodeSource, metricQuestion(measure, DEFAULT_SELECTION)) };
}
