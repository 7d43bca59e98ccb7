import type { Cell } from '../document.ts';
import { toDrawnRow } from './drawn-rows.ts';

/** A line and where it begins in the text. */
interface Line {
  readonly text: string;
  readonly start: number;
}

/** A table whose columns a line of dashes marks; its lines reach up to `end`, exclusive. */
export interface DashedTable {
  readonly end: number;
  /** Its rows, where `table` tables stand before it in the document. */
  readonly toRows: (table: number) => (readonly Cell[])[];
}

const BORDER = /^\s*-{2,}(?: +-{2,}){2,}\s*$/u;
const EDGE = /^\s*-{6,}\s*$/u;
const MOST_LINES = 400;
const MOST_HEADS = 8;

/** Tables by the line on which they begin. */
export function findDashedTables(lines: readonly Line[]): ReadonlyMap<number, DashedTable> {
  const found = new Map<number, DashedTable>();
  for (let at = 0; at < lines.length; at += 1) {
    if (!BORDER.test(lines[at]!.text)) continue;
    const table = readDashedTable(lines, at);
    if (table === undefined) continue;
    found.set(table.begin, table);
    at = table.end - 1;
  }
  return found;
}

/**
 * A table around the line of dashes at `at`. It ends with another such line or a long one, else with an empty line;
 * heads stand above the dashes. Where empty lines part its rows, a row goes over several lines. Undefined where words
 * stand across the edge of a column.
 */
function readDashedTable(
  lines: readonly Line[],
  at: number,
): (DashedTable & { readonly begin: number }) | undefined {
  const columns = columnsOf(lines[at]!.text);
  const { last, end } = endOf(lines, at);
  const body = lines.slice(at + 1, last);
  const groups = body.some(isBlank) ? grouped(body) : body.map((line) => [line]);
  const below = cutAll(groups, columns);
  if (below === undefined) return undefined;
  const top = topOf(lines, at);
  const heads = top < at ? cutAll([lines.slice(top, at)], columns) : undefined;
  const begin = heads === undefined ? at : isEdge(lines[top - 1]) ? top - 1 : top;
  return {
    begin,
    end,
    toRows: (table) =>
      [...(heads ?? []), ...below].map((group, row) =>
        toDrawnRow(
          group.map((pieces) => toCells(pieces, row)),
          table,
          row,
        ),
      ),
  };
}

/** The line after its last row, and that after what closes it. */
function endOf(lines: readonly Line[], at: number): { readonly last: number; readonly end: number } {
  const within = lines.slice(at + 1, at + MOST_LINES);
  const close = within.findIndex((line) => BORDER.test(line.text) || isEdge(line));
  const blank = within.findIndex(isBlank);
  const length = close >= 0 ? close : blank >= 0 ? blank : within.length;
  return { last: at + 1 + length, end: at + 1 + length + (close >= 0 ? 1 : 0) };
}

/** Lines cut where columns begin, group by group; undefined where one cannot be. */
function cutAll(
  groups: readonly (readonly Line[])[],
  columns: readonly number[],
): readonly (readonly (readonly Line[])[])[] | undefined {
  const cut = groups.map((group) => group.flatMap((line) => [cutAt(line, columns) ?? []]));
  return cut.flat().some(({ length }) => length === 0) ? undefined : cut;
}

const isEdge = (line: Line | undefined) => line !== undefined && EDGE.test(line.text);
const isBlank = ({ text }: Line) => text.trim() === '';

/** The first of the lines of heads right above the dashes. */
function topOf(lines: readonly Line[], at: number): number {
  let top = at;
  while (top > 0 && at - top < MOST_HEADS && !isBlank(lines[top - 1]!) && !isEdge(lines[top - 1])) top -= 1;
  return top;
}

function grouped(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups: Line[][] = [[]];
  for (const line of lines)
    if (isBlank(line)) groups.push([]);
    else groups.at(-1)!.push(line);
  return groups.filter(({ length }) => length > 0);
}

/** Where columns begin, in widths of a narrow character. */
const columnsOf = (border: string): readonly number[] =>
  [...border.matchAll(/-+/gu)].map(({ index }) => index);

/** A line cut where columns begin; undefined where it holds words there. */
function cutAt({ text, start }: Line, columns: readonly number[]): readonly Line[] | undefined {
  const cuts = columns.slice(1).map((column) => offsetAt(text, column));
  if (cuts.some((cut) => cut === undefined || (cut > 0 && cut < text.length && text[cut - 1] !== ' ')))
    return undefined;
  const edges = [0, ...cuts.map((cut) => cut!), text.length];
  return edges
    .slice(0, -1)
    .map((from, column) => ({ text: text.slice(from, edges[column + 1]), start: start + from }));
}

const WIDE = /[\p{Script=Han}\u3000-\u303f\u30a0-\u30ff\uff01-\uff60\uffe0-\uffe6]/u;

/** Where in a text a column begins, the end where it is shorter; undefined within a wide character. */
function offsetAt(text: string, column: number): number | undefined {
  let [offset, width] = [0, 0];
  for (const character of text) {
    if (width >= column) break;
    width += WIDE.test(character) ? 2 : 1;
    offset += character.length;
  }
  return width > column ? undefined : offset;
}

const toCells = (pieces: readonly Line[], row: number): Cell[] =>
  pieces.map(({ text, start }, column) => {
    const from = start + text.length - text.trimStart().length;
    const shown = text.trim();
    return {
      text: shown,
      place: { start: from, end: from + shown.length },
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
    };
  });
