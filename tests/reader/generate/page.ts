/** A cell as the eye sees it; `label` and `head` cells name what `value` cells hold. */
export interface PageCell {
  readonly text: string;
  readonly role: 'head' | 'label' | 'value';
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface Grid {
  readonly kind: 'grid';
  readonly columns: number;
  /** Each row has the cells that begin in it. */
  readonly rows: readonly (readonly PageCell[])[];
}

export interface Line {
  readonly kind: 'title' | 'heading' | 'paragraph' | 'signature';
  readonly text: string;
}

/** What a printer prints: a report's pieces in reading order, before any file format. */
export type Page = readonly (Line | Grid)[];
