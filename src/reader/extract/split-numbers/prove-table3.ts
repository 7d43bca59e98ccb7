import { APPLICANTS, itemKey, type Item, type MetricId } from '../../../domain/item.ts';
import type { Picked } from '../../recognise/pick-cells.ts';
import { mayRowBeStacked, type Sum } from './prove-splits.ts';
import type { Rejoined } from './read-split.ts';
import { readingsOf } from './list-readings.ts';

export interface KnownRow {
  readonly metric: string;
  /** The row's seven numbers; null where one of them is no number as it stands. */
  readonly values: readonly number[] | null;
  readonly picked: Picked | undefined;
}

const COLUMNS = APPLICANTS.length;
/** More combinations than this are not tried. */
const MOST_COMBINATIONS = 4096;

/**
 * The one way to read the rows that are no seven numbers as they stand by which every row sum and every column sum
 * of the table comes out right; empty where there is none, or more than one, or a cell is blank.
 */
export function proveTable3(
  rows: readonly KnownRow[],
  sums: readonly Sum[],
  text: string | null,
): ReadonlyMap<string, readonly Rejoined[]> {
  const options = rows.map(({ values, picked }) =>
    values === null && !(picked?.kind === 'cells' && mayRowBeStacked(picked.cells))
      ? readingsOf(picked, COLUMNS, text).filter((reading) => isLastTheSum(reading.map(({ value }) => value)))
      : [],
  );
  const doubtful = rows.flatMap(({ values }, at) => (values === null ? [at] : []));
  const combinations = doubtful.reduce((product, at) => product * options[at]!.length, 1);
  if (doubtful.length === 0 || combinations === 0 || combinations > MOST_COMBINATIONS) return new Map();
  const columns = sums.filter(({ along }) => along === 'column');
  const proved: ReadonlyMap<string, readonly Rejoined[]>[] = [];
  for (let number = 0; number < combinations; number += 1) {
    const chosen = choose(doubtful, options, number);
    const values = new Map(
      rows.flatMap((row, at) =>
        valuesByKey(row.metric, row.values ?? chosen.get(at)!.map(({ value }) => value)),
      ),
    );
    if (columns.every((sum) => holds(sum, values)))
      proved.push(new Map([...chosen].map(([at, reading]) => [rows[at]!.metric, reading])));
  }
  return proved.length === 1 ? proved[0]! : new Map();
}

/** The `number`th combination of one reading for each doubtful row. */
function choose(
  doubtful: readonly number[],
  options: readonly (readonly (readonly Rejoined[])[])[],
  number: number,
): ReadonlyMap<number, readonly Rejoined[]> {
  let rest = number;
  return new Map(
    doubtful.map((at) => {
      const readings = options[at]!;
      const reading = readings[rest % readings.length]!;
      rest = Math.floor(rest / readings.length);
      return [at, reading];
    }),
  );
}

/** 总计 stands behind its parts. */
export const isLastTheSum = (values: readonly number[]): boolean =>
  addUp(values.slice(0, -1)) === values.at(-1);

const valuesByKey = (metric: string, values: readonly number[]) =>
  APPLICANTS.map((applicant, column) => {
    const item: Item = { metric: metric as MetricId, basis: 'table3', applicant };
    return [itemKey(item), values[column]!] as const;
  });

function holds({ parts, whole }: Sum, values: ReadonlyMap<string, number>): boolean {
  const [left, right] = [parts, whole].map((keys) => keys.map((key) => values.get(key)));
  return addUp(left!) === addUp(right!);
}

/** NaN, which nothing equals, where one is not known. */
const addUp = (values: readonly (number | undefined)[]) =>
  values.reduce((total: number, value) => total + (value ?? NaN), 0);
