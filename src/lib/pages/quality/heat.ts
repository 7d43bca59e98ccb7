import { nameIn } from '../../messages/name-in.ts';
import { findRule } from '../../../checks/rules/rules.ts';
import type { ChartModel } from '../../charts/chart-model.ts';
import type { CheckOfField } from '../../queries/quality-checks.ts';
import { NO_PEERS } from '../../address/selection.ts';
import type { QualityContext } from './context.ts';
import type { DrawnCells } from '../../figure/figure.ts';
import { text, type CellView, type TableView } from '../../figure/table-view.ts';

const decided = ({ decided }: CheckOfField) => decided > 0;
const fieldOf = (field: string | null, { t, locale }: QualityContext) =>
  field === null ? t('quality.noField') : nameIn(field, locale);
const titleOf = (check: string, { locale }: QualityContext) => findRule(check).title[locale];

/** Cells of checks and of fields of which any failed, where something was decided. */
function drawnRows(rows: readonly CheckOfField[]): readonly CheckOfField[] {
  const failing = rows.filter(({ fails }) => fails > 0);
  const fields = new Set(failing.filter((row) => !row.all_fields).map(({ field }) => field));
  const checks = new Set(failing.filter((row) => row.all_fields).map(({ check }) => check));
  return rows.filter(
    (row) => !row.all_fields && decided(row) && fields.has(row.field) && checks.has(row.check),
  );
}

/** What of the table the chart draws. */
export function drawnInHeat(rows: readonly CheckOfField[], { t }: QualityContext): DrawnCells {
  const drawn = new Set(drawnRows(rows));
  return {
    columns: ['reports_fails'],
    rows: new Set(rows.flatMap((row, at) => (drawn.has(row) ? [at] : []))),
    inPart: t('quality.heat.note'),
  };
}

/** Checks by fields where any failed; null where none did. */
export function toHeatChart(rows: readonly CheckOfField[], context: QualityContext): ChartModel | null {
  const { t, link } = context;
  const failing = rows.filter(({ fails }) => fails > 0);
  const checks = failing.filter(({ all_fields }) => all_fields);
  const [top] = checks;
  if (top === undefined) return null;
  const fields = [...new Set(failing.filter((row) => !row.all_fields).map(({ field }) => field))];
  const name = (field: string | null) => fieldOf(field, context);
  const columns = checks.map(({ check }) => titleOf(check, context));
  return {
    kind: 'heat',
    cells: drawnRows(rows).map((row) => ({
      row: name(row.field),
      column: titleOf(row.check, context),
      count: row.fails,
      label: `${row.fails}/${row.decided}`,
      title: t('quality.heat.cell', {
        field: name(row.field),
        check: titleOf(row.check, context),
        fails: row.fails,
        decided: row.decided,
      }),
      href: `${link('/quality/', { check: row.check, peers: { ...NO_PEERS, field: row.field } })}#findings`,
    })),
    rows: fields.map(name),
    columns,
    description: t('quality.heat.chart', {
      checks: checks.length,
      fields: fields.length,
      check: titleOf(top.check, context),
      fails: top.fails,
      decided: top.decided,
    }),
  };
}

const number = (value: number): CellView => ({ kind: 'number', value, text: String(value) });

/** Every check over all fields, then by field. */
export function toHeatTable(rows: readonly CheckOfField[], context: QualityContext): TableView {
  const { t } = context;
  return {
    caption: t('quality.heat.title'),
    columns: [
      { id: 'check', label: t('quality.heat.check'), numeric: false },
      { id: 'grade', label: t('quality.heat.grade'), numeric: false },
      { id: 'field', label: t('quality.heat.field'), numeric: false },
      { id: 'reports_fails', label: t('quality.heat.fails'), numeric: true },
      { id: 'reports_decided', label: t('quality.heat.decided'), numeric: true },
      { id: 'reports_undecided', label: t('quality.heat.undecided'), numeric: true },
    ],
    rows: rows.map((row) => [
      text(titleOf(row.check, context)),
      text(t(`common.grade.${row.grade}`)),
      text(row.all_fields ? t('quality.heat.allFields') : fieldOf(row.field, context)),
      number(row.fails),
      number(row.decided),
      number(row.undecided),
    ]),
    focused: new Set(rows.flatMap(({ all_fields }, index) => (all_fields ? [index] : []))),
  };
}
