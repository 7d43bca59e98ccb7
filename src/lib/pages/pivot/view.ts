import type { FileCell, FileTable } from '../../downloads/file-table.ts';
import type { Conditions } from '../../messages/say-conditions.ts';
import type { Translate } from '../../messages/translate.ts';
import { unitIn } from '../../messages/unit.ts';
import { columnsOf, type PivotCell } from '../../queries/pivot.ts';
import type { PivotSort } from '../../address/pivot.ts';
import { ofOneApplicant } from './question.ts';
import { toPivotCell, type PivotCellView } from './cell.ts';
import {
  columnId,
  labelOf,
  toPivotLayout,
  type PivotContext,
  type PivotLayout,
  type PivotLine,
} from './layout.ts';
import { text, type CellView, type TableView } from '../../figure/table-view.ts';
import { pivotCaption, pivotHeading, pivotNotes, pivotSource, pivotSub, wholeOf } from './words.ts';

export interface PivotColumnView {
  /** Unlike that of any other column. */
  readonly id: string;
  readonly label: string;
  readonly isTotal: boolean;
  /** How the rows are sorted by it, and what pressing its head chooses; null where it sorts nothing. */
  readonly sorted: 'ascending' | 'descending' | null;
  readonly next: PivotSort | null;
  readonly sorts: boolean;
}
export interface PivotGroupView {
  readonly label: string;
  readonly span: number;
}
export interface PivotRowView {
  readonly key: string;
  readonly label: string;
  readonly href: string | null;
  /** Null where no report is held. */
  readonly cells: readonly (PivotCellView | null)[];
}

/** Everything drawn of a pivot but its chart. */
export interface PivotView {
  readonly heading: string;
  readonly sub: string;
  readonly source: string;
  readonly caption: string;
  readonly corner: string;
  /** One for each measure, where columns lie below several. */
  readonly groups: readonly PivotGroupView[];
  readonly columns: readonly PivotColumnView[];
  readonly rows: readonly PivotRowView[];
  readonly total: PivotRowView | null;
  readonly notes: readonly string[];
  /** What its reports were chosen by. */
  readonly conditions: Conditions;
  readonly layout: PivotLayout;
}

export function toPivotView(cells: readonly PivotCell[], context: PivotContext): PivotView {
  const { t, selection } = context;
  const layout = toPivotLayout(cells, context);
  const highest = highestOf(cells);
  const toRow = (row: PivotLine): PivotRowView => ({
    key: JSON.stringify([row.key, row.measure?.id]),
    label: row.measure === null ? row.label : `${row.label} (${unitIn(row.measure.unit, t)})`,
    href: row.href,
    cells: layout.columns.map((column) =>
      toPivotCell(layout.cellAt(row, column), row, column, highest(row, column), context),
    ),
  });
  return {
    heading: pivotHeading(layout, context),
    sub: pivotSub(layout, context),
    source: pivotSource(layout, context),
    caption: pivotCaption(context),
    corner: t(`pivot.kind.${selection.pivot.rows}`),
    groups: toGroups(layout, context),
    columns: layout.columns.map((column) => toColumn(column, context)),
    rows: layout.rows.map(toRow),
    total: layout.total && toRow(layout.total),
    notes: pivotNotes(layout, context),
    conditions: conditionsOf(layout, context),
    layout,
  };
}

/** Years are those of the reports there are. */
function conditionsOf(layout: PivotLayout, context: PivotContext): Conditions {
  const { selection, infos } = context;
  const { peers, compared, check, applicant, questioned } = selection;
  const whole = wholeOf(layout, context);
  return {
    peers,
    compared,
    ...(whole === undefined ? {} : { years: [whole.first_year, whole.last_year] }),
    check,
    applicant: ofOneApplicant(selection, infos) ? applicant : 'total',
    questioned,
  };
}

/** The highest number of a measure among cells that are no totals. */
function highestOf(cells: readonly PivotCell[]) {
  const highest = new Map<string, number>();
  for (const { metric, basis, row_is_total, column_is_total, shown } of cells) {
    if (row_is_total || column_is_total || shown === null) continue;
    const key = `${basis}/${metric}`;
    highest.set(key, Math.max(highest.get(key) ?? shown, shown));
  }
  return (row: PivotLine, column: PivotLine) => {
    const { metric, basis } = (row.measure ?? column.measure)!;
    return highest.get(`${basis}/${metric}`) ?? NaN;
  };
}

/** Measures with the columns below them; none where each has but one. */
function toGroups({ columns }: PivotLayout, context: PivotContext): readonly PivotGroupView[] {
  const { infos, t } = context;
  const span = columns.filter(({ measure }) => measure === infos[0]).length;
  if (span < 2 || infos.length < 2) return [];
  return infos.map((info) => ({
    label: `${labelOf(info, context)} (${unitIn(info.unit, t)})`,
    span,
  }));
}

function toColumn(column: PivotLine, { selection, t }: PivotContext): PivotColumnView {
  const { sort, rows } = selection.pivot;
  const { key, measure, label } = column;
  const unit = key === '' && measure !== null ? ` (${unitIn(measure.unit, t)})` : '';
  const isSorted = sort !== null && sort.column === key && sort.measure === measure?.id;
  return {
    id: columnId(column),
    label: label + unit,
    isTotal: key === null,
    sorts: measure !== null && rows !== 'metric',
    sorted: isSorted ? (sort.down ? 'descending' : 'ascending') : null,
    next: measure === null ? null : nextSort(isSorted ? sort : null, key, measure.id),
  };
}

/** From high to low, then from low to high, then as the rows come. */
function nextSort(sort: PivotSort | null, column: string | null, measure: string): PivotSort | null {
  if (sort === null) return { column, measure, down: true };
  return sort.down ? { column, measure, down: false } : null;
}

/** The rows on screen and their total as a table; an empty cell is one of which no report is held. */
export function toPivotTable(view: PivotView, rows: readonly PivotRowView[]): TableView {
  const lines = view.total === null ? rows : [...rows, view.total];
  return {
    caption: view.caption,
    columns: [
      { id: 'row', label: view.corner, numeric: false },
      ...view.columns.map(({ id, label }) => ({ id, label, numeric: true })),
    ],
    rows: lines.map(({ label, cells }): readonly CellView[] => [
      text(label),
      ...cells.map((cell): CellView =>
        cell === null ? text('') : { kind: 'number', value: cell.value, text: cell.text },
      ),
    ]),
    focused: new Set(view.total === null ? [] : [rows.length]),
  };
}

/** The rows on screen as a file: of each column its number or why there is none, and of how many reports. */
export function toPivotFile(
  view: PivotView,
  rows: readonly PivotRowView[],
  { t, locale, selection }: PivotContext,
): FileTable {
  const several = new Set(view.layout.columns.map(({ measure }) => measure?.id)).size > 1;
  const below = several && columnsOf(selection.pivot) !== 'metric';
  const lines = view.total === null ? rows : [...rows, view.total];
  return {
    columns: [
      {
        id: view.layout.rows.some(({ measure }) => measure !== null) ? 'metric' : view.corner,
        head: view.corner,
      },
      ...view.layout.columns.flatMap((column, at) => {
        const id = idOf(column, several);
        const { label: own } = view.columns[at]!;
        const label = below ? `${labelOf(column.measure!, { locale })} ${own}` : own;
        const part = (words: string) => (locale === 'zh' ? `${label}：${words}` : `${label}: ${words}`);
        return [
          { id, head: label },
          { id: `${id}_reported`, head: part(t('board.reported')) },
          { id: `${id}_reports`, head: part(t('board.reports')) },
          // For people the value itself says why there is none.
          { id: `${id}_state`, head: null },
        ];
      }),
    ],
    rows: lines.map((row) => [row.label, ...row.cells.flatMap((cell) => toFields(cell, t))]),
  };
}

/** `permits:2023`, `2023`, `permits`, `all`. */
function idOf({ key, measure }: PivotLine, several: boolean): string {
  const parts = [
    several || key === '' ? (measure?.id ?? 'value') : '',
    key === '' && measure !== null ? '' : (key ?? 'all'),
  ];
  return parts.filter((part) => part !== '').join(':');
}

const toFields = (cell: PivotCellView | null, t: Translate): readonly FileCell[] =>
  cell === null
    ? [{ id: null, words: t('common.stateCell.not_held') }, null, null, 'not_held']
    : [
        { id: cell.value, words: cell.value ?? cell.text },
        cell.reported,
        cell.reports,
        cell.value === null ? cell.text : '',
      ];
