import { shapeRows, toQuestion, type Question } from '../../question/question.ts';
import { compared, type Compared } from '../../queries/compared.ts';
import type { ComparedByDefault } from '../../queries/compare-default.ts';
import { unpublished, type Unpublished } from '../../queries/unpublished.ts';
import { toMeasure, toMeasureId, type Measure } from '../../queries/measure.ts';
import type { MetricInfo } from '../../queries/metric-list.ts';
import { MOST_BODIES } from '../../address/pinned.ts';
import { NO_PEERS, type Selection } from '../../address/selection.ts';
import { breakYears, formChanges } from '../../views/form-breaks.ts';

export const MOST_MEASURES = 6;

/** What of a metric a comparison needs to name it. */
export type MeasureInfo = Pick<MetricInfo, 'metric' | 'basis' | 'label_zh' | 'label_en' | 'unit'> & {
  readonly id: string;
};

/** Bodies and measures that are compared, and which of those asked for cannot be. */
export interface Comparing {
  /** Every body of the scope stands beside those picked. */
  readonly everyone: boolean;
  readonly agencies: readonly string[];
  readonly measures: readonly MeasureInfo[];
  /** Nothing was picked: these are the ones the page comes with. */
  readonly example: boolean;
  readonly tooMany: boolean;
  readonly unknown: readonly string[];
}

export function toComparing(
  { compared: picked, measures: asked, scope }: Pick<Selection, 'compared' | 'measures' | 'scope'>,
  infos: readonly MeasureInfo[],
  byDefault: readonly ComparedByDefault[],
): Comparing {
  const everyone = scope !== null;
  const agencies =
    everyone || picked.length > 0 ? picked : unique(byDefault.map(({ agency_id }) => agency_id));
  const known = asked.flatMap((id) => infos.find((info) => info.id === id) ?? []);
  const measures = known.length > 0 ? known : defaultMeasures(infos, byDefault);
  return {
    everyone,
    agencies: agencies.slice(0, MOST_BODIES),
    measures: measures.slice(0, MOST_MEASURES),
    example: picked.length === 0 && !everyone,
    tooMany: agencies.length > MOST_BODIES || measures.length > MOST_MEASURES,
    unknown: asked.filter((id) => !infos.some((info) => info.id === id)),
  };
}

const unique = (ids: readonly string[]) => [...new Set(ids)];

function defaultMeasures(
  infos: readonly MeasureInfo[],
  byDefault: readonly ComparedByDefault[],
): readonly MeasureInfo[] {
  const ids = byDefault.map(({ metric, basis }) => toMeasureId(toMeasure(metric, basis, null)));
  return unique(ids).flatMap((id) => infos.find((info) => info.id === id) ?? []);
}

/** What a metric of the comparison is measured by: of table 3 the column 总计. */
export const measureOf = ({ metric, basis }: MeasureInfo): Measure => toMeasure(metric, basis, null);

export const breaksOf = (info: MeasureInfo): readonly number[] => breakYears(formChanges(measureOf(info)));

export const comparedQuery = (
  { everyone, agencies, measures }: Pick<Comparing, 'everyone' | 'agencies' | 'measures'>,
  { yardstick, questioned }: Pick<Selection, 'yardstick' | 'questioned'>,
) =>
  compared(
    measures.map((info) => ({ measure: measureOf(info), breaks: breaksOf(info) })),
    everyone ? [] : agencies,
    yardstick,
    questioned,
  );

/** What the reports say, with what they were asked: an answer is never shown under another question. */
export interface CompareRows {
  readonly comparing: Comparing;
  readonly yardstick: Selection['yardstick'];
  readonly questioned: Selection['questioned'];
  readonly rows: readonly Compared[];
  /** Reports of these bodies for which somebody looked and found none. */
  readonly unpublished: readonly Unpublished[];
}

/** What a comparison wants to know: what the reports of the bodies say of the measures. */
export const compareQuestion = (
  comparing: Comparing,
  { yardstick, questioned }: Pick<Selection, 'yardstick' | 'questioned'>,
): Question<CompareRows> =>
  shapeRows(
    // Where no body has a series, there is nothing to compare unless it is asked for.
    toQuestion({
      ...(comparing.measures.length === 0
        ? {}
        : {
            rows: comparedQuery(comparing, { yardstick, questioned }),
            unpublished: unpublished({
              peers: NO_PEERS,
              years: null,
              agencies: comparing.everyone ? [] : comparing.agencies,
            }),
          }),
    }),
    ({ rows = [], unpublished = [] }) => ({ comparing, yardstick, questioned, rows, unpublished }),
  );
