import type { Fact } from '../../../domain/fact.ts';
import type { Item, MetricId } from '../../../domain/item.ts';
import type { Document } from '../../document.ts';
import { chooseStatement } from './choose-statement.ts';
import { COMPILED, type CompiledMetric } from './compile-patterns.ts';
import { findStatements, mayState, type Statement } from './find-statements.ts';
import { proseParagraphs } from './prose-paragraphs.ts';
import { toSentences, type ProseSentence } from './prose-sentences.ts';

/**
 * Figures that section 一 states in prose, one fact a metric, only for what the text states of this body and `year`.
 * Two statements that differ and are equally plain make the fact illegible, with the first as its quote.
 */
export function extractProse(document: Document, year: number | null): readonly Fact[] {
  const sentences = toSentences(proseParagraphs(document)).filter(({ text }) => mayState(text));
  return COMPILED.flatMap((metric) => toFacts(metric, sentences, year));
}

function toFacts(
  metric: CompiledMetric,
  sentences: readonly ProseSentence[],
  year: number | null,
): readonly Fact[] {
  const statements = sentences.flatMap((sentence) => findStatements(metric, sentence, year));
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
