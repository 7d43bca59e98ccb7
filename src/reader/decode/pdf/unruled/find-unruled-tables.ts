import type { Table } from '../../../document.ts';
import type { Word } from '../read-words.ts';
import { findColumns } from './find-columns.ts';
import { findRows, type Row } from './find-rows.ts';
import { findRuns, type Run } from './find-runs.ts';
import type { Piece } from './piece.ts';
import { levelOf, type Stack } from './stack.ts';
import { blankBlocks, toCells } from './to-cells.ts';

/** A table that white space alone divides, the words it took, and where it begins. */
export interface UnruledTable {
  readonly table: Table;
  readonly words: readonly Word[];
  readonly page: number;
  readonly top: number;
}

/** The tables among pieces that no rule divides: only those whose every column has a head, and every row a label. */
export const findUnruledTables = (pieces: readonly Piece[]): readonly UnruledTable[] =>
  findRuns(pieces).flatMap((run) => toUnruledTable(run) ?? []);

function toUnruledTable(run: Run): UnruledTable | undefined {
  const columns = findColumns(
    run.lines.map(({ values }) => values),
    run.heads.filter(({ box }) => box[0] >= run.labelsRight),
  );
  if (!columns) return undefined;
  const lowest = Math.max(...columns.map(({ head }) => head.box[3]));
  const isBlankRow = ({ box }: Stack) => box[0] < run.labelsRight && box[1] > lowest;
  const labels = [...run.heads.filter(isBlankRow), ...run.labels];
  const heads = run.heads.filter((stack) => !isBlankRow(stack));
  const rows = findRows({ lines: run.lines, labels }, columns)?.map((row) => withRest(row, run));
  if (!rows) return undefined;
  const below = blankBlocks(run.below, columns);
  const pieces = [
    ...[...labels, ...heads, ...below].flatMap((stack) => stack.pieces),
    ...rows.flatMap(({ values }) => values.flat()),
  ];
  const [first] = [...pieces].sort((one, other) => levelOf(one) - levelOf(other));
  return {
    table: { kind: 'table', rows: toCells(heads, columns, rows, below) },
    words: pieces.flatMap(({ words }) => words),
    page: first!.page,
    top: first!.boxOnPage[1],
  };
}

/** In which cell of the last row the rest stands is not certain: all of it becomes one. */
function withRest(row: Row, { lines, rest }: Run): Row {
  const cells = row.values.flat();
  const isLast = cells.includes(lines.at(-1)!.values[0]!);
  return isLast && rest.length > 0 ? { ...row, values: [[...cells, ...rest]] } : row;
}
