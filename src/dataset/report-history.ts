import type { FactRow, ReportRow } from './tables.ts';
import type { ChangeRow, VersionRow } from './version-tables.ts';

/** The record of versions, the earliest first, each with what it changed. */
export type VersionRecord = readonly (VersionRow & { readonly changes: readonly ChangeRow[] })[];

/** When a report came among the published data, and when what is said of it last changed. */
export interface ReportHistory {
  readonly first_seen: string;
  readonly last_changed: string;
}

/**
 * The history of each report as far as the record of versions tells it; empty where the record does not end with the
 * version at hand. A report has come with the version that added every one of its facts, else with the first one.
 */
export function toReportHistory(
  record: VersionRecord,
  version: string,
  reports: readonly ReportRow[],
  facts: readonly FactRow[],
): ReadonlyMap<string, ReportHistory> {
  const [first] = record;
  if (first === undefined || record.at(-1)?.version !== version) return new Map();
  const days = daysOfChanges(record);
  const kept = new Set(
    facts.filter((fact) => !days.added.has(keyOf(fact))).map(({ report_id }) => report_id),
  );
  return new Map(
    reports.map(({ report_id }) => {
      const changed = days.byReport.get(report_id) ?? [];
      const isNew = changed.length > 0 && !kept.has(report_id);
      return [
        report_id,
        {
          first_seen: isNew ? changed[0]! : first.recorded_on,
          last_changed: changed.at(-1) ?? first.recorded_on,
        },
      ];
    }),
  );
}

/** Days of change of each report, ascending, and the keys of facts that were added after the first version. */
function daysOfChanges(record: VersionRecord) {
  const byReport = new Map<string, string[]>();
  const added = new Set<string>();
  for (const { recorded_on, changes } of record)
    for (const change of changes) {
      const days = byReport.get(change.report_id);
      if (days === undefined) byReport.set(change.report_id, [recorded_on]);
      else days.push(recorded_on);
      if (change.before_state === null) added.add(keyOf(change));
    }
  return { byReport, added };
}

const keyOf = ({
  report_id,
  metric,
  applicant,
  basis,
}: Pick<FactRow, 'report_id' | 'metric' | 'applicant' | 'basis'>) =>
  `${report_id} ${metric} ${applicant} ${basis}`;
