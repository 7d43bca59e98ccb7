import type { Reported } from '../../../domain/fact.ts';
import type { MetricId } from '../../../domain/item.ts';
import type { Document, Paragraph, Table } from '../../document.ts';
import { findSection } from '../../recognise/find-section.ts';
import { PROSE_PATTERNS } from './prose-patterns.ts';

const NUMBER =
  '(?<about>约|近)?(?<digits>\\d{1,3}(?:[,，]\\d{3})+|\\d+(?:\\.\\d+)?)(?<unit>万)?(?<more>余|多)?(?:余|多)?';
/** A figure of another year, or compared with one, is not this report's. */
const OTHER_YEAR = /(?:上一?年|去年|往年|历年|截至|同期)[^，。；]{0,12}$/u;

const COMPILED = PROSE_PATTERNS.map(({ metric, words }) => ({
  metric: metric as MetricId,
  words: new RegExp(words.replace('N', NUMBER), 'gu'),
}));

/**
 * Figures that section 一 states in prose. A figure that two sentences state differently is not taken; nor is one
 * of another year.
 */
export function extractProse(document: Document, _year: number | null): readonly Reported[] {
  const facts = sectionOne(document).flatMap(factsIn);
  const byMetric = new Map<string, Reported[]>();
  for (const fact of facts) byMetric.set(fact.item.metric, [...(byMetric.get(fact.item.metric) ?? []), fact]);
  return [...byMetric.values()].flatMap((same) =>
    new Set(same.map(({ value }) => value)).size === 1 ? same.slice(0, 1) : [],
  );
}

function sectionOne({ blocks }: Document): readonly Paragraph[] {
  const paragraphs = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block] : block.rows.flatMap(aloneInRow),
  );
  const start = paragraphs.findIndex(({ text }) => findSection(text) === 1);
  const after = paragraphs.slice(start + 1);
  const end = after.findIndex(({ text }) => (findSection(text) ?? 1) > 1);
  return start < 0 ? [] : after.slice(0, end < 0 ? undefined : end);
}

/** A sheet has its paragraphs in rows of one filled cell. */
function aloneInRow(row: Table['rows'][number]): readonly Paragraph[] {
  const [only, second] = row.filter(({ text }) => text.trim() !== '');
  if (only === undefined || second !== undefined) return [];
  return [{ kind: 'paragraph', text: only.text, locate: () => only.place }];
}

const LONGEST = 20_000;

function factsIn(paragraph: Paragraph): readonly Reported[] {
  if (paragraph.text.length > LONGEST || !/\d|[０-９]/u.test(paragraph.text)) return [];
  const { text, origins } = withoutSpaces(paragraph.text);
  return COMPILED.flatMap(({ metric, words }) =>
    [...text.matchAll(words)].flatMap((match) => {
      if (OTHER_YEAR.test(text.slice(0, match.index + match[0].search(/\d/u))) && !metric.includes('carried'))
        return [];
      return [toFact(metric, match, paragraph, origins)];
    }),
  );
}

/** Full-width digits folded and spaces left out, with the place each character came from. */
function withoutSpaces(text: string): { readonly text: string; readonly origins: readonly number[] } {
  const characters = [...text.matchAll(/\S/gu)];
  return {
    text: characters
      .map(([character]) => character.replace(/[０-９]/u, (digit) => digit.normalize('NFKC')))
      .join(''),
    origins: characters.map(({ index }) => index),
  };
}

function toFact(
  metric: MetricId,
  match: RegExpExecArray,
  paragraph: Paragraph,
  origins: readonly number[],
): Reported {
  const { about, digits = '', unit, more } = match.groups ?? {};
  const at = match.index + match[0].lastIndexOf(`${digits}${unit ?? ''}${more ?? ''}`);
  const length = digits.length + (unit ?? '').length + (more ?? '').length;
  const [start, end] = [origins[at]!, origins[at + length - 1]! + 1];
  const plain = Number(digits.replace(/[,，]/gu, ''));
  return {
    state: 'reported',
    item: { metric, basis: 'prose', applicant: null },
    value: unit === undefined ? plain : Number((plain * 10_000).toFixed(4)),
    approximate: about !== undefined || more !== undefined,
    at: { quote: paragraph.text.slice(start, end), place: paragraph.locate(start, end) },
  };
}
