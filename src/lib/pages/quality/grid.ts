import type { FileTable } from '../../downloads/file-table.ts';

/** A cell of a table of years: what is written large and small, how dark it is, where it leads, how it is read aloud. */
export interface GridCell {
  readonly text: string;
  /** Short marks below: how many are late, how many undated. */
  readonly marks: string;
  /** Between 0 and 100. */
  readonly tint: number;
  readonly isLate: boolean;
  readonly href: string | null;
  readonly says: string;
}
export interface GridRow {
  readonly label: string;
  readonly href: string | null;
  /** The body the row is of, by id, where it is of one. */
  readonly agency?: string;
  /** Null where no report is held. */
  readonly cells: readonly (GridCell | null)[];
  readonly totals: readonly number[];
}
export interface GridFoot {
  readonly label: string;
  readonly cells: readonly string[];
  readonly totals: readonly string[];
}

/** Something by years, with counts of rows and of columns. */
export interface GridView {
  readonly caption: string;
  readonly corner: string;
  readonly years: readonly number[];
  readonly totals: readonly string[];
  readonly rows: readonly GridRow[];
  readonly foot: readonly GridFoot[];
  readonly file: FileTable;
}
