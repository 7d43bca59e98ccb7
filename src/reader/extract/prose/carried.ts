import type { Channels } from './channels-of.ts';

/** What a clause takes over from those before it, as far as it does not say itself. */
export interface Carried {
  readonly channels: Channels | null;
  /** `means`: 通过网站，… `named`: somewhere in an earlier clause. `used`: has had its number. */
  readonly channelsAre: 'means' | 'named' | 'used';
  readonly act: string;
  readonly thing: string;
  /** What cases were counted or spoken of last: without a thing of its own, 上年结转3件 is of those. */
  readonly cases: 'requests' | 'others' | null;
  /** The metrics of the number that 其中 divides, or would divide. */
  readonly whole: readonly string[];
  readonly inPart: boolean;
  /** 其中：…；…；… goes on after semicolons. */
  readonly isDividedByColon: boolean;
  /** 微信、微博分别发布1条、2条: those that still wait for a number. */
  readonly waiting: { readonly of: 'channel' | 'thing'; readonly named: readonly string[] } | null;
}

export const NOTHING_CARRIED: Carried = {
  channels: null,
  channelsAre: 'named',
  act: '-',
  thing: 'none',
  cases: null,
  whole: [],
  inPart: false,
  isDividedByColon: false,
  waiting: null,
};

/** What a sentence says for all its clauses. */
export interface Surroundings {
  readonly hasWebsite: boolean;
  /** Whether it, or what stands before and above it, speaks of disclosure. */
  readonly isOfDisclosure: boolean;
  /** Channels that the heading names. */
  readonly headed: Channels | null;
  readonly year: number | null;
}
