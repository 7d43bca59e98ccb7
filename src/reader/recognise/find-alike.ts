import { distance } from 'fastest-levenshtein';
import type { FoldedToken, Hit } from './find-hits.ts';
import { toCore } from '../text/fold.ts';
import { followOrder } from './follow-order.ts';
import { LABELS, type Label, type Sequence } from './labels.ts';

/** How many characters of a label may be lost or changed, by its length: `[up to length, characters]`. */
const TOLERANCES: readonly (readonly [length: number, characters: number])[] = [
  [3, 0],
  [5, 1],
  [8, 2],
  [Infinity, 3],
];
/** A label that a cell's edge has cut must keep this much of its beginning. */
const SHORTEST_BEGINNING = 5;
/** Words that head a group of rows of table 3 and are no clipped form of one of its rows. */
export const GROUPS: ReadonlySet<string> = new Set([
  '不予公开',
  '无法提供',
  '不予处理',
  '其他处理',
  '本年度办理结果',
]);
const NUMBER = /^\(?([一二三四五六七八九十\d]{1,2})[)、.,]/u;
/** Lines that a clipped label is broken over, at most. */
const MOST_PIECES = 3;

/**
 * The hits, and between them those labels that are missing but for something much like them in the right place: a
 * clipped or altered label counts only between its neighbours in the form.
 */
export function withAlike(
  folded: readonly FoldedToken[],
  hits: readonly Hit[],
  sequence: Sequence,
): readonly Hit[] {
  const placed = followOrder(
    hits.filter(({ bare }) => !bare),
    sequence,
  );
  if (placed.length < 2) return hits;
  const taken = new Set(hits.flatMap(({ first, last }) => [first, last]));
  const found: Hit[] = [];
  const edges = [null, ...placed, null];
  for (let gap = 0; gap + 1 < edges.length; gap += 1) {
    const before = edges[gap];
    const after = edges[gap + 1];
    const missing = LABELS[sequence].slice(before ? before.label.rank + 1 : 0, after?.label.rank);
    const from = before ? before.last + 1 : Math.max(0, after!.first - REACH);
    const to = Math.min(after ? after.first : folded.length, from + REACH);
    if (missing.length > 0) found.push(...alikeBetween(folded, from, to, missing, taken));
  }
  return found.length === 0 ? hits : [...hits, ...found].sort((one, other) => one.first - other.first);
}

/** A table with 25 rows of 7 numbers and their labels has fewer pieces than this. */
const REACH = 400;

function alikeBetween(
  folded: readonly FoldedToken[],
  from: number,
  to: number,
  missing: readonly Label[],
  taken: ReadonlySet<number>,
): readonly Hit[] {
  const found: Hit[] = [];
  let open = missing;
  for (let at = from; at < to && open.length > 0; at += 1) {
    if (folded[at]!.folded === '' || taken.has(at)) continue;
    const hit = findAlike(folded, at, to, open);
    if (!hit) continue;
    found.push(hit);
    open = open.filter(({ rank }) => rank > hit.labels[0]!.rank);
    at = hit.last;
  }
  return found;
}

/** The one label that these lines are most like; they must have cells after them. */
function findAlike(
  folded: readonly FoldedToken[],
  first: number,
  to: number,
  open: readonly Label[],
): Hit | undefined {
  let joined = '';
  for (let last = first; last < to && last < first + MOST_PIECES; last += 1) {
    const { folded: piece } = folded[last]!;
    if (piece === '') return undefined;
    joined += piece;
    const next = folded[last + 1];
    const hasCells = next !== undefined && next.token.kind !== 'words';
    const label = hasCells ? nearest(joined, open) : undefined;
    if (label) return { labels: [label], first, last, bare: false };
  }
  return undefined;
}

function nearest(joined: string, open: readonly Label[]): Label | undefined {
  const core = toCore(joined);
  const number = NUMBER.exec(joined)?.[1];
  if (core.length < 3 || core.length > 60 || GROUPS.has(core)) return undefined;
  const near = open
    .filter((label) => number === undefined || hasNumber(label, number))
    .map((label) => ({ label, far: Math.min(...label.cores.map((wording) => howFar(core, wording))) }))
    .filter(({ far }) => far < Infinity)
    .sort((one, other) => one.far - other.far);
  const [best, second] = near;
  return best && (second === undefined || second.far > best.far) ? best.label : undefined;
}

const hasNumber = ({ numbered }: Label, number: string) =>
  numbered.some((wording) => wording.startsWith(number) || !/^[一二三四五六七八九十\d]/u.test(wording));

/** Characters of difference; Infinity where there are too many. */
function howFar(core: string, wording: string): number {
  if (core.length >= SHORTEST_BEGINNING && wording.startsWith(core)) return 1;
  const most = TOLERANCES.find(([length]) => wording.length <= length)![1];
  if (Math.abs(core.length - wording.length) > most) return Infinity;
  const far = distance(core, wording);
  return far <= most ? far : Infinity;
}
