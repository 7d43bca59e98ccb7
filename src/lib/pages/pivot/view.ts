import { unitIn } from '../../messages/unit.ts';
import type { PivotCell } from '../../queries/pivot.ts';
import type { PivotSort } from '../../address/pivot.ts';
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
import { pivotCaption, pivotHeading, pivotNotes, pivotSource, pivotSub } from './words.ts';

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
    layout,
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

/** The rows on screen as records for a file: of each column its number, of how many, and why there is none. */
export function pivotRecords(
  view: PivotView,
  rows: readonly PivotRowView[],
): readonly (readonly (string | number | null)[])[] {
  const several = new Set(view.layout.columns.map(({ measure }) => measure?.id)).size > 1;
  const names = view.layout.columns.map(({ key, measure }) =>
    [
      several || key === '' ? (measure?.id ?? 'value') : '',
      key === '' && measure !== null ? '' : (key ?? 'all'),
    ]
      .filter((part) => part !== '')
      .join(':'),
  );
  const header = names.flatMap((name) => [name, `${name}_reported`, `${name}_reports`, `${name}_state`]);
  const toFields = (cell: PivotCellView | null) =>
    cell === null
      ? [null, null, null, 'not_held']
      : [cell.value, cell.reported, cell.reports, cell.value === null ? cell.text : ''];
  const lines = view.total === null ? rows : [...rows, view.total];
  return [
    [view.layout.rows.some(({ measure }) => measure !== null) ? 'metric' : view.corner, ...header],
    ...lines.map((row) => [row.label, ...row.cells.flatMap(toFields)]),
  ];
}
