import { formatNumber, formatPercent, formatSigned } from '../../format/number.ts';
import type { ReportChange } from '../../queries/report-changes.ts';
import type { ReportContext } from './context.ts';
import { printedPlace } from './form.ts';
import type { Labels } from './rows.ts';
import { toStatementCell } from '../../figure/statement-cell.ts';
import type { CellView, TableView } from '../../figure/table-view.ts';

/** Figures that changed against the report of the year before; null where none did. */
export function toChangesTable(
  changes: readonly ReportChange[],
  labels: Labels,
  year: number,
  context: ReportContext,
): TableView | null {
  const { t, locale } = context;
  const rows = changes
    .filter(({ change }) => change !== 0)
    .sort((a, b) => printedPlace(a.metric) - printedPlace(b.metric));
  if (rows.length === 0) return null;
  return {
    caption: t('report.changes.title', { year: year - 1 }),
    columns: [
      { id: 'metric', label: t('report.changes.metric'), numeric: false },
      { id: 'last_year', label: t('report.changes.last', { year: year - 1 }), numeric: true },
      { id: 'year', label: t('report.changes.now', { year }), numeric: true },
      { id: 'change', label: t('report.changes.change'), numeric: true },
      { id: 'percent', label: t('report.changes.percent'), numeric: true },
    ],
    rows: rows.map((row) => [
      {
        kind: 'text',
        text: labels[`${row.basis}/${row.metric}`]?.[locale] ?? row.metric,
      },
      toCell(row, 'last', context),
      toCell(row, 'now', context),
      { kind: 'number', value: row.change, text: formatSigned(row.change, locale) },
      { kind: 'number', value: row.percent, text: percentText(row, context) },
    ]),
    focused: new Set(),
  };
}

const toCell = (row: ReportChange, which: 'last' | 'now', { link }: ReportContext): CellView =>
  toStatementCell(
    {
      report_id: which === 'last' ? row.last_report_id : row.report_id,
      metric: row.metric,
      basis: row.basis,
      applicant: row.applicant,
      state: 'reported',
      value: row[which],
      approximate: row[`${which}_approximate`],
      checks: row[`${which}_checks`],
      quote: null,
      trace: row[`${which}_trace`],
    },
    link,
  );

function percentText(
  { percent, last, now, across_forms }: ReportChange,
  { t, locale }: ReportContext,
): string {
  if (across_forms) return t('report.changes.acrossForms');
  if (percent !== null) return `${percent > 0 ? '+' : ''}${formatPercent(percent, locale).replace('-', '−')}`;
  return last === 0 && now > 0 ? t('report.changes.fromZero', { value: formatNumber(now, locale) }) : '—';
}
