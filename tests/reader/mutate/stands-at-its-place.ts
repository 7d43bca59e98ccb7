import type { Fact } from '../../../src/domain/fact.ts';
import type { Place } from '../../../src/domain/place.ts';
import type { Document } from '../../../src/reader/document.ts';

/** Facts whose quote the document does not hold at their place, or whose number their quote does not print. */
export const withoutProof = (facts: readonly Fact[], document: Document): readonly string[] =>
  facts.flatMap((fact) => {
    if (!('at' in fact)) return [];
    const { quote, place } = fact.at;
    const found = textAt(document, place);
    if (found !== null && !found.includes(quote))
      return [`${fact.item.metric}: «${quote}» is not at its place, «${found}» is`];
    return fact.state === 'reported' && fact.item.basis !== 'prose' && numberIn(quote) !== fact.value
      ? [`${fact.item.metric}: ${fact.value} out of «${quote}»`]
      : [];
  });

/** Null for pages, where only the decoder knows what a box holds. */
function textAt(document: Document, place: Place): string | null {
  if ('start' in place) return document.text?.slice(place.start, place.end) ?? '';
  if ('page' in place) return null;
  const cells = document.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []));
  return cells.find((cell) => isSame(cell.place, place))?.text ?? '';
}

const isSame = (one: Place, other: Place) => JSON.stringify(one) === JSON.stringify(other);

/** The number a quote prints when read by itself. */
const numberIn = (quote: string): number =>
  Number(
    quote
      .normalize('NFKC')
      .replace(/[\s,|]/g, '')
      .replace(/^[+]|[件项宗条次万元]+$/g, '')
      .replace(/^[－–—−]/, '-'),
  );
