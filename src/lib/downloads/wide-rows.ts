import type { LongRow } from '../../dataset/long-table.ts';
import type { AgencyRow, ReportRow, SourceRow } from '../../dataset/tables.ts';
import { WIDE, WIDE_ITEMS } from '../../dataset/wide-table.ts';
import type { WideStates } from '../queries/wide-states.ts';

/** What a wide row is made of. */
export interface WideSources {
  readonly reports: readonly ReportRow[];
  readonly agencies: readonly AgencyRow[];
  readonly sources: readonly SourceRow[];
  readonly facts: readonly Pick<LongRow, 'report_id' | 'metric' | 'basis' | 'applicant' | 'value'>[];
  readonly states: readonly WideStates[];
}

/** The header, and one record a report in the order of the reports; 640 columns are too many for objects. */
export function toWideRecords({
  reports,
  agencies,
  sources,
  facts,
  states,
}: WideSources): readonly (readonly (string | number | null)[])[] {
  const agencyById = new Map(agencies.map((agency) => [agency.agency_id, agency]));
  const sourceById = new Map(sources.map((source) => [source.source_id, source]));
  const statesById = new Map(states.map((row) => [row.report_id, row.states.split(' ')]));
  const values = new Map(facts.map((fact) => [`${fact.report_id} ${keyOf(fact)}`, fact.value]));
  return [
    Object.keys(WIDE.columns),
    ...reports.map(({ source_id, agency_id, report_id, ...report }) => {
      const { name, level, field, province, city, county } = agencyById.get(agency_id)!;
      const said = statesById.get(report_id)!;
      return [
        ...[report_id, agency_id, name, level, field, province, city, county],
        ...Object.values(report),
        sourceById.get(source_id)!.url,
        ...KEYS.flatMap((key, index) => [values.get(`${report_id} ${key}`) ?? null, said[index]!]),
      ];
    }),
  ];
}

const keyOf = ({ basis, metric, applicant }: Pick<LongRow, 'metric' | 'basis' | 'applicant'>) =>
  `${basis} ${metric} ${applicant}`;
const KEYS = WIDE_ITEMS.map(({ item }) => keyOf(item));
