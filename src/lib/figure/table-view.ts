import { formatNumber } from '../format/number.ts';
import type { Locale } from '../messages/locale.ts';
import type { StatedAs } from '../queries/stated-as.ts';
import type { Link } from '../visit.svelte.ts';

/** Why a number is in question: ids of the checks that failed with it, and the page that writes their arithmetic out. */
export interface Doubt {
  readonly checks: readonly string[];
  readonly report: string;
}
/** A number of a report, or why there is none, with the way to its source. */
export interface StatementCell {
  readonly kind: 'statement';
  readonly state: StatedAs | 'not_held';
  readonly value: number | null;
  readonly approximate: boolean;
  readonly questioned: boolean;
  /** Ids of the checks that failed with it, separated by spaces. */
  readonly checks: string | null;
  readonly quote: string | null;
  readonly source: string | null;
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
  readonly state: string;
  readonly doubt: Doubt | null;
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

/** Exactly the rows that are drawn: the same for the table on the page and for its CSV. */
export interface TableView {
  readonly caption: string;
  readonly columns: readonly ColumnView[];
  readonly rows: readonly (readonly CellView[])[];
  /** Rows to set in bold, by index. */
  readonly focused: ReadonlySet<number>;
}

/**
 * The table as records for a file: a statement fills four fields, its value, its state, its source and the ids of the
 * checks that failed with it; a fraction five, its value, its two parts, its state and those ids; a number that can be
 * in question two, its value and those ids.
 */
export function toRecords({ columns, rows }: TableView): readonly (readonly (string | number | null)[])[] {
  const has = (kind: CellView['kind'], index: number) => rows.some((row) => row[index]?.kind === kind);
  const canBeInQuestion = (index: number) =>
    rows.some((row) => row[index]?.kind === 'number' && row[index].doubt !== undefined);
  const names = columns.map(({ id }, index) => {
    if (has('statement', index)) return [id, `${id}_state`, `${id}_source`, `${id}_check`];
    if (has('fraction', index))
      return [id, `${id}_numerator`, `${id}_denominator`, `${id}_state`, `${id}_check`];
    if (canBeInQuestion(index)) return [id, `${id}_check`];
    return [id];
  });
  return [
    names.flat(),
    ...rows.map((row) => row.flatMap((cell, at) => filled(toFields(cell), names[at]!.length))),
  ];
}

/** A number of ours in a column of statements leaves what only they have empty. */
const filled = (fields: readonly (string | number | null)[], width: number) => [
  ...fields,
  ...Array.from({ length: width - fields.length }, () => null),
];

function toFields(cell: CellView): readonly (string | number | null)[] {
  switch (cell.kind) {
    case 'text':
      return [cell.text];
    case 'number':
      return cell.doubt === undefined ? [cell.value] : [cell.value, checksIn(cell)];
    case 'share':
      return [cell.value];
    case 'statement':
      return [cell.value, stateWord(cell), cell.source && withoutSearch(cell.source), cell.checks];
    case 'fraction':
      return [
        cell.value,
        cell.numerator?.value ?? null,
        cell.denominator?.value ?? null,
        cell.doubt ? `${cell.state}+questioned` : cell.state,
        checksIn(cell),
      ];
  }
}

/** In a file stands where a number is from, not what the visitor has selected. */
const withoutSearch = (address: string) => address.replace(/\?[^#]*/, '');

const stateWord = ({ state, approximate, questioned }: StatementCell) =>
  [state, approximate ? 'approximate' : '', questioned ? 'questioned' : '']
    .filter((word) => word !== '')
    .join('+');

const checksIn = ({ doubt }: { readonly doubt?: Doubt | null }) => doubt?.checks.join(' ') ?? null;

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
