import { formatNumber } from '../format/number.ts';
import type { Locale } from '../messages/locale.ts';
import type { DerivedState } from '../queries/derived.ts';
import type { StatedAs } from '../queries/stated-as.ts';
import type { Trace } from '../../domain/trace.ts';
import type { Link } from '../visit.svelte.ts';

/** Why a number is in question: ids of the checks that failed with it, and the page that writes their arithmetic out. */
export interface Doubt {
  readonly checks: readonly string[];
  readonly report: string;
}
/** A number of a report, or why there is none, with the way to its source. */
export interface StatementCell {
  readonly kind: 'statement';
  readonly state: StatedAs | 'not_held' | 'not_published';
  readonly value: number | null;
  readonly approximate: boolean;
  readonly questioned: boolean;
  /** Ids of the checks that failed with it, separated by spaces. */
  readonly checks: string | null;
  readonly quote: string | null;
  readonly source: string | null;
  /** How far its number can be followed; null without one. */
  readonly trace: Trace | null;
}
/** A number of ours with the numbers of a report that it was worked out from, each with the way to its source. */
export interface FractionCell {
  readonly kind: 'fraction';
  readonly value: number | null;
  /** The value, or why there is none. */
  readonly text: string;
  readonly numerator: FractionPart | null;
  /** Null for a figure that is set against nothing. */
  readonly denominator: FractionPart | null;
  readonly state: DerivedState | StatedAs;
  readonly doubt: Doubt | null;
  /** How far the least traceable of its printed parts can be followed; null where another cell of its row says it. */
  readonly trace: Trace | null;
}
export interface FractionPart {
  readonly value: number;
  readonly text: string;
  readonly href: string;
}
export type CellView =
  /** Words, with where they lead; `agency` where they name a body that can be pinned. */
  | { readonly kind: 'text'; readonly text: string; readonly href?: string; readonly agency?: string }
  /** A number of ours: a count of reports, a median, a share, a rank; with its doubt where it can be in question. */
  | {
      readonly kind: 'number';
      readonly value: number | null;
      readonly text: string;
      readonly doubt?: Doubt | null;
    }
  /** A place between 0 and 100, drawn as a tick on a bar. */
  | { readonly kind: 'share'; readonly value: number | null; readonly text: string }
  | FractionCell
  | StatementCell;

export interface ColumnView {
  /** Name of the column in files, ASCII. */
  readonly id: string;
  readonly label: string;
  readonly numeric: boolean;
}

/** Exactly the rows that are drawn: the same for the table on the page and for its files. */
export interface TableView {
  readonly caption: string;
  readonly columns: readonly ColumnView[];
  readonly rows: readonly (readonly CellView[])[];
  /** Rows to set in bold, by index. */
  readonly focused: ReadonlySet<number>;
}

/** A cell of words, with where it leads. */
export const text = (value: string, href?: string): CellView =>
  href === undefined ? { kind: 'text', text: value } : { kind: 'text', text: value, href };
/** A body by its name, which leads to its page and can be pinned. */
export const body = (id: string, name: string, link: Link): CellView => ({
  kind: 'text',
  text: name,
  href: link(`/agencies/${id}/`),
  agency: id,
});
/** A cell for a number of ours, null where it is not known. */
export const number = (value: number | null, locale: Locale): CellView => ({
  kind: 'number',
  value,
  text: value === null ? '—' : formatNumber(value, locale),
});
