import { STATEMENTS, type StatementRow } from '../../../form/prose/statements.ts';
import type { Surroundings } from './carried.ts';
import { isMark, isWord, says, type Token } from './tag-sentence.ts';
import type { Clause } from './to-clauses.ts';

export interface NoneSaid {
  readonly row: StatementRow;
  readonly start: number;
  readonly end: number;
}

const ROWS = STATEMENTS.filter(({ mayBeNone }) => mayBeNone === true);
/** What may be told to have happened to none: 未答复申请 tells something else. */
const HAPPENS = new Set(['receive', 'accept', 'publish', 'disclose', 'hold', 'handle', 'carry']);
const ENDS = new Set(['outcome', 'pending', 'judge', 'refuse', 'limit', 'unknown']);
const REPORTED = new Set(['未发生', '没有发生', '均未发生']);

/** What a clause says there was none of: 未收到申请, 无行政复议, 行政诉讼为零. */
export function noneSaidIn(clause: Clause, around: Surroundings): readonly NoneSaid[] {
  if (!around.isOfDisclosure) return [];
  const isOne = isOneCase(clause);
  const tokens = isOne ? [...clause.lead, ...clause.tail] : clause.lead;
  const at = tokens.findIndex(({ kind }) => kind === 'none');
  const word = tokens[at];
  if (word === undefined) return [];
  if (word.as === 'zero') return toNone('request', '-', word, word);
  const after = clause.count === null || isOne ? noneAfter(word, tokens.slice(at + 1)) : [];
  if (word.as === 'before') return after;
  return [...noneBefore(tokens.slice(0, at), word), ...(REPORTED.has(word.text) ? after : [])];
}

/** 未发生一起: the number in words belongs to the none. */
const isOneCase = ({ count }: Clause) =>
  count?.text.startsWith('一') === true && count.end - count.start === 2;

function noneAfter(word: Token, rest: readonly Token[]): readonly NoneSaid[] {
  const end = rest.findIndex(
    (token) => ENDS.has(token.kind === 'act' ? token.as : token.kind) && !isPassed(token),
  );
  const within = end === -1 ? rest : rest.slice(0, end);
  const things = within.filter(({ kind }) => kind === 'thing');
  const told = end === -1 ? things : things.slice(0, -1);
  const act = says(within, 'act', 'carry') ? 'carry_in' : '-';
  return withoutCauses(told, things)
    .filter((thing) => mayHappen(within, thing))
    .flatMap((thing) => toNone(thing.as, act, word, endOf(within, thing)));
}

/** 申请事项 is the thing's whole name. */
function endOf(within: readonly Token[], thing: Token): Token {
  const next = within[within.indexOf(thing) + 1];
  return next && isWord(next, 'filler', 'what') ? endOf(within, next) : thing;
}

const isPassed = (token: Token) => isWord(token, 'limit', 'kind') || isMark(token);

const mayHappen = (within: readonly Token[], thing: Token) =>
  within.slice(0, within.indexOf(thing)).every(({ kind, as }) => kind !== 'act' || HAPPENS.has(as));

const noneBefore = (before: readonly Token[], word: Token): readonly NoneSaid[] => {
  const things = before.filter(({ kind }) => kind === 'thing');
  return withoutCauses(things, things).flatMap((thing) => toNone(thing.as, '-', thing, word));
};

const CASES = new Set(['review', 'lawsuit']);

/** 未发生因申请引起的行政复议 tells nothing of applications. */
const withoutCauses = (told: readonly Token[], things: readonly Token[]) =>
  things.some(({ as }) => CASES.has(as)) ? told.filter(({ as }) => CASES.has(as)) : told;

const toNone = (thing: string, act: string, from: Token, to: Token): readonly NoneSaid[] =>
  ROWS.filter((row) => row.things.includes(thing) && (act === 'carry_in') === row.acts.includes('carry_in'))
    .slice(0, 1)
    .map((row) => ({ row, start: Math.min(from.start, to.start), end: Math.max(from.end, to.end) }));
