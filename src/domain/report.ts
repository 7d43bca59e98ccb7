/** A generation of the national form, by the year of its notice, such as `2021`; the forms themselves say which there are. */
export type FormId = `${number}`;
/** `hybrid` where one table mixes two of them. */
export type TableForm = FormId | 'hybrid';

export interface Forms {
  readonly table2: TableForm | null;
  readonly table3: TableForm | null;
  readonly table4: TableForm | null;
}

/** A day as printed, ISO 8601; a month (`2023-01`) where no more is known. */
export type PrintedDate = string;

/** What a report says of itself; null where it does not say. */
export interface ReportHead {
  readonly agency: string | null;
  readonly year: number | null;
  readonly publishedOn: PrintedDate | null;
  readonly periodStart: PrintedDate | null;
  readonly periodEnd: PrintedDate | null;
  readonly forms: Forms;
}

export type NoticeRule =
  | 'published-before-period-end'
  | 'year-disagreement'
  | 'agency-disagreement'
  | 'period-backwards'
  | 'dates-disagree'
  | 'year-of-sentences'
  | 'tables-are-pictures';

/** Something odd about a document that is no fact of it, such as two years that disagree. */
export interface Notice {
  readonly rule: NoticeRule;
  /** The two things that its sentence names, as read, in its order; mostly two that do not agree. */
  readonly between: readonly [string, string];
}
