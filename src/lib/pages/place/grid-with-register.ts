import type { GridCell, GridRow, GridView } from '../quality/grid.ts';
import { plainName, type Obliged } from './standing-of-bodies.ts';
import type { PlaceContext } from './view.ts';

/** Who has which year, with what a register says of the bodies it lists; those without any report stand after the others. */
export function gridWithRegister(
  grid: GridView,
  obliged: readonly Obliged[],
  context: PlaceContext,
): GridView {
  if (obliged.length === 0) return grid;
  const years = [...new Set([...grid.years, ...obliged.map(({ year }) => year)])].toSorted((a, b) => a - b);
  const cellsOf = (name: string, row: GridRow | undefined) =>
    years.map((year) => row?.cells[grid.years.indexOf(year)] ?? toCell(obliged, name, year, context));
  const listed = new Set(grid.rows.map(({ label }) => plainName(label)));
  const others = [...new Set(obliged.map(({ agency }) => agency.name))].filter((name) => !listed.has(name));
  return {
    ...grid,
    years,
    rows: [
      ...grid.rows.map((row) => ({ ...row, cells: cellsOf(plainName(row.label), row) })),
      ...others.map((label) => ({
        label,
        href: null,
        cells: cellsOf(label, undefined),
        totals: grid.totals.map(() => 0),
      })),
    ],
    foot: grid.foot.map((foot) => ({
      ...foot,
      cells: years.map((year) => foot.cells[grid.years.indexOf(year)] ?? ''),
    })),
  };
}

/** Null where nobody looked, or what was found is not here: that is not held, and nothing more is known. */
function toCell(
  obliged: readonly Obliged[],
  name: string,
  year: number,
  { t }: PlaceContext,
): GridCell | null {
  const found = obliged.find((one) => one.agency.name === name && one.year === year)?.standing;
  if (found?.kind !== 'not_published') return null;
  const { lookedOn, url } = found.look;
  return {
    text: '⊘',
    marks: '',
    tint: 0,
    isLate: true,
    href: url,
    says: t('place.register.cell', { name, year, day: lookedOn, url }),
  };
}
