import { APPLICANTS } from '../../domain/item.ts';
import { cellsAfter, type Cells } from './cells-after.ts';
import { withAlike } from './find-alike.ts';
import type { FoldedToken, Hit } from './find-hits.ts';
import { followOrder, type PlacedLabel } from './follow-order.ts';
import { learnWindow, pickCells, type Picked } from './pick-cells.ts';
import type { Token } from './token.ts';

/** The rows of table 3 that the document prints, by metric. */
export interface Table3Reading {
  readonly rows: ReadonlyMap<string, Picked>;
  /** Whether （六）其他处理 stands in three rows (2021) or in one (2019); null where the report does not show it. */
  readonly other: 'three rows' | 'one row' | null;
  /** Ordinal after the table's last cell. */
  readonly end: number;
}

const COLUMNS = APPLICANTS.length;
const NO_WINDOW = { columns: new Map(), shapes: new Map() };
const SUBROWS = ['other_uncorrected', 'other_unpaid', 'other_misc'];

/** Null where fewer than two of its rows are there. */
export function recogniseTable3(folded: readonly FoldedToken[], exact: readonly Hit[]): Table3Reading | null {
  const tokens = folded.map(({ token }) => token);
  const hits = withAlike(folded, exact, 'table3');
  const trusted = hits.filter((hit, index) => !hit.bare || hasItsCells(tokens, hit, hits[index + 1]));
  const placed = followOrder(trusted, 'table3');
  if (placed.length < 2) return null;
  const cells = placed.map(({ last }) => cellsAfter(tokens, last, nextStart(hits, last), COLUMNS));
  const window = learnWindow(cells, COLUMNS);
  const rows = new Map(
    placed.map(({ label }, index) => [label.row, pickCells(cells[index]!, COLUMNS, window)]),
  );
  return { rows, other: otherOf(rows), end: endOf(placed, cells) };
}

const nextStart = (hits: readonly Hit[], last: number) =>
  hits.find(({ first }) => first > last)?.first ?? Infinity;

/** Table 4 has heads of the same words, and blank cells prove nothing. */
function hasItsCells(tokens: readonly Token[], { last }: Hit, next: Hit | undefined): boolean {
  if (tokens[last]!.section === 4) return false;
  const picked = pickCells(cellsAfter(tokens, last, next?.first ?? Infinity, COLUMNS), COLUMNS, NO_WINDOW);
  return picked.kind === 'cells' && picked.cells.some(({ kind }) => kind === 'value');
}

function otherOf(rows: ReadonlyMap<string, Picked>): Table3Reading['other'] {
  if (SUBROWS.some((row) => rows.has(row))) return 'three rows';
  return rows.get('other') === undefined || rows.get('other')!.kind === 'none' ? null : 'one row';
}

function endOf(placed: readonly PlacedLabel[], cells: readonly Cells[]): number {
  const { own, below } = cells.at(-1)!;
  return placed.at(-1)!.last + 1 + own.length + below.length;
}
