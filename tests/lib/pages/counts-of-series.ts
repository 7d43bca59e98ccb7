import { groupRows } from '../../../src/lib/database/group-rows.ts';

interface Row {
  readonly agency_id: string;
  readonly year: number;
}
type Years = readonly [number, number] | null;

/** How many numbers and bodies, how many bodies with two years, and of these how many went which way, counted anew. */
export function countsOf<Of extends Row>(
  rows: readonly Of[],
  valueOf: (row: Of) => number | null,
  years: Years,
): readonly number[] {
  const within = rows.filter(
    (row) =>
      valueOf(row) !== null &&
      (years === null || years[0] === years[1] || (row.year >= years[0] && row.year <= years[1])),
  );
  const ofBodies = [...groupRows(within, ({ agency_id }) => agency_id).values()];
  const series = ofBodies
    .filter(({ length }) => length > 1)
    .map((own) => own.toSorted((a, b) => a.year - b.year));
  return [
    within.length,
    rows.filter((row) => valueOf(row) !== null).length,
    ofBodies.length,
    ofBodies.length - 6,
    series.length,
    series.flat().length,
    ...[[], [2019], [2021], [2019, 2021]].flatMap((breaks) => movesOf(series, valueOf, breaks)),
  ];
}

function movesOf<Of extends Row>(
  series: readonly (readonly Of[])[],
  valueOf: (row: Of) => number | null,
  breaks: readonly number[],
): readonly number[] {
  const isBroken = (own: readonly Of[]) =>
    breaks.some((year) => own[0]!.year < year && year <= own.at(-1)!.year);
  const moves = series
    .filter((own) => !isBroken(own))
    .map((own) => Math.sign(valueOf(own.at(-1)!)! - valueOf(own[0]!)!));
  return [
    series.filter(isBroken).length,
    ...[1, 0, -1].map((way) => moves.filter((move) => move === way).length),
  ];
}

/** Of years with a value: how many reports there are, and how many have one. */
export function sumsOf(
  years: readonly { readonly reports: number; readonly computed: number }[],
): readonly number[] {
  const known = years.filter(({ computed }) => computed > 0);
  return (['reports', 'computed'] as const).map((count) => known.reduce((all, row) => all + row[count], 0));
}
