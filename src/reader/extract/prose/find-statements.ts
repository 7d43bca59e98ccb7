import { NOTHING_CARRIED, type Carried } from './carried.ts';
import type { ProseSentence } from './prose-sentences.ts';
import { readSentence } from './read-sentence.ts';
import type { OfReport, Statement } from './statement.ts';

/** Every statement of sentences that follow one another, in reading order. */
export function findStatements(sentences: readonly ProseSentence[], report: OfReport): readonly Statement[] {
  let carried: Carried = NOTHING_CARRIED;
  let headings: string | undefined;
  return sentences.flatMap((sentence) => {
    if (sentence.headings !== headings) carried = NOTHING_CARRIED;
    headings = sentence.headings;
    const read = readSentence(sentence, report, carried);
    carried = read.carried;
    return read.statements;
  });
}
