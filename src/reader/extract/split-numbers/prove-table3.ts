import { APPLICANTS } from '../../../domain/item.ts';
import type { Picked } from '../../recognise/pick-cells.ts';
import { mayRowBeStacked } from './prove-splits.ts';
import type { Rejoined } from './read-split.ts';
import { readingsOf } from './list-readings.ts';

export interface KnownRow {
  readonly metric: string;
  /** The row's seven numbers; null where one of them is no number as it stands. */
  readonly values: readonly number[] | null;
  readonly picked: Picked | undefined;
}

const COLUMNS = APPLICANTS.length;
export const SOURCES: ReadonlySet<string> = new Set(['new_received', 'carried_in']);
export const ENDS: ReadonlySet<string> = new Set(['total_processed', 'carried_out']);
/** More combinations than this are not tried. */
const MOST_COMBINATIONS = 4096;

/**
 * The one way to read the rows that are no seven numbers as they stand by which every row sum and every column sum
 * of the table comes out right; empty where there is none, or more than one, or a cell is blank.
 */
export function proveTable3(
  rows: readonly KnownRow[],
  text: string | null,
): ReadonlyMap<string, readonly Rejoined[]> {
  const options = rows.map(({ values, picked }) =>
    values === null && !(picked?.kind === 'cells' && mayRowBeStacked(picked.cells))
      ? readingsOf(picked, COLUMNS, text).filter((reading) => rowHolds(reading.map(({ value }) => value)))
      : [],
  );
  const doubtful = rows.flatMap(({ values }, at) => (values === null ? [at] : []));
  const combinations = doubtful.reduce((product, at) => product * options[at]!.length, 1);
  if (doubtful.length === 0 || combinations === 0 || combinations > MOST_COMBINATIONS) return new Map();
  const proved: ReadonlyMap<string, readonly Rejoined[]>[] = [];
  for (let number = 0; number < combinations; number += 1) {
    const chosen = choose(doubtful, options, number);
    const values = new Map(
      rows.map((row, at) => [row.metric, row.values ?? chosen.get(at)!.map(({ value }) => value)]),
    );
    if (columnsHold(values))
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

function rowHolds(values: readonly number[]): boolean {
  return sum(values.slice(0, -1)) === values.at(-1);
}

/** 一 + 二 = （七） + 四, and （七） is the sum of the results, in every column. */
function columnsHold(values: ReadonlyMap<string, readonly number[]>): boolean {
  const results = [...values]
    .filter(([metric]) => !SOURCES.has(metric) && !ENDS.has(metric))
    .map(([, row]) => row);
  return APPLICANTS.every((_, column) => {
    const at = (metric: string) => values.get(metric)?.[column];
    const [received, carriedIn, processed, carriedOut] = [...SOURCES, ...ENDS].map(at);
    if (
      received === undefined ||
      carriedIn === undefined ||
      processed === undefined ||
      carriedOut === undefined
    )
      return false;
    return (
      received + carriedIn === processed + carriedOut && sum(results.map((row) => row[column]!)) === processed
    );
  });
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
