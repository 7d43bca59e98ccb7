import { APPLICANTS } from '../../domain/item.ts';
import type { Cells } from './cells-after.ts';
import type { Picked } from './pick-cells.ts';
import type { Token } from './token.ts';

export const YEAR = /(?<!\d)20\d{2}(?!\d)/u;
const CHANGE = /增减|变化|同比/u;

/**
 * A table that prints two years beside each other, with or without their difference:
 *
 *   | 项目 | 2023 自然人 | 2024 自然人 | 增减 | 2023 商业企业 | …
 *
 * Ordinals of the year's `count` cells among the `width` cells of a row, told by the heads alone; undefined where one row of
 * heads does not name a year or a difference over every cell.
 */
export function columnsOfYear(
  heads: readonly Token[],
  width: number,
  year: number,
  count: number = APPLICANTS.length,
): readonly number[] | undefined {
  const rows = new Map<number, Token[]>();
  for (const token of heads) rows.set(token.row, [...(rows.get(token.row) ?? []), token]);
  for (const row of rows.values()) {
    const over = row.flatMap((head) => Array.from({ length: head.columnSpan }, () => head)).slice(-width);
    if (over.length < width || !over.every(({ text }) => YEAR.test(text) || CHANGE.test(text))) continue;
    const columns = over.flatMap(({ text }, at) =>
      Number(YEAR.exec(text)?.[0]) === year && !CHANGE.test(text) ? [at] : [],
    );
    if (columns.length === count) return columns;
  }
  return undefined;
}

/** Cells per row of such a table: two years, or two years and a difference. */
export const WIDTHS: readonly number[] = [2 * APPLICANTS.length, 3 * APPLICANTS.length];

export function pickColumns({ own }: Cells, columns: readonly number[], width: number): Picked {
  if (own.length !== width) return own.length === 0 ? { kind: 'none' } : { kind: 'unsure', tokens: own };
  return { kind: 'cells', cells: columns.map((column) => own[column]!) };
}
