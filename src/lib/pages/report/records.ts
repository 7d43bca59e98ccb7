import type { FileCell, FileTable } from '../../downloads/file-table.ts';
import { toCellId } from '../../figure/cell-id.ts';
import { toSourceAddress, type FileContext } from '../../figure/table-to-file.ts';
import type { Locale } from '../../messages/locale.ts';
import type { Translate } from '../../messages/translate.ts';
import { unitIn } from '../../messages/unit.ts';
import { toMeasure } from '../../queries/measure.ts';
import type { Concern } from '../../versions/changes-since.ts';
import type { ReportFact, ReportRows } from './rows.ts';

/** Its columns for programs, with the word for their heads; null where people have no use for one. */
const COLUMNS = {
  report_id: null,
  basis: 'basis',
  metric: null,
  applicant: 'applicant',
  label: 'label',
  unit: 'unit',
  state: 'state',
  value: 'value',
  approximate: 'approximate',
  quote: 'quote',
  in_failed_check: 'check',
} as const;

/** What a report says, item by item in the order of the form. */
export function toReportFile(
  { head, facts, labels }: Pick<ReportRows, 'head' | 'facts' | 'labels'>,
  context: FileContext,
): FileTable {
  const { t } = context;
  // A column that only reports have in which a person read a cell.
  const byHand = facts.some(({ by_hand }) => by_hand);
  return {
    columns: [
      ...Object.entries(COLUMNS).map(([id, word]) => ({ id, head: word && t(`report.file.${word}`) })),
      ...(byHand ? [{ id: 'by_hand', head: t('report.hand') }] : []),
      { id: null, head: t('take.head.source') },
    ],
    rows: facts.map((fact) => [
      head.report_id,
      ...toFields(fact, labels[`${fact.basis}/${fact.metric}`], context),
      ...(byHand ? [toByHand(fact, context)] : []),
      toSourceAddress(`#${toCellId(fact)}`, context),
    ]),
  };
}

function toFields(
  { basis, metric, applicant, state, value, approximate, quote, mark }: ReportFact,
  label: ReportRows['labels'][string] | undefined,
  { t, locale }: FileContext,
): readonly FileCell[] {
  return [
    { id: basis, words: t(`common.basis.${basis}`) },
    metric,
    { id: applicant, words: applicant && t(`common.applicant.${applicant}`) },
    label?.[locale] ?? null,
    { id: label?.unit ?? null, words: label ? unitIn(label.unit, t) : null },
    { id: state, words: t(`common.state.${state}`) },
    { id: value, words: value ?? t(`common.stateCell.${state}`) },
    { id: String(approximate), words: approximate ? t('take.approximate') : null },
    quote,
    { id: mark, words: mark && t('take.questioned') },
  ];
}

const toByHand = ({ by_hand }: ReportFact, { t }: FileContext): FileCell => ({
  id: String(by_hand === true),
  words: by_hand === true ? t('report.hand') : null,
});

/** Every item of the report, each by the name of its row and the column it stands in. */
export const reportConcern = (
  { head, facts, labels }: Pick<ReportRows, 'head' | 'facts' | 'labels'>,
  { locale, t }: { readonly locale: Locale; readonly t: Translate },
): Concern => ({
  measures: facts.map(({ metric, basis, applicant }) => ({
    ...toMeasure(metric, basis, applicant),
    label: [
      labels[`${basis}/${metric}`]?.[locale] ?? metric,
      ...(applicant === null ? [] : [t(`common.applicant.${applicant}`)]),
    ].join(' · '),
  })),
  within: [head.report_id],
});
