import type { ReportFact } from './rows.ts';
import type { Piece } from './set-text.ts';
import { toCellId } from '../../figure/cell-id.ts';

/** A stretch of a report's text; `cells` are the figures read from it, none where nothing was. */
export interface Stretch {
  readonly text: string;
  readonly cells: readonly string[];
}

/** A piece of a text cut at the places of figures; of two places that overlap the later stands with the earlier. */
export function toMarkedText(
  { text, start: first }: Piece,
  facts: readonly ReportFact[],
): readonly Stretch[] {
  const marks = facts
    .flatMap((fact) =>
      first !== null && fact.place && 'start' in fact.place
        ? [{ start: fact.place.start - first, end: fact.place.end - first, cell: toCellId(fact) }]
        : [],
    )
    .filter(({ start, end }) => start >= 0 && end <= text.length)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const stretches: { text: string; cells: string[] }[] = [];
  let at = 0;
  for (const { start, end, cell } of marks) {
    const last = stretches.at(-1);
    if (start < at && last) {
      last.cells.push(cell);
      continue;
    }
    if (start > at) stretches.push({ text: text.slice(at, start), cells: [] });
    stretches.push({ text: text.slice(start, end), cells: [cell] });
    at = end;
  }
  return at < text.length ? [...stretches, { text: text.slice(at), cells: [] }] : stretches;
}
