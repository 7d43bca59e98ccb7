import { RULES } from '../../../checks/rules/rules.ts';
import { amongWhom } from '../../messages/peers-in.ts';
import type { PivotCell } from '../../queries/pivot.ts';
import { FEWEST_REPORTS } from '../../statistics/gates.ts';
import { toPivotCell } from './cell.ts';
import { labelOf, type PivotContext, type PivotLayout } from './layout.ts';
import { ofOneApplicant } from './question.ts';
import { leavesFewAside, pivotHeading, wholeOf } from './words.ts';
import { toSentence } from '../../cite/quote-standing.ts';

/** One sentence on a pivot: its open cell, else its highest and lowest and of how many; null where no report is. */
export function quotePivot(layout: PivotLayout, context: PivotContext, version: string): string | null {
  const words = quoteOpen(layout, context) ?? quoteWhole(layout, context);
  return words === null ? null : toSentence(words, { t: context.t, version });
}

function quoteOpen(layout: PivotLayout, context: PivotContext): string | null {
  const { t, selection } = context;
  if (selection.pivot.open === null) return null;
  const lines = layout.total === null ? layout.rows : [...layout.rows, layout.total];
  for (const row of lines)
    for (const column of layout.columns) {
      const cell = layout.cellAt(row, column);
      const seen = toPivotCell(cell, row, column, NaN, context);
      if (cell === undefined || seen === null || !seen.isOpen) continue;
      const label = labelOf((row.measure ?? column.measure)!, context);
      return (
        t('quote.cell', {
          label,
          says: seen.says,
          span: spanOf(cell),
          conditions: conditionsOf(cell, context),
        }) + marksOf(cell, context)
      );
    }
  return null;
}

function quoteWhole(layout: PivotLayout, context: PivotContext): string | null {
  const { t } = context;
  const whole = wholeOf(layout, context);
  if (whole === undefined) return null;
  const few = leavesFewAside(layout, context) ? t('quote.few', { few: FEWEST_REPORTS }) : '';
  return (
    pivotHeading(layout, context) +
    t('quote.pivotOf', {
      reports: whole.reports,
      agencies: whole.agencies,
      reported: whole.reported,
      span: spanOf(whole),
      conditions: conditionsOf(whole, context) + few,
    }) +
    marksOf(whole, context)
  );
}

const spanOf = ({ first_year, last_year }: PivotCell) =>
  first_year === last_year ? String(last_year) : `${first_year}–${last_year}`;

/** What the reports counted were chosen by, beside their years. */
function conditionsOf({ left_out }: PivotCell, { selection, infos, t, locale }: PivotContext): string {
  const { compared, check, applicant } = selection;
  const among = amongWhom(selection, t, locale);
  return [
    among === null ? '' : t('quote.onlyPeers', { peers: among }),
    compared.length === 0 ? '' : t('quote.onlyChosen', { count: compared.length }),
    check === null ? '' : t('quote.onlyFailing', { check: titleOf(check, locale) }),
    ofOneApplicant(selection, infos)
      ? t('quote.onlyApplicant', { applicant: t(`common.applicant.${applicant}`) })
      : '',
    left_out === 0 ? '' : t('quote.leftOutOf', { count: left_out }),
  ].join('');
}

const titleOf = (check: string, locale: PivotContext['locale']) =>
  RULES.find(({ id }) => id === check)?.title[locale] ?? check;

const marksOf = ({ questioned }: PivotCell, { selection, t }: PivotContext) =>
  questioned === 0 || selection.questioned === 'left_out'
    ? ''
    : t('quote.someQuestioned', { count: questioned });
