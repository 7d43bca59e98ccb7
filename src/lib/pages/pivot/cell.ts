import { formatNumber } from '../../format/number.ts';
import { unitIn } from '../../messages/unit.ts';
import type { PivotCell } from '../../queries/pivot.ts';
import { FEWEST_REPORTS } from '../../statistics/gates.ts';
import { STATES } from '../../queries/stated-as.ts';
import { PIVOT_FIGURES, type PivotPlace, type PivotShown } from '../../address/pivot.ts';
import { sayLine, type PivotContext, type PivotLine } from './layout.ts';
import { toStatementCell } from '../../figure/statement-cell.ts';
import type { StatementCell } from '../../figure/table-view.ts';

/** What is drawn where a row and a column cross. */
export interface PivotCellView {
  /** The number, or in a word why there is none. */
  readonly text: string;
  readonly value: number | null;
  /** Of how many: `10/33`; empty where a single report speaks for itself. */
  readonly of: string;
  /** The same in a sentence, with every state. */
  readonly says: string;
  /** Reports with a number, of all. */
  readonly reported: number;
  readonly reports: number;
  /** How dark, between 0 and 100. */
  readonly tint: number;
  readonly questioned: boolean;
  readonly isOpen: boolean;
  readonly place: PivotPlace;
  /** Where one report alone stands behind it. */
  readonly statement: StatementCell | null;
}

export const isFigure = (shown: PivotShown): boolean => PIVOT_FIGURES.some((figure) => figure === shown);

/** Null where no report is held. */
export function toPivotCell(
  cell: PivotCell | undefined,
  row: PivotLine,
  column: PivotLine,
  highest: number,
  context: PivotContext,
): PivotCellView | null {
  if (cell === undefined) return null;
  const { selection, locale } = context;
  const info = (row.measure ?? column.measure)!;
  const { shown, open } = selection.pivot;
  const place = { row: row.key, column: column.key, measure: info.id };
  const words =
    cell.shown === null ? { text: reasonOf(cell, context) } : { text: formatNumber(cell.shown, locale) };
  const counted = isFigure(shown) ? cell.reported : cell.shown!;
  return {
    ...words,
    value: cell.shown,
    of: `${counted}/${cell.reports}`,
    says: sayCell(cell, row, column, words.text, context, unitIn(info.unit, context.t)),
    reported: cell.reported,
    reports: cell.reports,
    tint: row.key === null || column.key === null ? 0 : tintOf(cell.shown, highest),
    questioned: cell.questioned > 0,
    isOpen:
      open !== null &&
      open.row === place.row &&
      open.column === place.column &&
      open.measure === place.measure,
    place,
    statement: isFigure(shown) ? toSingle(cell, context) : null,
  };
}

function toSingle(cell: PivotCell, { link }: PivotContext): StatementCell | null {
  const { report_id, state, approximate, applicant, metric, basis, quote, checks, trace } = cell;
  if (report_id === null || state === null) return null;
  return toStatementCell(
    {
      report_id,
      metric,
      basis,
      applicant,
      state,
      value: cell.shown,
      approximate: approximate === true,
      quote,
      checks,
      trace,
    },
    link,
  );
}

/** Darker for more, by magnitude: one large body must not leave the others white; never so dark that grey words fade. */
const tintOf = (shown: number | null, highest: number) =>
  shown === null || shown <= 0 || highest <= 0
    ? 0
    : Math.round(4 + (16 * Math.log1p(shown)) / Math.log1p(highest));

/** Why there is no number: what most of the reports are, or why numbers that are there make no sum. */
function reasonOf(cell: PivotCell, { t, infos, selection }: PivotContext): string {
  if (cell.reported > 0 && selection.pivot.shown === 'median')
    return t('pivot.tooFew', { fewest: FEWEST_REPORTS });
  if (cell.reported > 0) {
    const info = infos.find(({ metric, basis }) => metric === cell.metric && basis === cell.basis);
    return info?.may_sum === 'no' ? t('pivot.mayNotSum') : t('pivot.severalYears');
  }
  const [most, ...others] = statesOf(cell);
  if (most === undefined) return '';
  const word = t(`common.state.${most}`);
  return others.length === 0 ? word : t('pivot.mostly', { state: word });
}

/** The states that reports without a number are in, most frequent first. */
const statesOf = (cell: PivotCell) =>
  STATES.filter((state) => state !== 'reported' && cell[state] > 0).sort((a, b) => cell[b] - cell[a]);

function sayCell(
  cell: PivotCell,
  row: PivotLine,
  column: PivotLine,
  text: string,
  context: PivotContext,
  unit: string,
): string {
  const { t, selection, locale } = context;
  const { shown } = selection.pivot;
  const states = statesOf(cell).map((state) => `${t(`common.state.${state}`)} ${cell[state]}`);
  return t(cell.shown === null ? 'pivot.cellNone' : 'pivot.cell', {
    row: sayLine(row, context),
    column: column.label,
    shown: t(`pivot.shown.${shown}`),
    text: isFigure(shown) && cell.shown !== null ? `${text} ${unit}` : text,
    reported: cell.reported,
    reports: cell.reports,
    states:
      states.length === 0
        ? ''
        : `${locale === 'zh' ? '；' : '; '}${states.join(locale === 'zh' ? '，' : ', ')}`,
  });
}
