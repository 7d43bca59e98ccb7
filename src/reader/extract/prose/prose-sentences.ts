import { depthOf } from '../../text/heading-depth.ts';
import type { FoldedText } from './fold-prose.ts';
import { isHeading } from './prose-paragraphs.ts';

export interface ProseSentence extends FoldedText {
  /** The headings it stands under, from the outermost, each ended by a full stop. */
  readonly headings: string;
  /** Those and the sentence before it, which say what a short sentence is about. */
  readonly context: string;
}

const LONGEST_SENTENCE = 2500;

/** Cuts paragraphs at full stops. */
export function toSentences(paragraphs: readonly FoldedText[]): readonly ProseSentence[] {
  let headings: readonly string[] = [];
  let before = '';
  return paragraphs.flatMap((paragraph) => {
    const found = [...paragraph.text.matchAll(/[^。!?]+/gu)].filter(
      ([text]) => text.length <= LONGEST_SENTENCE,
    );
    return found.map(({ 0: text, index }, at) => {
      if (at === 0 && isLead(text)) [headings, before] = [under(headings, text), ''];
      const above = headings.map((heading) => `${heading}。`).join('');
      const sentence = { text, headings: above, context: `${above}${before}。` };
      before = text;
      return { ...sentence, quote: (start, end) => paragraph.quote(index + start, index + end) };
    });
  });
}

/** A heading on its own line, or what a paragraph begins with: （二）依申请公开情况。2023年，我局… */
const isLead = (text: string) => isHeading(text) || /^[^\d,;:]{2,14}(?:情况|方面|公开|工作)$/u.test(text);

/** The headings that a new one stands under, and it. */
function under(headings: readonly string[], heading: string): readonly string[] {
  return [...headings.filter((other) => depthOf(other) < depthOf(heading)), heading];
}
