import type { Fact } from '../../../domain/fact.ts';
import type { Item, MetricId } from '../../../domain/item.ts';
import { PROSE_METRICS } from '../../../form/prose/metrics.ts';
import type { Document } from '../../document.ts';
import { chooseStatement, type Chosen } from './choose-statement.ts';
import { findStatements } from './find-statements.ts';
import type { OfReport } from './statement.ts';
import type { FoldedText } from './fold-prose.ts';
import { paragraphsOfSection, proseParagraphs } from './prose-paragraphs.ts';
import { toSentences } from './prose-sentences.ts';

/**
 * Figures that section 一 states in prose, one fact a metric, of `agency` and `year`; and what the sections of
 * `untabled`, which have sentences in place of their tables, state of what their tables ask. A number whose subject,
 * channel, thing or year is not certain makes its fact illegible, with why and the clause it stands in.
 */
export function extractProse(
  document: Document,
  year: number | null,
  untabled: readonly number[] = [],
  agency: string | null = null,
): readonly Fact[] {
  const of = { year, agency };
  const overall = statementsIn(proseParagraphs(document), of);
  const instead = new Map(
    untabled.map((section) => [section, statementsIn(paragraphsOfSection(document, section), of)] as const),
  );
  return PROSE_METRICS.flatMap(({ metric }) => {
    const stated = [...overall, ...(instead.get(SECTIONS.get(metric) ?? OVERALL) ?? [])];
    const chosen = chooseStatement(
      stated.filter(({ row }) => row.metric === metric),
      year,
    );
    return chosen ? [toFact(itemOf(metric), chosen)] : [];
  });
}

const statementsIn = (paragraphs: readonly FoldedText[], of: OfReport) =>
  findStatements(toSentences(paragraphs), of);

const OVERALL = 1;
/** The section whose table would say what a metric says. */
const SECTIONS: ReadonlyMap<string, number> = new Map([
  ...(['permits', 'penalties', 'coercions', 'fees_wan'] as const).map((metric) => [metric, 2] as const),
  ...(['received', 'answered', 'carried_in', 'carried_out', 'granted', 'partly_granted'] as const).map(
    (part) => [`requests_${part}`, 3] as const,
  ),
  ...(['reviews', 'lawsuits'] as const).map((metric) => [metric, 4] as const),
]);

const itemOf = (metric: string): Item => ({ metric: metric as MetricId, basis: 'prose', applicant: null });

function toFact(item: Item, { statement, because }: Chosen): Fact {
  const { value, approximate, at, context } = statement;
  if (because !== undefined || value === null)
    return { state: 'illegible', item, at, because: because ?? 'not-a-number', context };
  return { state: 'reported', item, value, approximate, at, context };
}
