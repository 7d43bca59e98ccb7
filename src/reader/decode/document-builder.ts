import type { Cell, Document, Format, Paragraph, Table } from '../document.ts';

const LARGEST_SPAN = 200;
const LAST_COLUMN = 2000;

interface OpenTable {
  readonly rows: Cell[][];
  /** By column, the first row that no cell from above reaches into. */
  readonly freeFrom: number[];
}

interface OpenCell {
  readonly lines: string[];
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Puts the lines and tables of a page in order, with their places. */
export class DocumentBuilder {
  readonly #blocks: (Paragraph | Table)[] = [];
  readonly #lines: string[] = [];
  #offset = 0;
  #pieces: string[] = [];
  #table: OpenTable | null = null;
  #cell: OpenCell | null = null;
  #tables = 0;
  /** For each picture so far, the index of the block that follows it. */
  readonly pictures: number[] = [];
  /** Characters shown so far. */
  length = 0;

  addText(text: string, keepsLines: boolean): void {
    const lines = keepsLines ? text.split(/\r?\n/u) : [text];
    lines.forEach((line, at) => {
      if (at > 0) this.breakLine();
      this.#pieces.push(line);
    });
  }

  breakLine(): void {
    if (this.#pieces.length === 0) return;
    const joined = this.#pieces.join('');
    const line = /\s/u.test(joined) ? joined.replace(/[ \t\n\r\f]+/gu, ' ').trim() : joined;
    this.#pieces = [];
    if (line === '') return;
    this.length += line.length;
    if (this.#cell) this.#cell.lines.push(line);
    else this.#addParagraph(line);
  }

  addPicture(): void {
    this.pictures.push(this.#blocks.length + (this.#pieces.length > 0 ? 1 : 0));
  }

  openTable(): void {
    this.#table = { rows: [], freeFrom: [] };
  }

  openRow(): void {
    this.#table?.rows.push([]);
  }

  openCell(rowSpan: number, columnSpan: number): void {
    const table = this.#table;
    if (!table) return;
    if (table.rows.length === 0) table.rows.push([]);
    const row = table.rows.length - 1;
    const before = table.rows[row]!.at(-1);
    let column = before ? before.column + before.columnSpan : 0;
    while ((table.freeFrom[column] ?? row) > row) column += 1;
    const spans = {
      rowSpan: Math.min(rowSpan, LARGEST_SPAN),
      columnSpan: Math.min(columnSpan, LARGEST_SPAN),
    };
    this.#cell = { lines: [], row, column, ...spans };
    for (let at = column; at < Math.min(column + spans.columnSpan, LAST_COLUMN); at += 1)
      table.freeFrom[at] = row + spans.rowSpan;
  }

  closeCell(): void {
    if (!this.#table || !this.#cell) return;
    const { lines, row, column, rowSpan, columnSpan } = this.#cell;
    const place = { table: this.#tables, row, column };
    this.#table.rows[row]!.push({ text: lines.join('\n'), place, row, column, rowSpan, columnSpan });
    this.#cell = null;
  }

  closeTable(): void {
    if (!this.#table) return;
    this.#blocks.push({ kind: 'table', rows: this.#table.rows });
    this.#tables += 1;
    this.#table = null;
  }

  finish(format: Format): Document {
    this.breakLine();
    return { format, blocks: this.#blocks, text: this.#lines.join('\n'), pictures: this.pictures };
  }

  #addParagraph(text: string): void {
    const base = this.#offset;
    this.#lines.push(text);
    this.#offset += text.length + 1;
    this.#blocks.push({
      kind: 'paragraph',
      text,
      locate: (start, end) => ({ start: base + start, end: base + end }),
    });
  }
}
