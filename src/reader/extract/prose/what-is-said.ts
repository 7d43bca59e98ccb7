import { OTHER_ACTS, STATEMENTS } from '../../../form/prose/statements.ts';
import type { Doubt } from '../../../domain/fact.ts';
import { actsOf, type Act } from './acts-of.ts';
import type { Carried, Surroundings } from './carried.ts';
import { channelsOf, type Channels } from './channels-of.ts';
import { isUnclear, isUnclearThing } from './is-unclear.ts';
import { isOfRequests, isPosted, thingsAfter, thingsBefore } from './things-of.ts';
import { says, type Token } from './tag-sentence.ts';
import type { CountedClause } from './to-clauses.ts';

/** The parts of a clause with a number, its own or taken over. */
export interface Said {
  readonly things: readonly string[];
  readonly acts: readonly string[];
  readonly channels: Channels | null;
  readonly isOwnThing: boolean;
  readonly isOwnAct: boolean;
  readonly isOwnChannel: boolean;
  /** Several things or channels have the number together, each, or one after the other. */
  readonly shares: 'together' | 'each' | 'respectively';
  /** Whether it names nothing at all, as the items of a list do. */
  readonly isRepeat: boolean;
  readonly doubts: readonly Doubt[];
}

export function whatIsSaid(clause: CountedClause, carried: Carried, around: Surroundings): Said {
  const { lead, tail } = clause;
  const channels = channelsOf(lead, around.hasWebsite);
  const leadActs = actsOf(lead, around.year);
  const { own, isAfter } = ownThings(clause, leadActs);
  const isOwnThing = own.named.length > 0;
  const acts = leadActs.length > 0 || (isOwnThing && !isAfter) ? leadActs : actsOf(tail, around.year);
  const things = isOwnThing ? own.named : [inheritedThing(clause, acts, channels, carried, around)];
  const thing = things[0] ?? 'none';
  const relevant = relevantActs(thing, acts, isOwnThing);
  const isRepeat = !isOwnThing && acts.length === 0 && channels === null;
  const takesOver = isRepeat || channels !== null || isPosted(thing);
  const shares = sharesOf(lead);
  return {
    things,
    acts: relevant.length > 0 ? relevant : [takesOver ? carried.act : '-'],
    channels: channels ?? carried.channels,
    isOwnThing,
    isOwnAct: relevant.length > 0,
    isOwnChannel: channels !== null,
    shares,
    isRepeat: isRepeat && carried.waiting === null && !says(lead, 'date') && !says(lead, 'time'),
    doubts: [
      ...doubt(isUnclear(clause, own, isAfter, acts, thing), 'part-or-total'),
      ...doubt(
        acts.some(({ as }) => as === 'help'),
        'whose',
      ),
      ...doubt(
        shares === 'respectively' && own.named.length < 2 && !(channels && channels.named.length > 1),
        'two-channels',
      ),
      ...doubt(
        isUnclearThing(clause, own, isAfter, thing, relevant.length > 0, carried, around),
        'which-thing',
      ),
    ],
  };
}

const doubt = (isSo: boolean, because: Doubt): readonly Doubt[] => (isSo ? [because] : []);

/** 收到5件申请: the thing may stand behind the number of an act. */
function ownThings({ lead, tail }: CountedClause, acts: readonly Act[]) {
  const [before, after] = [thingsBefore(lead), thingsAfter(tail)];
  const lastAct = acts.at(-1);
  const isAfter =
    after.named.length > 0 &&
    (before.named.length === 0 || (lastAct !== undefined && before.to < lastAct.at));
  return { own: isAfter ? after : before, isAfter };
}

function sharesOf(lead: readonly Token[]): Said['shares'] {
  if (says(lead, 'filler', 'respectively')) return 'respectively';
  return says(lead, 'filler', 'each') ? 'each' : 'together';
}

/** What bodies do with applications, and with other cases. */
export const TO_REQUESTS: ReadonlySet<string> = new Set([
  ...['receive', 'accept', 'answer', 'handle', 'grant', 'grant_part'],
  ...['refuse', 'pending', 'outcome', 'judge'],
]);
const CARRIED_OVER = new Set(['carry', 'carry_in', 'carry_out']);

/** What a number is of that names no thing: 办结5件 after 收到申请6件. */
function inheritedThing(
  { count }: CountedClause,
  acts: readonly Act[],
  channels: Channels | null,
  { thing }: Carried,
  around: Surroundings,
): string {
  const does = (among: ReadonlySet<string>) => acts.some(({ as }) => among.has(as));
  if (does(CARRIED_OVER)) return 'request';
  if (does(PUBLISHES))
    return isOfRequests(thing) && !/^[条篇则]/u.test(count.count.unit) ? 'of_requests' : 'none';
  if (does(TO_REQUESTS))
    return isOfRequests(thing) || (thing === 'none' && around.isOfDisclosure) ? 'request' : 'unknown';
  if (acts.length > 0) return 'unknown';
  return channels === null || isPosted(thing) ? thing : 'none';
}

const PUBLISHES = new Set(['publish', 'disclose']);
const HEAVIEST_FIRST = [
  ...['carry_in', 'carry_out', 'carry', 'refuse', 'grant', 'grant_part'],
  ...['outcome', 'pending', 'judge'],
];

/** Those acts that say something of the thing: 信息公开 before 申请 does not. */
function relevantActs(thing: string, acts: readonly Act[], isOwn: boolean): readonly string[] {
  const known = knownActs(thing, isOwn);
  const found = acts.filter(({ as }) => known.has(as));
  const heavy = HEAVIEST_FIRST.filter((as) => found.some((act) => act.as === as));
  if (heavy.includes('grant') && heavy.includes('grant_part')) return ['grant', 'grant_part'];
  if (heavy.length > 0) return heavy.slice(0, 1);
  const [before, last] = [found.at(-2), found.at(-1)];
  if (last === undefined) return [];
  if (before === undefined || before.as === last.as) return [last.as];
  if (before.end === last.start) return [before.as];
  return before.isJoined || isOfRequests(thing) ? [before.as, last.as] : [last.as];
}

function knownActs(thing: string, isOwn: boolean): ReadonlySet<string> {
  const name = thing === 'of_requests' ? 'request' : thing;
  const rows = STATEMENTS.filter(({ things }) => things.includes(name)).flatMap(({ acts }) => acts);
  const all = new Set([...rows, ...(OTHER_ACTS[name] ?? [])]);
  if (isOfRequests(name)) all.add('carry');
  if (isOfRequests(name) && thing !== 'of_requests') all.delete('disclose');
  if (!isOwn && thing === 'none') for (const act of CARRIED_OVER) all.delete(act);
  return all;
}
