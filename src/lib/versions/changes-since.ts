import type { ChangeRow, VersionRow } from '../../dataset/version-tables.ts';
import type { Measure } from '../queries/measure.ts';

/** What happened to the data since a version: null where the record does not reach back to it. */
export type ChangesSince = readonly ChangeRow[] | null;

/** Versions after `from` up to `to`, the earliest first; null where the record has no unbroken chain between them. */
export function versionsBetween(
  versions: readonly VersionRow[],
  from: string,
  to: string,
): readonly VersionRow[] | null {
  const chain: VersionRow[] = [];
  for (let at: string | null = to; at !== from;) {
    const row: VersionRow | undefined = versions.find(({ version }) => version === at);
    if (row === undefined || row.changed === null || chain.includes(row)) return null;
    chain.unshift(row);
    at = row.previous;
  }
  return chain;
}

const keyOf = ({ report_id, metric, applicant, basis }: ChangeRow) =>
  `${report_id} ${metric} ${applicant ?? ''} ${basis}`;

/** Changes of several versions as one: the first before against the last after; what came back as it was is left out. */
export function mergeChanges(steps: readonly (readonly ChangeRow[])[]): readonly ChangeRow[] {
  const merged = new Map<string, ChangeRow>();
  for (const change of steps.flat()) {
    const earlier = merged.get(keyOf(change));
    merged.set(
      keyOf(change),
      earlier === undefined
        ? change
        : { ...change, before_state: earlier.before_state, before_value: earlier.before_value },
    );
  }
  return [...merged.values()].filter(
    (change) => change.before_state !== change.after_state || change.before_value !== change.after_value,
  );
}

/** Which facts a figure is drawn from: null leaves measures or reports open. */
export interface Concern {
  readonly measures: readonly (Measure & { readonly label?: string })[] | null;
  /** Ids of bodies, each with all its reports, or of reports. */
  readonly within: readonly string[] | null;
}

/** Changes of the facts that a figure is drawn from. */
export const changesOf = (changes: readonly ChangeRow[], concern: Concern): readonly ChangeRow[] =>
  changes.filter((change) => isMeasured(change, concern) && isWithin(change, concern));

const isMeasured = (change: ChangeRow, { measures }: Concern) =>
  measures === null || measures.some((measure) => isOf(change, measure));

const isWithin = ({ report_id }: ChangeRow, { within }: Concern) =>
  within === null || within.some((id) => report_id === id || report_id.startsWith(`${id}/`));

export const isOf = ({ metric, basis, applicant }: ChangeRow, measure: Measure) =>
  measure.metric === metric && measure.basis === basis && measure.applicant === applicant;
