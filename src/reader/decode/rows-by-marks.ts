import { UnreadableError } from '../document.ts';
import type { FlowCell, FlowPiece } from './flow.ts';

/** A paragraph as Word keeps it: what ends it tells whether a cell or a row ends there too. */
export interface MarkedParagraph {
  readonly text: string;
  readonly mark: 'line' | 'cell' | 'row';
  /** How many tables it stands in, one within the other. */
  readonly depth: number;
  /** The cells of the row that it ends, by what each of them holds. */
  readonly toCells: (texts: readonly (readonly string[])[]) => readonly FlowCell[];
}

/** What is open of a table: the cells of its row, what the last of them holds, and whether that has tables in it. */
interface OpenRow {
  readonly cells: string[][];
  lines: string[];
  readonly pieces: FlowPiece[];
  isLayout: boolean;
}

/** Tables within tables. */
const DEEPEST = 64;

/** Rows by the marks of their cells and ends; a row with tables in its cells lays out the page. */
export function rowsByMarks(paragraphs: Iterable<MarkedParagraph>): readonly FlowPiece[] {
  const flow: FlowPiece[] = [];
  const open: OpenRow[] = [];
  const into = () => open.at(-1)?.pieces ?? flow;
  for (const { text, mark, depth, toCells } of paragraphs) {
    if (depth > DEEPEST) throw new UnreadableError('too-deep');
    while (open.length < depth) open.push({ cells: [], lines: [], pieces: [], isLayout: false });
    while (open.length > depth) closeLayout(open, flow);
    const row = open.at(-1);
    if (row === undefined || mark === 'line') into().push({ kind: 'line', text });
    if (row === undefined) continue;
    if (mark === 'row') {
      open.pop();
      if (row.isLayout) into().push(...row.pieces);
      else into().push({ kind: 'row', cells: toCells(row.cells) });
      const outer = open.at(-1);
      if (outer) outer.isLayout = true;
      continue;
    }
    row.lines.push(text);
    if (mark === 'line') continue;
    into().push({ kind: 'line', text });
    row.cells.push(row.lines);
    row.lines = [];
  }
  while (open.length > 0) closeLayout(open, flow);
  return flow;
}

/** A row without an end: what it holds is text. */
function closeLayout(open: OpenRow[], flow: FlowPiece[]): void {
  const row = open.pop();
  (open.at(-1)?.pieces ?? flow).push(...(row?.pieces ?? []));
}
