import type { Fact } from '../../../domain/fact.ts';
import type { Item, MetricId } from '../../../domain/item.ts';
import type { Document } from '../../document.ts';
import { chooseStatement } from './choose-statement.ts';
import { COMPILED, type CompiledMetric } from './compile-patterns.ts';
import { findStatements, mayState, type OfReport, type Statement } from './find-statements.ts';
import type { FoldedText } from './fold-prose.ts';
import { paragraphsOfSection, proseParagraphs } from './prose-paragraphs.ts';
import { toSentences, type ProseSentence } from './prose-sentences.ts';

/**
 * Figures that section 一 states in prose, one fact a metric, only for what the text states of `agency` and `year`;
 * and what the sections of `untabled`, which have sentences in place of their tables, state of what their tables ask.
 * Two statements that differ and are equally plain make the fact illegible, with the first as its quote.
 */
export function extractProse(
  document: Document,
  year: number | null,
  untabled: readonly number[] = [],
  agency: string | null = null,
): readonly Fact[] {
  const overall = sentencesIn(proseParagraphs(document));
  const bySection = new Map(
    untabled.map((section) => [section, sentencesIn(paragraphsOfSection(document, section))] as const),
  );
  return COMPILED.flatMap((metric) => {
    const instead = bySection.get(SECTIONS.get(metric.of.metric) ?? OVERALL) ?? [];
    return toFacts(metric, [...overall, ...instead], { year, agency });
  });
}

const sentencesIn = (paragraphs: readonly FoldedText[]) =>
  toSentences(paragraphs).filter(({ text }) => mayState(text));

const OVERALL = 1;
/** The section whose table would say what a metric says. */
const SECTIONS: ReadonlyMap<string, number> = new Map([
  ...(['permits', 'penalties', 'coercions', 'fees_wan'] as const).map((metric) => [metric, 2] as const),
  ...(['received', 'answered', 'carried_in', 'carried_out', 'granted', 'partly_granted'] as const).map(
    (part) => [`requests_${part}`, 3] as const,
  ),
  ...(['reviews', 'lawsuits'] as const).map((metric) => [metric, 4] as const),
]);

function toFacts(metric: CompiledMetric, sentences: readonly ProseSentence[], of: OfReport): readonly Fact[] {
  const statements = sentences.flatMap((sentence) => findStatements(metric, sentence, of));
  const [first] = statements;
  return first ? [toFact(itemOf(metric), first, chooseStatement(statements))] : [];
}

const itemOf = ({ of }: CompiledMetric): Item => ({
  metric: of.metric as MetricId,
  basis: 'prose',
  applicant: null,
});

function toFact(item: Item, first: Statement, chosen: Statement | undefined): Fact {
  if (!chosen) return { state: 'illegible', item, at: first.at, because: 'two-numbers' };
  const { value, approximate, at } = chosen;
  return { state: 'reported', item, value, approximate, at };
}
