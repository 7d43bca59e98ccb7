import { bodyIn } from '../../messages/body-in.ts';
import { nameIn } from '../../messages/name-in.ts';
import { LEVELS } from '../../../domain/agency.ts';
import { APPLICANTS } from '../../../domain/item.ts';
import type { Locale } from '../../messages/locale.ts';
import type { Translate } from '../../messages/translate.ts';
import { toMeasure, toMeasureId } from '../../queries/measure.ts';
import { columnsOf, type PivotCell } from '../../queries/pivot.ts';
import type { PivotColumns, PivotRows, PivotSort } from '../../address/pivot.ts';
import type { Selection } from '../../address/selection.ts';
import type { Link } from '../../visit.svelte.ts';
import type { PivotInfo } from './question.ts';

/** What surrounds the cells of a pivot: the measures, what is selected, and how to speak and to link. */
export interface PivotContext {
  readonly infos: readonly PivotInfo[];
  readonly selection: Selection;
  readonly locale: Locale;
  readonly t: Translate;
  readonly link: Link;
}

/** A row or column; its key is null where it is the total, its measure null where the other side names it. */
export interface PivotLine {
  readonly key: string | null;
  readonly measure: PivotInfo | null;
  readonly label: string;
  readonly href: string | null;
}

/** The lines of a pivot in the order they are drawn, and what stands where they cross. */
export interface PivotLayout {
  readonly rows: readonly PivotLine[];
  readonly total: PivotLine | null;
  readonly columns: readonly PivotLine[];
  /** Undefined where no report is held. */
  readonly cellAt: (row: PivotLine, column: PivotLine) => PivotCell | undefined;
  /** The column that stands for a whole row: its total, or the only one of its measure. */
  readonly mainOf: (measure: PivotInfo | null) => PivotLine;
}

/** Unlike that of any other column. */
export const columnId = ({ measure, key }: PivotLine): string => JSON.stringify([measure?.id, key]);

export const labelOf = (info: PivotInfo, { locale }: Pick<PivotContext, 'locale'>): string =>
  locale === 'zh' ? info.label_zh : info.label_en;

const addressOf = (measure: string, row: string | null, column: string | null) =>
  JSON.stringify([measure, row, column]);
const measureOf = ({ metric, basis }: PivotCell) => toMeasureId(toMeasure(metric, basis, null));

/** Lays the cells out: rows and columns that have a report, in the order of their kind or as the visitor sorts them. */
export function toPivotLayout(cells: readonly PivotCell[], context: PivotContext): PivotLayout {
  const { pivot } = context.selection;
  const places = new Map(
    cells.map((cell) => [
      addressOf(
        measureOf(cell),
        cell.row_is_total ? null : cell.row,
        cell.column_is_total ? null : cell.column,
      ),
      cell,
    ]),
  );
  const cellAt = (row: PivotLine, column: PivotLine) =>
    places.get(addressOf((row.measure ?? column.measure)!.id, row.key, column.key));
  const columns = toColumns(cells, context);
  const mainOf = (measure: PivotInfo | null) =>
    columns.findLast((column) => measure === null || column.measure === null || column.measure === measure)!;
  const rows = toRows(cells, context);
  return {
    rows: sorted(ordered(rows, pivot.rows, mainOf(null), cellAt), pivot.sort, columns, cellAt),
    total: cells.some(({ row_is_total }) => row_is_total)
      ? { key: null, measure: null, label: context.t('pivot.all'), href: null }
      : null,
    columns,
    cellAt,
    mainOf,
  };
}

function toRows(cells: readonly PivotCell[], context: PivotContext): readonly PivotLine[] {
  const { selection, infos, link } = context;
  const { rows } = selection.pivot;
  if (rows === 'metric')
    return infos.map((measure) => ({
      key: '',
      measure,
      label: labelOf(measure, context),
      href: link(`/metrics/${measure.id}/`),
    }));
  const names = new Map(
    cells.flatMap(({ row_is_total, row, row_name }) => (row_is_total ? [] : [[row!, row_name!]])),
  );
  return [...names].map(([key, name]) => ({
    key,
    measure: null,
    label: nameOf(rows, name, context),
    href: rows === 'agency' ? link(`/agencies/${key}/`) : null,
  }));
}

/** What a key is called. */
export function nameOf(kind: PivotRows | PivotColumns, key: string, { t, locale }: PivotContext): string {
  if (key === '') return kind === 'applicant' ? t('pivot.notByApplicant') : t('pivot.unknown');
  if (kind === 'level') return t(`common.level.${LEVELS.find((level) => level === key)!}`);
  if (kind === 'applicant') return t(`common.applicant.${APPLICANTS.find((one) => one === key)!}`);
  return kind === 'field' || kind === 'province' ? nameIn(key, locale) : key;
}

/** A row within a sentence: a body in English has its pinyin beside its name. */
export const sayLine = ({ key, label }: PivotLine, { selection, locale }: PivotContext): string =>
  selection.pivot.rows === 'agency' && key !== null ? bodyIn({ agency_id: key, name: label }, locale) : label;

/** The columns of each measure, its total last; of all alike where the rows are the measures. */
function toColumns(cells: readonly PivotCell[], context: PivotContext): readonly PivotLine[] {
  const { infos, selection, t } = context;
  const kind = columnsOf(selection.pivot);
  const measures = selection.pivot.rows === 'metric' ? [null] : infos;
  if (kind === 'metric')
    return measures.map((measure) => ({
      key: '',
      measure,
      label: measure === null ? t(`pivot.shown.${selection.pivot.shown}`) : labelOf(measure, context),
      href: measure && context.link(`/metrics/${measure.id}/`),
    }));
  const keys = orderedKeys(kind, cells);
  const total = cells.some(({ column_is_total }) => column_is_total);
  return measures.flatMap((measure) => [
    ...keys.map((key) => ({ key, measure, label: nameOf(kind, key, context), href: null })),
    ...(total ? [{ key: null, measure, label: t('pivot.all'), href: null }] : []),
  ]);
}

/** Keys of columns: years and levels in their order, fields and provinces by how many reports they have. */
function orderedKeys(kind: PivotColumns, cells: readonly PivotCell[]): readonly string[] {
  const heads = cells.filter(({ column_is_total }) => !column_is_total);
  const keys = [...new Set(heads.map(({ column }) => column!))];
  if (kind === 'year') return keys.sort();
  if (kind === 'level') return inOrder(keys, LEVELS);
  if (kind === 'applicant') return inOrder(keys, APPLICANTS);
  const reports = new Map(
    heads.filter(({ row_is_total }) => row_is_total).map((cell) => [cell.column!, cell.reports]),
  );
  return keys.sort((a, b) => compare(reports.get(b), reports.get(a)) || byName(a, b));
}

const inOrder = (keys: readonly string[], order: readonly string[]) => [
  ...order.filter((key) => keys.includes(key)),
  ...keys.filter((key) => !order.includes(key)),
];
const collator = new Intl.Collator('zh-CN');
const byName = (a: string, b: string) => collator.compare(a, b);
/** What is not there comes first. */
const compare = (a: number | null | undefined, b: number | null | undefined) =>
  a == null || b == null ? Number(a != null) - Number(b != null) : a - b;

type CellAt = PivotLayout['cellAt'];

function ordered(
  rows: readonly PivotLine[],
  kind: PivotRows,
  main: PivotLine,
  cellAt: CellAt,
): readonly PivotLine[] {
  if (kind === 'metric') return rows;
  if (kind === 'year') return [...rows].sort((a, b) => byName(a.key!, b.key!));
  if (kind === 'level' || kind === 'applicant') {
    const keys = inOrder(
      rows.map(({ key }) => key!),
      kind === 'level' ? LEVELS : APPLICANTS,
    );
    return keys.map((key) => rows.find((row) => row.key === key)!);
  }
  const at = new Map(rows.map((row) => [row, cellAt(row, main)]));
  return [...rows].sort(
    (a, b) =>
      compare(at.get(b)?.reported, at.get(a)?.reported) ||
      compare(at.get(b)?.reports, at.get(a)?.reports) ||
      byName(a.label, b.label),
  );
}

/** Rows without a number stay last, whichever way. */
function sorted(
  rows: readonly PivotLine[],
  sort: PivotSort | null,
  columns: readonly PivotLine[],
  cellAt: CellAt,
): readonly PivotLine[] {
  const column = sort && columns.find((one) => one.key === sort.column && one.measure?.id === sort.measure);
  if (!sort || !column) return rows;
  const shown = new Map(rows.map((row) => [row, cellAt(row, column)?.shown ?? null]));
  return [...rows].sort((a, b) => {
    const [left, right] = [shown.get(a) ?? null, shown.get(b) ?? null];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sort.down ? right - left : left - right;
  });
}
