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

export const PIVOT_AS_IT_COMES: Pivot = {
  rows: 'field',
  columns: 'year',
  shown: 'median',
  sort: null,
  open: null,
};

/** The parts of an address that lay out a pivot. */
export function writePivot({
  rows,
  columns,
  shown,
  sort,
  open,
}: Pivot): readonly (readonly [name: string, value: string])[] {
  return [
    ...(rows === PIVOT_AS_IT_COMES.rows ? [] : [['r', rows] as const]),
    ...(columns === PIVOT_AS_IT_COMES.columns ? [] : [['h', columns] as const]),
    ...(shown === PIVOT_AS_IT_COMES.shown ? [] : [['z', shown] as const]),
    ...(sort === null
      ? []
      : [
          ['t', sort.down ? 'down' : 'up'] as const,
          ['t', sort.measure] as const,
          ['t', writeKey(sort.column)] as const,
        ]),
    ...(open === null
      ? []
      : [
          ['w', open.measure] as const,
          ['w', writeKey(open.row)] as const,
          ['w', writeKey(open.column)] as const,
        ]),
  ];
}

// A key of its own may begin with a star too.
const writeKey = (key: string | null) => (key === null ? '*' : key.startsWith('*') ? `*${key}` : key);
const readKey = (text: string) => (text === '*' ? null : text.startsWith('*') ? text.slice(1) : text);

/** Reads them; `drop` is told of what is not understood. */
export function readPivot(search: URLSearchParams, drop: (name: string, value: string) => null): Pivot {
  const member = <const V extends string>(name: string, allowed: readonly V[], other: V): V => {
    const value = search.get(name);
    if (value === null) return other;
    return allowed.find((candidate) => candidate === value) ?? drop(name, value) ?? other;
  };
  const three = <V>(name: string, read: (a: string, b: string, c: string) => V | null): V | null => {
    const values = search.getAll(name);
    const [a, b, c] = values;
    if (values.length === 0) return null;
    const whole = a !== undefined && b !== undefined && c !== undefined && values.length === 3;
    return (whole ? read(a, b, c) : null) ?? drop(name, values.join(','));
  };
  return {
    rows: member('r', PIVOT_ROWS, PIVOT_AS_IT_COMES.rows),
    columns: member('h', PIVOT_COLUMNS, PIVOT_AS_IT_COMES.columns),
    shown: member('z', PIVOT_SHOWN, PIVOT_AS_IT_COMES.shown),
    sort: three('t', (way, measure, column) =>
      (way === 'down' || way === 'up') && MEASURE.test(measure)
        ? { down: way === 'down', measure, column: readKey(column) }
        : null,
    ),
    open: three('w', (measure, row, column) =>
      MEASURE.test(measure) ? { measure, row: readKey(row), column: readKey(column) } : null,
    ),
  };
}
const MEASURE = /^[a-z0-9_.-]+$/;
