import type { Cell, Document, Paragraph, Table } from '../document.ts';
import { refuseTooManyCells } from './cell-limit.ts';
import { findDashedTables } from './dashed-tables.ts';
import { findFencedLines, isFence } from './fenced-tables.ts';
import { isBorder, partsRows, toDrawnRow } from './drawn-rows.ts';

const SEPARATOR = /[|｜\t]/u;
const DELIMITER_ROW = /^[\s|:-]*-{3,}[\s|:-]*$/u;

interface Line {
  readonly text: string;
  readonly start: number;
}

/** What of the file comes before the text: how long it is, and how many tables. */
interface Before {
  readonly offset: number;
  readonly tables: number;
}

/**
 * Text line by line: lines with pipes or tabs are rows of a table, every other one a paragraph.
 * The parsers of Markdown that there are cut or pad a row to its header, so that cells of a ragged row get lost.
 */
export function readLines(
  text: string,
  format: 'markdown' | 'text',
  before: Before = { offset: 0, tables: 0 },
): Document {
  const blocks: (Paragraph | Table)[] = [];
  let rows: (readonly Cell[])[] = [];
  let drawn: Cell[][] | null = null;
  let tables = before.tables;
  const closeRow = () => {
    if (drawn !== null && drawn.length > 0) rows.push(toDrawnRow(drawn, tables, rows.length));
    drawn = null;
  };
  const closeTable = () => {
    closeRow();
    if (rows.length === 0) return;
    blocks.push({ kind: 'table', rows });
    tables += 1;
    rows = [];
  };
  const lines = [...linesOf(text, before.offset)];
  const dashed = text.includes('-- --') ? findDashedTables(lines) : NONE;
  const fenced = text.includes('|===') ? findFencedLines(lines) : NO_LINES;
  let cells = 0;
  let from = 0;
  lines.forEach((line, at) => {
    if (at < from) return;
    const table = dashed.get(at);
    if (table) {
      closeTable();
      rows = table.toRows(tables);
      from = table.end;
      closeTable();
      return;
    }
    const bare = line.text.trim();
    if (bare === '' || isFence(bare)) closeTable();
    else if (drawn === null ? isBorder(bare) : partsRows(bare)) {
      closeRow();
      drawn = [];
    } else if (!SEPARATOR.test(bare)) {
      closeTable();
      blocks.push(toParagraph(line));
    } else if (DELIMITER_ROW.test(bare)) return;
    else if (bare === '|' && divides(lines, at)) rows.push(...emptyAfter(lines, at, rows.length));
    else {
      const above = fenced.get(at) === 'goes-on' ? rows.pop() : undefined;
      const row = readRow(line, rows.length, !fenced.has(at));
      refuseTooManyCells((cells += row.length));
      (drawn ?? rows).push(above ? goOn(above, row) : row);
    }
  });
  closeTable();
  return { format, blocks, text };
}

/** A row and what stands on the line below it. */
const goOn = (above: readonly Cell[], below: readonly Cell[]): Cell[] => [
  ...above,
  ...below.map((cell) => ({ ...cell, column: cell.column + above.length })),
];

const NO_LINES: ReturnType<typeof findFencedLines> = new Map();
const NONE: ReturnType<typeof findDashedTables> = new Map();

/** A pipe on its own line divides the cells around it where the one before has no pipe at its ends; else it is an empty cell. */
function divides(lines: readonly Line[], at: number): boolean {
  const before = nearestFilled(lines, at, -1);
  return before !== undefined && !/^\s*[|｜]|[|｜]\s*$/u.test(before.text);
}

/** Where such pipes stand close, an empty line after the last of them is the last cell. */
function emptyAfter(lines: readonly Line[], at: number, row: number): readonly Cell[][] {
  const [before, after] = [lines[at - 1], lines[at + 1]];
  const next = nearestFilled(lines, at, 1);
  const closes = before?.text.trim() !== '' && after?.text.trim() === '' && next?.text.trim() !== '|';
  return closes ? [[toCell({ text: '', start: after.start }, row, 0)]] : [];
}

function nearestFilled(lines: readonly Line[], at: number, step: 1 | -1): Line | undefined {
  let index = at + step;
  while (lines[index]?.text.trim() === '') index += step;
  return lines[index];
}

function* linesOf(text: string, offset: number): Generator<Line> {
  let start = offset;
  for (const line of text.split('\n')) {
    yield { text: line.endsWith('\r') ? line.slice(0, -1) : line, start };
    start += line.length + 1;
  }
}

function toParagraph({ text, start }: Line): Paragraph {
  const lead = /^[\s#]*/u.exec(text)![0].length;
  const shown = text.slice(lead).trimEnd();
  return {
    kind: 'paragraph',
    text: shown,
    locate: (from, to) => ({ start: start + lead + from, end: start + lead + to }),
  };
}

/** One row; the pipes at its edges enclose cells, those between them divide cells; without `closes` the last begins one. */
function readRow({ text, start }: Line, row: number, closes: boolean): Cell[] {
  const pieces: Line[] = [];
  const pipes = /[|｜]/u.test(text);
  const divider = pipes ? /[|｜]/u : /\t/u;
  let from = start;
  for (const piece of text.split(divider)) {
    pieces.push({ text: piece, start: from });
    from += piece.length + 1;
  }
  if (pipes && pieces.length > 1 && pieces[0]!.text.trim() === '') pieces.shift();
  if (pipes && closes && pieces.length > 1 && pieces.at(-1)!.text.trim() === '') pieces.pop();
  return pieces.map((piece, column) => toCell(piece, row, column));
}

function toCell({ text, start }: Line, row: number, column: number): Cell {
  const lead = text.length - text.trimStart().length;
  const shown = text.trim();
  const place = { start: start + lead, end: start + lead + shown.length };
  return { text: shown, place, row, column, rowSpan: 1, columnSpan: 1 };
}
