import { nameIn } from '../../messages/name-in.ts';
import type { Statement } from '../../queries/stated.ts';
import { labelOf, type PivotContext, type PivotLayout, type PivotLine } from './layout.ts';
import { toStatementCell } from '../../figure/statement-cell.ts';
import { text, type TableView } from '../../figure/table-view.ts';

/** The reports behind a cell of a pivot; the table is null while they are awaited. */
export interface OpenCellView {
  readonly title: string;
  readonly count: string;
  readonly table: TableView | null;
}

/** Null where the pivot has no such cell. */
export function toOpenCellView(
  layout: PivotLayout,
  reports: readonly Statement[] | null,
  context: PivotContext,
): OpenCellView | null {
  const { open } = context.selection.pivot;
  const { t } = context;
  const isRow = (line: PivotLine) =>
    line.key === open?.row && (line.measure?.id ?? open.measure) === open.measure;
  const row = [...layout.rows, ...(layout.total ? [layout.total] : [])].find(isRow);
  const column = layout.columns.find(
    (line) => line.key === open?.column && (line.measure?.id ?? open.measure) === open.measure,
  );
  const cell = row && column && layout.cellAt(row, column);
  const info = context.infos.find(({ id }) => id === open?.measure);
  if (!cell || !info) return null;
  const places = [row, column].filter(({ key }) => key !== '').map(({ label }) => label);
  const title = t('pivot.openTitle', { place: places.join(' · '), measure: labelOf(info, context) });
  return {
    title,
    count: t('pivot.openCount', { count: cell.reports, reported: cell.reported }),
    table: reports && toTable(reports, title, context),
  };
}

function toTable(
  reports: readonly Statement[],
  caption: string,
  { t, link, locale }: PivotContext,
): TableView {
  return {
    caption,
    columns: [
      { id: 'agency', label: t('common.agency'), numeric: false },
      { id: 'year', label: t('common.year'), numeric: true },
      { id: 'value', label: t('metric.value'), numeric: true },
      { id: 'field', label: t('common.field'), numeric: false },
      { id: 'province', label: t('common.province'), numeric: false },
    ],
    rows: reports.map((report) => [
      text(report.name, link(`/agencies/${report.agency_id}/`)),
      text(String(report.year), link(`/reports/${report.report_id}/`)),
      toStatementCell(report, link),
      text(nameIn(report.field ?? '', locale)),
      text(nameIn(report.province ?? '', locale)),
    ]),
    focused: new Set(),
  };
}
