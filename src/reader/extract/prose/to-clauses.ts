import { says, type CountToken, type Token } from './tag-sentence.ts';

/** A stretch of a sentence up to a number and what follows it, or without a number. */
export interface Clause {
  /** What stands before its number, back to the comma or the number before. */
  readonly lead: readonly Token[];
  readonly count: CountToken | null;
  /** What follows the number up to the next comma or number. */
  readonly tail: readonly Token[];
  /** The stop before it; empty where it only goes on after a number or a 、. */
  readonly after: string;
  /** How many brackets it stands in. */
  readonly depth: number;
  readonly start: number;
  readonly end: number;
}

export type CountedClause = Clause & { readonly count: CountToken };
export const isCounted = (clause: Clause): clause is CountedClause => clause.count !== null;

/** Measure words of issues: 推送56期132篇 counts 132. */
const ISSUES = new Set(['期', '次', '批次']);

/** Cuts a tagged sentence into clauses, one number each at the most. */
export function toClauses(tokens: readonly Token[]): readonly Clause[] {
  return cutAtStops(tokens).flatMap(cutAtCounts);
}

interface Stretch {
  readonly tokens: Token[];
  readonly after: string;
  readonly depth: number;
}

/** Brackets before the number of a stretch, such as an account's, come after it: it goes on behind them. */
function cutAtStops(tokens: readonly Token[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const open: { readonly stretch: Stretch; readonly held: Stretch[] }[] = [];
  let now: Stretch = { tokens: [], after: '', depth: 0 };
  const end = () => (open.at(-1)?.held ?? stretches).push(now);
  for (const token of tokens) {
    if (token.kind !== 'stop') {
      now.tokens.push(token);
      continue;
    }
    if (token.text === '(') {
      open.push({ stretch: now, held: [] });
      now = { tokens: [], after: '(', depth: open.length };
      continue;
    }
    end();
    const closed = token.text === ')' ? open.pop() : undefined;
    if (closed === undefined) now = { tokens: [], after: token.text, depth: open.length };
    else now = resume(closed, open.at(-1)?.held ?? stretches);
  }
  end();
  for (const { stretch, held } of open.reverse()) stretches.push(stretch, ...held);
  return stretches;
}

function resume(
  { stretch, held }: { readonly stretch: Stretch; readonly held: readonly Stretch[] },
  into: Stretch[],
): Stretch {
  const hasNumber = says(stretch.tokens, 'count');
  if (hasNumber) into.push(stretch);
  into.push(...held);
  return hasNumber ? { tokens: [], after: ')', depth: stretch.depth } : stretch;
}

function cutAtCounts({ tokens, after, depth }: Stretch): readonly Clause[] {
  const counts = tokens.flatMap((token, at) =>
    token.kind === 'count' && isCounting(token, tokens[at + 1], tokens[at + 2]) ? [{ token, at }] : [],
  );
  if (counts.length === 0) return [toClause(tokens, null, [], after, depth)];
  let from = 0;
  return counts.map(({ token, at }, index) => {
    const next = counts[index + 1]?.at;
    const to = next === undefined ? tokens.length : endOfTail(tokens, at, next);
    const clause = toClause(
      tokens.slice(from, at),
      token,
      tokens.slice(at + 1, to),
      index === 0 ? after : '、',
      depth,
    );
    from = to;
    return clause;
  });
}

/** What follows a number is its own up to the 、 or the act with which the next one begins. */
function endOfTail(tokens: readonly Token[], count: number, next: number): number {
  const ends = tokens.findIndex(
    ({ kind }, at) => at > count && at < next && (kind === 'and' || (kind === 'act' && at > count + 1)),
  );
  if (ends !== -1) return ends;
  const adjoining = tokens[count + 1];
  return adjoining?.kind === 'thing' || adjoining?.text === '的' ? next : count + 1;
}

/** Not how many accounts there are, nor how many issues the articles came in. */
function isCounting({ count }: CountToken, next: Token | undefined, afterNext: Token | undefined): boolean {
  if (next?.kind === 'channel') return false;
  const follower = next?.kind === 'and' ? afterNext : next;
  return !(follower?.kind === 'count' && ISSUES.has(count.unit) && /^[条篇]/u.test(follower.count.unit));
}

function toClause(
  lead: readonly Token[],
  count: CountToken | null,
  tail: readonly Token[],
  after: string,
  depth: number,
): Clause {
  const [first, last] = [lead[0] ?? count, tail.at(-1) ?? count ?? lead.at(-1)];
  return { lead, count, tail, after, depth, start: first ? first.start : -1, end: last ? last.end : -1 };
}
