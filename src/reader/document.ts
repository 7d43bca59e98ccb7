import type { Place } from '../domain/place.ts';
import { REFUSALS, type Refusal } from './refusals.ts';

export const FORMATS = [
  ...(['pdf', 'docx', 'doc', 'rtf', 'odt', 'ofd', 'html', 'mhtml', 'eml', 'markdown', 'text'] as const),
  ...(['xlsx', 'xls', 'ods', 'csv'] as const),
] as const;
export type Format = (typeof FORMATS)[number];

/** A paragraph, heading or line; `locate` gives the place of a stretch of `text` (offsets, end exclusive). */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly locate: (start: number, end: number) => Place;
}

/** A cell on the grid of its table; a merged cell stands once, at its upper left corner. */
export interface Cell {
  readonly text: string;
  readonly place: Place;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Whether its lines of digits are so full that one number would have been wrapped so; pages alone show it. */
  readonly isFull?: boolean;
  /** White that the cell would keep, had its shortest line of digits but the last taken in one more, in points. */
  readonly spare?: number | null;
}

export interface Table {
  readonly kind: 'table';
  /** Rows in reading order, cells from left to right; a row's cells are those that begin in it. */
  readonly rows: readonly (readonly Cell[])[];
}

/** What the eye meets in a published document, in reading order, every piece with its place. */
export interface Document {
  readonly format: Format;
  readonly blocks: readonly (Paragraph | Table)[];
  /**
   * The text that offsets in places refer to: for Markdown, plain text and CSV the decoded file itself; for HTML and
   * DOCX the paragraphs as shown, one a line; null where places are not offsets (PDF, XLSX).
   */
  readonly text: string | null;
  /** For each picture among the blocks of a web page or Word file, the index of the block before which it stands. */
  readonly pictures?: readonly number[];
}

/** A file that cannot be read: an unknown format, damaged, encrypted, pictures without text, or no annual report. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
  /** Names the sentence, which REFUSALS has in both languages; `message` is the English one. */
  readonly refusal: Refusal;
  constructor(refusal: Refusal, options?: ErrorOptions) {
    super(REFUSALS[refusal].en, options);
    this.refusal = refusal;
  }
}
