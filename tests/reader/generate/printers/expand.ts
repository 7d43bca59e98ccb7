import type { Grid, PageCell } from '../page.ts';

/** The grid with a place for every column of every row; null where a merged cell goes on. */
export function expand({ rows, columns }: Grid): readonly (readonly (PageCell | null)[])[] {
  const places: (PageCell | null | undefined)[][] = rows.map(() =>
    Array.from({ length: columns }, () => undefined),
  );
  rows.forEach((cells, row) => {
    for (const cell of cells) occupy(places, row, places[row]?.indexOf(undefined) ?? -1, cell);
  });
  return places.map((row) => row.map((place) => place ?? null));
}

function occupy(
  places: (PageCell | null | undefined)[][],
  row: number,
  column: number,
  cell: PageCell,
): void {
  for (const taken of places.slice(row, row + cell.rowSpan))
    taken.fill(null, column, column + cell.columnSpan);
  places[row]?.fill(cell, column, column + 1);
}
