import { STATES } from '../queries/stated-as.ts';
/** What the reports of a pivot are put in rows by. */
export const PIVOT_ROWS = ['field', 'agency', 'level', 'province', 'year', 'metric', 'applicant'] as const;
export type PivotRows = (typeof PIVOT_ROWS)[number];

/** What they are put in columns by; `metric` sets the measures side by side and nothing else. */
export const PIVOT_COLUMNS = ['year', 'level', 'field', 'province', 'applicant', 'metric'] as const;
export type PivotColumns = (typeof PIVOT_COLUMNS)[number];

/** What a cell tells of its reports: of their numbers, or how many of them are in a state. */
export const PIVOT_FIGURES = ['median', 'sum', 'min', 'max'] as const;
export const PIVOT_SHOWN = [...PIVOT_FIGURES, ...STATES] as const;
export type PivotShown = (typeof PIVOT_SHOWN)[number];

/** Where a cell stands; a null key is its total, an empty one reports of which it is not known. */
export interface PivotPlace {
  readonly row: string | null;
  readonly column: string | null;
  /** By id. */
  readonly measure: string;
}

/** A column of a pivot that orders its rows. */
export interface PivotSort {
  readonly column: string | null;
  readonly measure: string;
  readonly down: boolean;
}

/** How reports are laid out as a table of rows and columns. */
export interface Pivot {
  readonly rows: PivotRows;
  readonly columns: PivotColumns;
  readonly shown: PivotShown;
  /** Null leaves the rows as they come. */
  readonly sort: PivotSort | null;
  /** The cell whose reports are listed. */
  readonly open: PivotPlace | null;
}

export const DEFAULT_PIVOT: Pivot = {
  rows: 'field',
  columns: 'year',
  shown: 'median',
  sort: null,
  open: null,
};
