import type { FoldedText } from './fold-prose.ts';
import { isHeading } from './prose-paragraphs.ts';

export interface ProseSentence extends FoldedText {
  /** The heading it stands under and the sentence before it, which say what a short sentence is about. */
  readonly context: string;
}

const LONGEST_SENTENCE = 2500;

/** Cuts paragraphs at full stops. */
export function toSentences(paragraphs: readonly FoldedText[]): readonly ProseSentence[] {
  let heading = '';
  let before = '';
  return paragraphs.flatMap((paragraph) => {
    if (isHeading(paragraph.text)) [heading, before] = [paragraph.text, ''];
    const found = [...paragraph.text.matchAll(/[^。!?]+/gu)].filter(
      ([text]) => text.length <= LONGEST_SENTENCE,
    );
    return found.map(({ 0: text, index }) => {
      const context = `${heading}。${before}。`;
      before = text;
      return { text, context, quote: (start, end) => paragraph.quote(index + start, index + end) };
    });
  });
}
