import type { Applicant, Basis, MetricId } from '../../../domain/item.ts';
import type { TableForm } from '../../../domain/report.ts';
import { toCellId } from '../../figure/cell-id.ts';
import type { ReportFact } from './rows.ts';

/** A cell of a printed table: words of the form, or the place of one item. Words are those of the form, Chinese. */
export type FormCell = {
  readonly rowSpan: number;
  readonly columnSpan: number;
} & (
  | {
      readonly kind: 'words';
      readonly words: string;
      readonly scope: 'row' | 'rowgroup' | 'col' | 'colgroup' | null;
    }
  | { readonly kind: 'row-of'; readonly metric: string; readonly words: string }
  | { readonly kind: 'applicant'; readonly applicant: Applicant }
  | { readonly kind: 'item'; readonly id: string; readonly fact: ReportFact | null }
);

/** A table of the form as it is printed, rows with nothing seen left out where the report is known in part. */
export interface FormTable {
  readonly basis: Exclude<Basis, 'prose'>;
  readonly form: TableForm;
  readonly heads: readonly (readonly FormCell[])[];
  readonly rows: readonly (readonly FormCell[])[];
  /** Items that the form asks for and of which nothing was seen. */
  readonly unseen: number;
  /** Metrics of the rows left out, in printed order. */
  readonly left_out: readonly string[];
}

export type Drawn = Pick<FormTable, 'heads' | 'rows' | 'left_out'>;

/** What was seen of one table. */
export interface Known {
  readonly of: (metric: string, applicant?: Applicant) => ReportFact | null;
  /** Rows of which nothing was seen are drawn too. */
  readonly whole: boolean;
}

export const words = (
  text: string,
  columnSpan = 1,
  rowSpan = 1,
  scope: 'row' | 'rowgroup' | 'col' | 'colgroup' | null = null,
) => ({ kind: 'words', words: text, columnSpan, rowSpan, scope }) as const;

export const toItem = (
  basis: FormTable['basis'],
  known: Known,
  metric: string,
  applicant: Applicant | null,
  columnSpan = 1,
) =>
  ({
    kind: 'item',
    id: toCellId({ basis, metric, applicant }),
    fact: known.of(metric, applicant ?? undefined),
    rowSpan: 1,
    columnSpan,
  }) as const;

/** The label of a row whose figures stand to its right. */
export const rowLabel = (
  { metric, label }: { readonly metric: MetricId; readonly label: string },
  columnSpan: number,
): FormCell => ({
  kind: 'row-of',
  metric,
  words: label,
  columnSpan,
  rowSpan: 1,
});
