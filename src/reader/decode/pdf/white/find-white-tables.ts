import type { Table } from '../../../document.ts';
import type { Word } from '../read-words.ts';
import { findColumns } from './find-columns.ts';
import { findRows } from './find-rows.ts';
import { findRuns, type Run } from './find-runs.ts';
import type { Piece } from './piece.ts';
import { levelOf, type Stack } from './stack.ts';
import { blankBlocks, toCells } from './to-cells.ts';

/** A table that white space alone divides, the words it took, and where it begins. */
export interface WhiteTable {
  readonly table: Table;
  readonly words: readonly Word[];
  readonly page: number;
  readonly top: number;
}

/** The tables among pieces that no rule divides: only those whose every column has a head, and every row a label. */
export const findWhiteTables = (pieces: readonly Piece[]): readonly WhiteTable[] =>
  findRuns(pieces).flatMap((run) => toWhiteTable(run) ?? []);

function toWhiteTable(run: Run): WhiteTable | undefined {
  const columns = findColumns(
    run.lines.map(({ values }) => values),
    run.heads.filter(({ box }) => box[0] >= run.labelsRight),
  );
  if (!columns) return undefined;
  const lowest = Math.max(...columns.map(({ head }) => head.box[3]));
  const isBlankRow = ({ box }: Stack) => box[0] < run.labelsRight && box[1] > lowest;
  const labels = [...run.heads.filter(isBlankRow), ...run.labels];
  const heads = run.heads.filter((stack) => !isBlankRow(stack));
  const rows = findRows({ lines: run.lines, labels }, columns);
  if (!rows) return undefined;
  const below = blankBlocks(run.below, columns);
  const pieces = [
    ...[...labels, ...heads, ...below].flatMap((stack) => stack.pieces),
    ...run.lines.flatMap(({ values }) => values),
  ];
  const [first] = [...pieces].sort((one, other) => levelOf(one) - levelOf(other));
  return {
    table: { kind: 'table', rows: toCells(heads, columns, rows, below) },
    words: pieces.flatMap(({ words }) => words),
    page: first!.page,
    top: first!.boxOnPage[1],
  };
}
