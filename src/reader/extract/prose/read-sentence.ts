import type { Doubt } from '../../../domain/fact.ts';
import { NOTHING_CARRIED, type Carried, type Surroundings } from './carried.ts';
import { channelsOf } from './channels-of.ts';
import type { ProseSentence } from './prose-sentences.ts';
import { readClause } from './read-clause.ts';
import { statementsOfNone, toStatement, type OfReport, type Statement } from './statement.ts';
import { isWord, says, tagSentence, type Token } from './tag-sentence.ts';
import { mentionsIn } from './time-of-clause.ts';
import { casesOf } from './cases-of.ts';
import { TO_REQUESTS } from './what-is-said.ts';
import { isCounted, toClauses, type Clause } from './to-clauses.ts';

const OF_DISCLOSURE = /信息公开|依申请|公开申请|公开(?:政府|政务)?信息的申请|政务公开/u;

/** The statements of a sentence, and what it leaves to the next. */
export function readSentence(
  sentence: ProseSentence,
  report: OfReport,
  before: Carried,
): { readonly statements: readonly Statement[]; readonly carried: Carried } {
  const tokens = tagSentence(sentence.text);
  const clauses = toClauses(tokens);
  const mentions = mentionsIn(clauses, report.year);
  const around = surroundingsOf(sentence, tokens, report.year);
  const outside: Carried[] = [];
  let statements: readonly Statement[] = [];
  let carried = takenOver(before, tokens[0]);
  let isOfAll = false;
  clauses.forEach((clause, at) => {
    carried = enter(clause, clauses[at - 1], carried, outside);
    isOfAll ||= says(clause.lead, 'body', 'whole');
    const within = { sentence, clauses, at, clause, mentions, report, isOfAll };
    statements = [...statements, ...statementsOfNone(within, around)];
    if (!isCounted(clause)) {
      carried = passOn(clause, carried, around);
      return;
    }
    const read = readClause(clause, carried, around);
    statements = withNew(
      statements,
      read.candidates.map((candidate) => toStatement(candidate, clause, within)),
    );
    carried = read.carried;
  });
  return { statements, carried };
}

/** A sentence takes over what is counted from the one before it; all where it goes on to divide that. */
const takenOver = (before: Carried, first: Token | undefined): Carried =>
  isWord(first, 'part', 'of')
    ? { ...before, inPart: true }
    : {
        ...NOTHING_CARRIED,
        cases: before.cases,
        thing: NOT_TAKEN_OVER.has(before.thing) ? 'none' : before.thing,
      };

const NOT_TAKEN_OVER = new Set([
  ...['info', 'government_info', 'article', 'video'],
  ...['overview', 'news', 'catalogue', 'unknown'],
]);

function surroundingsOf(
  { text, context, headings }: ProseSentence,
  tokens: readonly Token[],
  year: number | null,
): Surroundings {
  const heading = headings.split('。').at(-2);
  return {
    hasWebsite: says(tokens, 'channel', 'website'),
    isOfDisclosure: OF_DISCLOSURE.test(context + text),
    headed: heading === undefined ? null : channelsOf(tagSentence(heading), false),
    year,
  };
}

/** Brackets and semicolons end what was said before them; 含 reaches no further than its own clause. */
function enter(clause: Clause, previous: Clause | undefined, carried: Carried, outside: Carried[]): Carried {
  let now = carried;
  if (previous && clause.depth > previous.depth) outside.push(carried);
  if (previous && clause.depth < previous.depth) now = outside.pop() ?? carried;
  if (clause.after === ';') now = { ...now, inPart: now.inPart && now.isDividedByColon, waiting: null };
  if (previous && previous.depth === clause.depth && says(previous.lead, 'part', 'with'))
    now = { ...now, inPart: false };
  return says(clause.lead, 'part') ? { ...now, inPart: true, isDividedByColon: clause.count === null } : now;
}

const TOPICS = new Set(['request', 'on_request', 'other', 'info', 'government_info']);

/** What a clause without a number leaves to those after it. */
function passOn({ lead }: Clause, carried: Carried, around: Surroundings): Carried {
  const channels = channelsOf(lead, around.hasWebsite);
  const thing = lead.findLast(({ kind }) => kind === 'thing')?.as;
  const act = lead.findLast(({ kind }) => kind === 'act')?.as;
  return {
    ...carried,
    thing: thing !== undefined && TOPICS.has(thing) ? thing : carried.thing,
    cases: act !== undefined && TO_REQUESTS.has(act) ? casesOf(thing ?? 'unknown', carried) : carried.cases,
    act: act === 'publish' || act === 'disclose' ? act : carried.act,
    ...(channels === null ? {} : { channels, channelsAre: isMeans(lead) ? 'means' : 'named' }),
  };
}

const NO_MEANS = new Set<Token['kind']>(['act', 'unknown', 'limit', 'thing', 'none']);

/** 通过门户网站, with nothing behind it but its name. */
const isMeans = (lead: readonly Token[]) =>
  lead.slice(lead.findIndex(({ kind }) => kind === 'channel')).every(({ kind }) => !NO_MEANS.has(kind));

/**
 * 累计公开9条，其中今年公开5条 and 新增公开5条，累计公开9条: what adds up since some time is not the year's, and what
 * is new of it is no part.
 */
function withNew(before: readonly Statement[], found: readonly Statement[]): readonly Statement[] {
  const isSame =
    (one: Statement) =>
    ({ row }: Statement) =>
      row.metric === one.row.metric;
  const earlier = before.map((one) => {
    const isOfAllTimes = isSoFar(one) && !isNew(one) && found.filter(isSame(one)).some(isTimed);
    return isOfAllTimes ? doubted(one, 'cumulative') : one;
  });
  const own = found.map((one) => {
    const same = before.filter(isSame(one));
    if (isSoFar(one) && same.some(isNew)) return doubted(one, 'cumulative');
    const isOfStock = isTimed(one) && same.some(isSoFar);
    return isOfStock ? { ...one, doubts: one.doubts.filter((doubt) => doubt !== 'part-or-total') } : one;
  });
  return [...earlier, ...own];
}

const doubted = (statement: Statement, doubt: Doubt): Statement => ({
  ...statement,
  doubts: [...statement.doubts, doubt],
});
const isTimed = ({ clause: { lead } }: Statement) => says(lead, 'date') || says(lead, 'time', 'this');
const isSoFar = ({ clause: { lead } }: Statement) => says(lead, 'time', 'so_far');
const isNew = ({ clause: { lead } }: Statement) =>
  lead.some((token) => token.kind === 'filler' && token.text === '新增');
