import { DEFAULT_SELECTION } from '../../address/selection.ts';
import { answerQuestion, askRows, toQuestion, toShape } from '../../question/question.ts';
import { metricList, type MetricInfo } from '../../queries/metric-list.ts';
import type { NamedRows, Source } from '../../source/source.ts';
import { isPlace, placeQuestion } from './question.ts';

/** What the page of a place is drawn from. */
export interface PlacePage {
  readonly place: string;
  readonly rows: NamedRows;
  readonly infos: readonly Pick<MetricInfo, 'metric' | 'basis' | 'unit'>[];
}

/** Asks whichever source for the page of a place; null where no body sits there. */
export async function askPlacePage(source: Source, place: string): Promise<PlacePage | null> {
  const question = placeQuestion(place, DEFAULT_SELECTION);
  const rows = await askRows(source, question);
  if (!isPlace(toShape(question, rows), place)) return null;
  const { metrics } = await answerQuestion(source, toQuestion({ metrics: metricList }));
  const infos = metrics.map(({ metric, basis, unit }) => ({ metric, basis, unit }));
  return { place, rows, infos };
}
