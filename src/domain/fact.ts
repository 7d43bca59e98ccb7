import type { Item } from './item.ts';
import type { Evidence } from './place.ts';

/** A number is printed there, 0 included. `approximate` where the text says 约, 近, 余. */
export interface Reported<At = Evidence> {
  readonly state: 'reported';
  readonly item: Item;
  readonly value: number;
  readonly approximate: boolean;
  readonly at: At;
  /** The clause that a number in prose stands in. */
  readonly context?: string;
}

/** The cell is there and holds no number: empty, or a mark such as / — 无. */
export interface Blank<At = Evidence> {
  readonly state: 'blank';
  readonly item: Item;
  readonly at: At;
}

/** The form asks for it and the report has no such cell. */
export interface Missing {
  readonly state: 'missing';
  readonly item: Item;
}

/** Why a number in prose is not certainly the figure that its clause speaks of. */
export const DOUBTS = [
  'two-channels',
  'which-channel',
  'two-totals',
  'part-or-total',
  'which-thing',
  'whose',
  'which-year',
  'cumulative',
  'compared',
  'planned',
  'not-a-number',
] as const;
export type Doubt = (typeof DOUBTS)[number];

/** Something stands there that is not certainly one number. */
export interface Illegible {
  readonly state: 'illegible';
  readonly item: Item;
  readonly at: Evidence;
  readonly because: 'two-numbers' | 'unproved-repair' | Doubt;
  /** The clause that a number in prose stands in. */
  readonly context?: string;
}

/** What a report says about one item. The states are never collapsed: a blank is not a zero. */
export type Fact = Reported | Blank | Missing | Illegible;

/** A figure taken over from a published page that we do not hold: it has an address and no place. */
export type Figure = Reported<null> | Blank<null>;

export type FactState = Fact['state'];
