import { memoize } from '../memoize.ts';

const SPACES = /[\s\u200b-\u200f\u2060\ufeff*#]+|<br\s*\/?>|&nbsp;/giu;
/** （一）, (12) and the like number a label; any other bracket is a note, even one that a cell's edge has cut. */
const NOTE = /\((?![一二三四五六七八九十\d]{1,2}\))[^()]*(?:\)|$)/gu;
const PUNCTUATION = /["'“”‘’「」『』《》、,.。:：;；·/()[\]—-]/gu;
const NUMBERING =
  /^(?:[一二三四五六七八九十]{1,2}[、.,]|\([一二三四五六七八九十\d]{1,2}\)?|\d{1,2}[.、,)])+/u;

/**
 * A text as labels are compared: width folded (NFKC, which also mends the Kangxi radicals of some PDFs), without
 * spaces, and without notes in brackets, whose digits are no values.
 */
export const foldWidth = memoize((text): string =>
  text.normalize('NFKC').replace(SPACES, '').replace(NOTE, ''),
);

/** A folded label without its number and punctuation: `(三)不予公开` becomes `不予公开`. */
export const toCore = memoize((folded): string => folded.replace(NUMBERING, '').replace(PUNCTUATION, ''));

/** A folded label that keeps its number: `(七)总计` becomes `七总计`. */
export const toNumberedCore = (folded: string): string => folded.replace(PUNCTUATION, '');
