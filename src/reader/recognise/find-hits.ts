import { memoize } from '../memoize.ts';
import { foldWidth, toCore, toNumberedCore } from '../text/fold.ts';
import { LABELS, LABELS_BY_CORE, LONGEST_CORE, type Label } from './labels.ts';
import { toSimplified } from '../text/to-simplified.ts';
import type { Token } from './token.ts';

/** A place in the document where a row's label stands; several labels where the wording alone cannot tell. */
export interface Hit {
  readonly labels: readonly Label[];
  /** Ordinals of the label's first and last token. */
  readonly first: number;
  readonly last: number;
  /** The wording alone is no proof: a bare 其他 or 总计, which counts only with its full number of cells. */
  readonly bare: boolean;
}

/** A label is broken over at most this many lines or cells. */
const MOST_PIECES = 8;
export const STARTS_WITH_NUMBER =
  /^(?:[一二三四五六七八九十]{1,2}[、.,]|\([一二三四五六七八九十\d]{1,2}\)|\d{1,2}[.、,)])/u;
const DISTINCT = LABELS.table3.filter(({ generic }) => !generic);

export interface FoldedToken {
  readonly token: Token;
  /** Folded text of words; empty for values and blanks. */
  readonly folded: string;
}

/** Folds the words; those that look traditional and are no label as they stand are turned into simplified ones. */
export function foldTokens(tokens: readonly Token[]): readonly FoldedToken[] {
  return tokens.map((token) => ({
    token,
    folded: token.kind === 'words' && token.text.length < 200 ? fold(token.text) : '',
  }));
}

const fold = memoize((text): string => {
  const folded = foldWidth(text);
  return LABELS_BY_CORE.has(toCore(folded)) || folded.length > 60 ? folded : foldWidth(toSimplified(text));
});

/** Every place where a label of some form stands exactly, in reading order. */
export function findHits(folded: readonly FoldedToken[]): readonly Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < folded.length;) {
    const hit =
      folded[at]!.folded === '' || !mayHoldLabels(folded[at]!.token)
        ? undefined
        : (findJoined(folded, at) ?? findAtEnd(folded, at));
    if (hit) hits.push(hit);
    at = hit ? hit.last + 1 : at + 1;
  }
  return hits;
}

/** Prose of the sections without tables uses the same words. */
const mayHoldLabels = ({ table, section }: Token) => table !== null || (section !== 1 && section < 5);

/** The longest run of lines from here on that is a label when joined. */
function findJoined(folded: readonly FoldedToken[], first: number): Hit | undefined {
  let joined = '';
  let found: Hit | undefined;
  for (let last = first; last < folded.length && last < first + MOST_PIECES; last += 1) {
    const piece = folded[last]!;
    if (piece.folded === '' || (last > first && STARTS_WITH_NUMBER.test(piece.folded))) break;
    joined += piece.folded;
    const whole = foldWidth(joined);
    const core = toCore(whole);
    const labels = LABELS_BY_CORE.get(core)?.filter((label) => !isOtherNumber(label, whole));
    if (labels && labels.length > 0)
      found = { labels: narrow(labels, whole), first, last, bare: isBare(labels, whole) };
    if (core.length > LONGEST_CORE) break;
  }
  return found;
}

/** A number that is not 其他's own: the words go on elsewhere, as those of 2.其他法律行政法规禁止公开 do. */
const isOtherNumber = ({ row, numbered }: Label, whole: string) =>
  row === 'other_misc' && STARTS_WITH_NUMBER.test(whole) && !numbered.includes(toNumberedCore(whole));

/** Among labels of one wording, those that print the same number; all of them where none does. */
function narrow(labels: readonly Label[], whole: string): readonly Label[] {
  const numbered = labels.filter((label) => label.numbered.includes(toNumberedCore(whole)));
  return numbered.length > 0 ? numbered : labels;
}

const isBare = (labels: readonly Label[], whole: string) =>
  labels.every(({ sequence, generic }) => sequence === 'table3' && generic) &&
  !labels.some(({ numbered }) => numbered.includes(toNumberedCore(whole)));

/** A cell in which the group's words come before the label: 三、本年度办理结果（一）予以公开. */
function findAtEnd(folded: readonly FoldedToken[], at: number): Hit | undefined {
  const core = toCore(folded[at]!.folded);
  if (core.length > 40) return undefined;
  const label = DISTINCT.find(({ cores }) =>
    cores.some((wording) => wording.length >= 4 && core.endsWith(wording)),
  );
  const hasCells = folded[at + 1] !== undefined && folded[at + 1]!.token.kind !== 'words';
  return label && hasCells ? { labels: [label], first: at, last: at, bare: false } : undefined;
}
