import { heightOf, widthOf } from '../geometry.ts';
import { meets, type Column } from './find-columns.ts';
import type { Line } from './find-runs.ts';
import type { Piece } from './piece.ts';
import { levelOf, toStack, type Stack } from './stack.ts';

/**
 * Labels so close that they look like one are told apart by their lines of values, unless these may be numbers that
 * narrow columns have wrapped.
 */
export function splitLabel(
  label: Stack,
  lines: readonly Line[],
  columns: readonly Column[],
): readonly Stack[] {
  if (lines.length < 2) return [label];
  const parts = partsAround(label, lines);
  const apart = lines.slice(1).every((line, index) => areTwo(lines[index]!, line, columns));
  return parts && apart ? parts.map(toStack) : [label];
}

/** The label's lines cut so that each line of values stands at the middle of its own; undefined where that cannot be. */
function partsAround({ pieces }: Stack, lines: readonly Line[]): readonly (readonly Piece[])[] | undefined {
  const parts: (readonly Piece[])[] = [];
  let from = 0;
  for (const { level } of lines) {
    const first = pieces[from];
    if (!first) return undefined;
    const reach = 0.3 * heightOf(first.box);
    const end = pieces.findIndex(
      (piece, at) => at >= from && Math.abs((levelOf(first) + levelOf(piece)) / 2 - level) < reach,
    );
    if (end < 0) return undefined;
    parts.push(pieces.slice(from, end + 1));
    from = end + 1;
  }
  return from === pieces.length ? parts : undefined;
}

/**
 * Whether some column leaves room for another digit above a value, which then does not go on with the one above; what
 * ends in a comma goes on.
 */
export const areTwo = (
  above: Pick<Line, 'values'>,
  below: Pick<Line, 'values'>,
  columns: readonly Column[],
) =>
  !above.values.some(({ text }) => /[,，]$/u.test(text)) &&
  columns.some((column) => {
    const [one, other] = [above, below].map(({ values }) => values.find(({ box }) => meets(box, column)));
    return (
      one !== undefined &&
      other !== undefined &&
      column.right - column.left - widthOf(one.box) > roomToGoOn(one, other)
    );
  });

/** What a line needs to take up more of the number below: full-width digits break anywhere but before their comma. */
const roomToGoOn = (above: Piece, below: Piece) =>
  (/[０-９，．]/u.test(above.text + below.text) ? 2.1 : 0.7) * heightOf(above.box);
