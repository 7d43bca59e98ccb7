import { OTHER_ACTS, STATEMENTS, type StatementRow } from '../../../form/prose/statements.ts';
import type { Doubt } from '../../../domain/fact.ts';
import type { Carried, Surroundings } from './carried.ts';
import { casesOf, isUnitOfCases } from './cases-of.ts';
import { channelsOf, OTHER_CHANNELS, type Channels } from './channels-of.ts';
import { says } from './tag-sentence.ts';
import { isPosted } from './things-of.ts';
import type { Clause, CountedClause } from './to-clauses.ts';
import { whatIsSaid, type Said } from './what-is-said.ts';

/** A metric that a number may be of, and why it is not certain. */
export interface Candidate {
  readonly row: StatementRow;
  readonly doubts: readonly Doubt[];
}

/** What the number of a clause is of; none where it is certainly of something that no metric is about. */
export function readClause(
  clause: CountedClause,
  carried: Carried,
  around: Surroundings,
): { readonly candidates: readonly Candidate[]; readonly carried: Carried } {
  const said = whatIsSaid(clause, carried, around);
  const candidates = candidatesOf(clause, said, carried, around);
  return { candidates, carried: carryOn(clause, said, candidates, carried) };
}

function candidatesOf(
  clause: CountedClause,
  said: Said,
  carried: Carried,
  around: Surroundings,
): readonly Candidate[] {
  const { unit } = clause.count.count;
  if (unit === '' && clause.tail.some(({ kind }) => kind !== 'and')) return [];
  const things = takeTurn(said.things, 'thing', said, carried);
  const isShared = said.shares === 'together' && things.length > 1;
  const isOfTwoActs = said.acts.length > 1 && !areBoth(said.acts);
  const unsure: readonly Doubt[] = isShared || isOfTwoActs ? ['which-thing'] : [];
  return things
    .filter((thing) => !said.acts.some((act) => isOther(thing, act)))
    .flatMap((thing) => onChannels(rowsOf(thing, said, clause), thing, clause, said, carried, around))
    .map(({ row, doubts }) => ({
      row,
      doubts: [
        ...said.doubts,
        ...unsure,
        ...doubts,
        ...(row.doubt === undefined ? [] : [row.doubt]),
        ...doubtOfPart(row, said, unit, carried),
      ],
    }));
}

/** 收到并办结: two metrics in one breath. */
const areBoth = (acts: readonly string[]) =>
  ['receive', 'accept'].some((act) => acts.includes(act)) &&
  ['answer', 'handle'].some((act) => acts.includes(act));

const nameOf = (thing: string) => (thing === 'of_requests' ? 'request' : thing);

const isOther = (thing: string, act: string) => OTHER_ACTS[nameOf(thing)]?.includes(act) === true;

function rowsOf(thing: string, said: Said, { count }: CountedClause): readonly StatementRow[] {
  const name = nameOf(thing);
  const { unit, value } = count.count;
  const acts = said.acts.includes('carry') ? ['carry_in', 'carry_out'] : said.acts;
  const mayLackAct = !said.isOwnAct && (said.isOwnThing || isPosted(name));
  return STATEMENTS.filter(
    (row) =>
      row.things.includes(name) &&
      row.units.includes(unit) &&
      (unit !== '' || value === 0 || row.isStock === true || row.addsUp === true) &&
      (acts.some((act) => row.acts.includes(act)) || (mayLackAct && row.acts.includes('-'))),
  );
}

/** Of several that wait for a number each, the next one. */
function takeTurn(
  named: readonly string[],
  of: 'channel' | 'thing',
  { shares, isOwnThing, isOwnChannel }: Said,
  { waiting }: Carried,
): readonly string[] {
  const isOwn = of === 'thing' ? isOwnThing : isOwnChannel;
  if (shares === 'respectively' && isOwn && named.length > 1) return named.slice(0, 1);
  return !isOwn && waiting?.of === of ? waiting.named.slice(0, 1) : named;
}

type RowsOn = (channel: string | null, ...doubts: readonly Doubt[]) => readonly Candidate[];

/** The rows whose channel is that of the clause; several that share the number are all in doubt. */
function onChannels(
  rows: readonly StatementRow[],
  thing: string,
  clause: Clause,
  said: Said,
  carried: Carried,
  around: Surroundings,
): readonly Candidate[] {
  const { channels } = said;
  const bound = rows.filter(({ channel }) => channel !== undefined);
  const free = rows
    .filter(({ channel }) => channel === undefined)
    .map((row) => ({ row, doubts: inGazette(row, channels) }));
  const on: RowsOn = (channel, ...doubts) =>
    bound.filter((row) => row.channel === channel).map((row) => ({ row, doubts }));
  if (channels === null || channels.are === 'all')
    return [...free, ...onAll(bound, thing, clause, channels, around, on)];
  if (channels.are === 'new_media') return [...free, ...on('new_media')];
  const turn = takeTurn(channels.named, 'channel', said, carried);
  const doubts: readonly Doubt[] = channels.areSeveral && turn === channels.named ? ['two-channels'] : [];
  const found = turn.filter((name) => !OTHER_CHANNELS.has(name)).flatMap((name) => on(name, ...doubts));
  const isSure = said.isOwnChannel || turn !== channels.named || !isPosted(thing) || !said.isOwnAct;
  return [...free, ...(isSure ? found : afterChannel(found, on, clause, carried))];
}

/** 公报刊登政策解读12篇: what a gazette prints is a part. */
const inGazette = ({ metric }: StatementRow, channels: Channels | null): readonly Doubt[] =>
  metric === 'policy_interpretations' &&
  channels?.are === 'named' &&
  channels.named.every((name) => OTHER_CHANNELS.has(name))
    ? ['part-or-total']
    : [];

/** What only a site has, or only accounts have, is of one of them though none is named. */
const NEEDS_CHANNEL = new Set(['visits', 'followers', 'overview', 'news', 'catalogue']);

/** Without a channel, a number is of all; where the heading names one, of that or of all. */
function onAll(
  bound: readonly StatementRow[],
  thing: string,
  clause: Clause,
  channels: Channels | null,
  around: Surroundings,
  on: RowsOn,
): readonly Candidate[] {
  if (NEEDS_CHANNEL.has(thing)) {
    const behind = channelsOf(clause.tail, around.hasWebsite)?.named;
    const possible = bound.filter(
      ({ channel }) => typeof channel !== 'string' || (behind?.includes(channel) ?? true),
    );
    return possible.map((row) => ({ row, doubts: ['which-channel'] }));
  }
  const headed = around.headed?.named.filter((name) => !OTHER_CHANNELS.has(name)) ?? [];
  if (channels !== null || headed.length === 0) return on(null);
  return [null, ...headed].flatMap((name) => on(name, 'which-channel'));
}

/** A number whose clause names no channel, after one that does. */
function afterChannel(
  found: readonly Candidate[],
  on: RowsOn,
  { lead }: Clause,
  { channelsAre, inPart }: Carried,
): readonly Candidate[] {
  if (channelsAre === 'means' || inPart) return found;
  if (channelsAre === 'used' && says(lead, 'body')) return on(null);
  const unsure = found.map(({ row, doubts }) => ({ row, doubts: [...doubts, 'which-channel' as const] }));
  return [...unsure, ...on(null, 'which-channel')];
}

const DECIDED = new Set(['permits', 'penalties', 'coercions']);
const isOfPosts = (metric: string) => metric === 'disclosed_items' || metric.endsWith('_posts');

/** A number after 其中, or in a list, is a part of what it would be the whole of. */
function doubtOfPart(
  row: StatementRow,
  { isOwnAct, isRepeat }: Said,
  unit: string,
  { inPart, whole }: Carried,
): readonly Doubt[] {
  const isPosting = unit === '条' && DECIDED.has(row.metric) && whole.some(isOfPosts);
  const isWithin = inPart && (row.channel === null || (whole.length === 0 && row.isWhole === true));
  const isSame = (inPart || isRepeat) && whole.includes(row.metric);
  return (isPosting && (inPart || !isOwnAct)) || isWithin || isSame ? ['part-or-total'] : [];
}

function carryOn(
  { count }: CountedClause,
  said: Said,
  candidates: readonly Candidate[],
  carried: Carried,
): Carried {
  const thing = said.things.at(-1) ?? 'none';
  const isKnown =
    (thing !== 'none' || candidates.length > 0) &&
    !said.doubts.includes('which-thing') &&
    (said.isOwnThing || !said.doubts.includes('part-or-total'));
  const isPost = candidates.some(({ row }) => isOfPosts(row.metric));
  return {
    ...carried,
    channels: said.channels,
    channelsAre: isPost ? 'used' : said.isOwnChannel ? 'means' : carried.channelsAre,
    act: said.isOwnAct ? (said.acts.at(-1) ?? '-') : carried.act,
    thing: nameOf(thing),
    cases: isUnitOfCases(count.count.unit)
      ? casesOf(isKnown ? nameOf(thing) : 'unknown', carried)
      : carried.cases,
    whole: carried.inPart ? carried.whole : candidates.map(({ row }) => row.metric),
    waiting: stillWaiting(said, carried),
  };
}

function stillWaiting(said: Said, { waiting }: Carried): Carried['waiting'] {
  if (said.shares === 'respectively') {
    if (said.isOwnThing && said.things.length > 1) return { of: 'thing', named: said.things.slice(1) };
    return said.channels && said.isOwnChannel ? { of: 'channel', named: said.channels.named.slice(1) } : null;
  }
  const left = said.isOwnThing || said.isOwnChannel ? [] : (waiting?.named.slice(1) ?? []);
  return waiting && left.length > 0 ? { ...waiting, named: left } : null;
}
