import { itemKey } from '../../../src/domain/item.ts';
import type { SampleCell, SampleReport, SampleRow, Truth } from './sample-report.ts';

/** What a reader may say of an item; `certain` is false where the print itself leaves open which cell a number stood in. */
export interface Expected {
  readonly truth: Truth;
  readonly certain: boolean;
}

/** By item key, every cell and figure the report prints; what is not in it is not printed. */
export type Expectation = ReadonlyMap<string, Expected>;

/** For printers that keep every cell. */
export const truthOf = (report: SampleReport): Expectation => truthWhere(report, () => true);

/** For printers that drop cells without a character: a row that had one cannot be told apart any more. */
export const truthWhereBlanksVanish = (report: SampleReport): Expectation => truthWhere(report, hasNoGap);

export const hasNoGap = (cells: readonly SampleCell[]): boolean =>
  cells.every(({ text }) => text.trim() !== '');

/** For printers that leave some rows uncertain. */
export function truthWhere(
  report: SampleReport,
  isCertain: (cells: readonly SampleCell[]) => boolean,
): Expectation {
  const groups = [...rowsOf(report), ...report.sentences.map(({ figures }) => figures)];
  return new Map(
    groups.flatMap((cells) => {
      const certain = isCertain(cells);
      return cells.map(({ item, truth }) => [itemKey(item), { truth, certain }] as const);
    }),
  );
}

function rowsOf({ table2, table3, table4, table2014 }: SampleReport): readonly (readonly SampleCell[])[] {
  const blocks = table2 ?? [];
  const rows: readonly SampleRow[] = [
    ...blocks.flatMap((block) => block.rows),
    ...(table3 ?? []),
    ...(table2014 ?? []),
  ];
  const asked = rows.filter(({ isOwn }) => isOwn === undefined);
  return [...asked.map(({ cells }) => cells), ...(table4 === null ? [] : [table4])];
}
