import type { Locale } from '../../messages/locale.ts';
import type { Translate } from '../../messages/translate.ts';
import { toMeasure } from '../../queries/measure.ts';
import type { Concern } from '../../versions/changes-since.ts';
import type { ReportFact, ReportRows } from './rows.ts';

const COLUMNS = [
  'report_id',
  'basis',
  'metric',
  'applicant',
  'label',
  'unit',
  'state',
  'value',
  'approximate',
  'quote',
  'in_failed_check',
] as const;

/** What a report says, item by item in the order of the form, the header first. */
export function toReportRecords(
  { head, facts, labels }: Pick<ReportRows, 'head' | 'facts' | 'labels'>,
  locale: Locale,
): readonly (readonly (string | number | null)[])[] {
  const toRecord = (fact: ReportFact) => {
    const label = labels[`${fact.basis}/${fact.metric}`];
    return [
      head.report_id,
      fact.basis,
      fact.metric,
      fact.applicant,
      label?.[locale] ?? null,
      label?.unit ?? null,
      fact.state,
      fact.value,
      fact.approximate ? 'true' : 'false',
      fact.quote,
      fact.mark,
    ];
  };
  // A column that only reports have in which a person read a cell.
  if (!facts.some(({ by_hand }) => by_hand)) return [COLUMNS, ...facts.map(toRecord)];
  return [
    [...COLUMNS, 'by_hand'],
    ...facts.map((fact) => [...toRecord(fact), fact.by_hand === true ? 'true' : 'false']),
  ];
}

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
