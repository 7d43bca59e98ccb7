import { bodyKey } from '../../../dataset/workspace.ts';
import { groupRows } from '../../database/group-rows.ts';
import type { GridCell, GridView } from '../quality/grid.ts';
import type { Obliged } from './standing-of-bodies.ts';
import type { PlaceContext } from './view.ts';

/** Who has which year, with what a register says of the bodies it lists; those without any report stand after the others. */
export function gridWithRegister(
  grid: GridView,
  obliged: readonly Obliged[],
  context: PlaceContext,
): GridView {
  if (obliged.length === 0) return grid;
  const years = [...new Set([...grid.years, ...obliged.map(({ year }) => year)])].toSorted((a, b) => a - b);
  const cellsOf = (own: readonly Obliged[], held: (year: number) => GridCell | null | undefined) =>
    years.map(
      (year) =>
        held(year) ??
        toCell(
          own.find((one) => one.year === year),
          context,
        ),
    );
  const strangers = groupRows(
    obliged.filter(({ id }) => id === null),
    ({ agency }) => bodyKey(agency),
  );
  return {
    ...grid,
    years,
    rows: [
      ...grid.rows.map((row) => ({
        ...row,
        cells: cellsOf(
          obliged.filter(({ id }) => id !== null && id === row.agency),
          (year) => row.cells[grid.years.indexOf(year)],
        ),
      })),
      ...[...strangers.values()].map((own) => ({
        label: own[0]!.agency.name,
        href: null,
        cells: cellsOf(own, () => null),
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
function toCell(obliged: Obliged | undefined, { t }: PlaceContext): GridCell | null {
  if (obliged?.standing.kind !== 'not_published') return null;
  const { agency, year, standing } = obliged;
  const { lookedOn: day, url } = standing.look;
  return {
    text: '⊘',
    marks: '',
    tint: 0,
    isLate: true,
    href: url,
    says: t('place.register.cell', { name: agency.name, year, day, url }),
  };
}
