import type { Compared } from '../../queries/compared.ts';
import type { MeasureInfo } from './question.ts';
import type { Body, AnsweredContext } from './view.ts';
import { formatCompared, labelIn } from './words.ts';
import { noReportCell } from '../../figure/no-report-cell.ts';
import { toDoubt, toStatementCell } from '../../figure/statement-cell.ts';
import type { CellView, TableView } from '../../figure/table-view.ts';

const name = ({ id, name: text }: Body, { link }: AnsweredContext): CellView => ({
  kind: 'text',
  text,
  href: link(`/agencies/${id}/`),
});

const find = (rows: readonly Compared[], { id }: Body, year: number, info: MeasureInfo) =>
  rows.find(
    (row) =>
      row.agency_id === id && row.year === year && row.metric === info.metric && row.basis === info.basis,
  );

function statement(
  rows: readonly Compared[],
  body: Body,
  year: number,
  info: MeasureInfo,
  { link, unpublished, t }: AnsweredContext,
): CellView {
  const row = find(rows, body, year, info);
  return row === undefined
    ? noReportCell({ agency_id: body.id, year }, unpublished, t)
    : toStatementCell(row, link);
}

/** Bodies by years as printed; where numbers are set against a yardstick, a row for each report with both. */
export function toMeasureTable(
  info: MeasureInfo,
  rows: readonly Compared[],
  bodies: readonly Body[],
  years: readonly number[],
  context: AnsweredContext,
): TableView {
  const caption = labelIn(info, context.locale);
  if (context.selection.yardstick !== null) return toComputedTable(caption, rows, bodies, context);
  return {
    caption,
    columns: [
      { id: 'agency', label: context.t('common.agency'), numeric: false },
      ...years.map((year) => ({ id: `${info.id}_${year}`, label: String(year), numeric: true })),
    ],
    rows: bodies.map((body) => [
      name(body, context),
      ...years.map((year) => statement(rows, body, year, info, context)),
    ]),
    focused: new Set(),
  };
}

function toComputedTable(
  caption: string,
  rows: readonly Compared[],
  bodies: readonly Body[],
  context: AnsweredContext,
): TableView {
  const { t, locale, selection } = context;
  const number = (value: number | null, text: (known: number) => string): CellView => ({
    kind: 'number',
    value,
    text: value === null ? '—' : text(value),
  });
  const plain = (value: number) => formatCompared(value, null, locale);
  return {
    caption,
    columns: [
      { id: 'agency', label: t('common.agency'), numeric: false },
      { id: 'year', label: t('common.year'), numeric: true },
      { id: 'value', label: t('compare.asPrinted'), numeric: true },
      { id: 'base', label: t('compare.base'), numeric: true },
      ...(selection.yardstick === 'median'
        ? [{ id: 'peers', label: t('compare.peers'), numeric: true }]
        : []),
      { id: 'shown', label: t(`compare.${selection.yardstick ?? 'asPrinted'}`), numeric: true },
    ],
    rows: bodies.flatMap((body) =>
      rows
        .filter(({ agency_id }) => agency_id === body.id)
        .map((row) => [
          name(body, context),
          { kind: 'text' as const, text: String(row.year) },
          toStatementCell(row, context.link),
          { ...number(row.base, plain), ...doubtOfBase(row, context) },
          ...(selection.yardstick === 'median' ? [number(row.peers, plain)] : []),
          number(row.shown, (value) => formatCompared(value, selection.yardstick, locale)),
        ]),
    ),
    focused: new Set(),
  };
}

const doubtOfBase = ({ base_checks, base_report_id }: Compared, { selection, link }: AnsweredContext) =>
  selection.yardstick === 'first' && base_report_id !== null
    ? { doubt: toDoubt(base_checks, link(`/reports/${base_report_id}/`)) }
    : {};

/** A row for each body and measure, years across: every number on the page as printed. */
export function toAllTable(
  rows: readonly Compared[],
  bodies: readonly Body[],
  years: readonly number[],
  context: AnsweredContext,
): TableView {
  const { t, locale, comparing } = context;
  return {
    caption: t('compare.all'),
    columns: [
      { id: 'agency', label: t('common.agency'), numeric: false },
      { id: 'metric', label: t('compare.metrics'), numeric: false },
      ...years.map((year) => ({ id: String(year), label: String(year), numeric: true })),
    ],
    rows: bodies.flatMap((body) =>
      comparing.measures.map((info) => [
        name(body, context),
        { kind: 'text' as const, text: labelIn(info, locale) },
        ...years.map((year) => statement(rows, body, year, info, context)),
      ]),
    ),
    focused: new Set(),
  };
}
