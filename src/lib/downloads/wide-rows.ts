import type { LongRow } from '../../dataset/long-table.ts';
import type { AgencyRow, ReportRow, SourceRow } from '../../dataset/tables.ts';
import { WIDE, WIDE_ITEMS, WIDE_STATES } from '../../dataset/wide-table.ts';
import { translateTo } from '../messages/translate.ts';
import type { WideStates } from '../queries/wide-states.ts';
import { nameForm } from '../views/form-words.ts';
import type { FileRecords, FileValue } from './file-table.ts';

const t = translateTo('zh');

/** What a wide row is made of. */
export interface WideSources {
  readonly reports: readonly ReportRow[];
  readonly agencies: readonly AgencyRow[];
  readonly sources: readonly SourceRow[];
  readonly facts: readonly Pick<LongRow, 'report_id' | 'metric' | 'basis' | 'applicant' | 'value'>[];
  readonly states: readonly WideStates[];
}

/** A report with its body, and every item of the forms with its number and its state. */
interface WideRow {
  readonly report: ReportRow;
  readonly agency: AgencyRow;
  readonly url: string | null;
  readonly items: readonly { readonly value: number | null; readonly state: string }[];
}

function toWideRows({ reports, agencies, sources, facts, states }: WideSources): readonly WideRow[] {
  const agencyById = new Map(agencies.map((agency) => [agency.agency_id, agency]));
  const sourceById = new Map(sources.map((source) => [source.source_id, source]));
  const statesById = new Map(states.map((row) => [row.report_id, row.states.split(' ')]));
  const values = new Map(facts.map((fact) => [`${fact.report_id} ${keyOf(fact)}`, fact.value]));
  return reports.map((report) => {
    const said = statesById.get(report.report_id)!;
    return {
      report,
      agency: agencyById.get(report.agency_id)!,
      url: sourceById.get(report.source_id)!.url,
      items: KEYS.map((key, at) => ({
        value: values.get(`${report.report_id} ${key}`) ?? null,
        state: said[at]!,
      })),
    };
  });
}

/** The header, and one record a report in the order of the reports; 640 columns are too many for objects. */
export const toWideRecords = (sources: WideSources): FileRecords => [
  Object.keys(WIDE.columns),
  ...toWideRows(sources).map(
    ({ report: { source_id: _, agency_id, report_id, ...report }, agency, url, items }) => {
      const { name, level, field, province, city, county } = agency;
      return [
        ...[report_id, agency_id, name, level, field, province, city, county],
        ...Object.values(report),
        url,
        ...items.flatMap(({ value, state }) => [value, state]),
      ];
    },
  ),
];

/** The same as a clerk reads it: heads with units, and in a cell without a number the word for its state. */
export const toWideInWords = (sources: WideSources): FileRecords => [
  Object.entries(WIDE.columns).flatMap(([name, { zh }]) => (name.endsWith('_state') ? [] : [zh])),
  ...toWideRows(sources).map((row) => [
    ...toHeadInWords(row),
    ...row.items.map(({ value, state }) => value ?? STATE_WORDS.get(state)!),
  ]),
];

function toHeadInWords({ report, agency, url }: WideRow): readonly FileValue[] {
  const { report_id, year, published_on, published_on_basis: basis, completeness } = report;
  const { agency_id, name, level, field, province, city, county } = agency;
  const forms = [report.form_table2, report.form_table3, report.form_table4];
  return [
    report_id,
    agency_id,
    name,
    level && t(`common.level.${level}`),
    ...[field, province, city, county, year, published_on],
    basis && t(`data.basisOfDate.${basis}`),
    ...forms.map((form) => form && nameForm(form, t)),
    t(`agency.${completeness}`),
    url,
  ];
}

/** Asked for once: it stands in a million cells. */
const STATE_WORDS: ReadonlyMap<string, string> = new Map(
  WIDE_STATES.map((state) => [state, t(`common.stateCell.${state}`)]),
);

const keyOf = ({ basis, metric, applicant }: Pick<LongRow, 'metric' | 'basis' | 'applicant'>) =>
  `${basis} ${metric} ${applicant}`;
const KEYS = WIDE_ITEMS.map(({ item }) => keyOf(item));
