import { currentReportId } from '../domain/former-agencies.ts';
import type { Dataset, FactRow, FindingItemRow } from './tables.ts';
import type { ChangeRow } from './version-tables.ts';

/** The tables of a data set in which a fact can change before the eyes of a reader. */
export type Comparable = Pick<Dataset, 'agencies' | 'reports' | 'facts' | 'finding_items'>;

const keyOf = (report: string, metric: string, applicant: string | null, basis: string) =>
  `${currentReportId(report)} ${metric} ${applicant ?? ''} ${basis}`;
const factKey = ({ report_id, metric, applicant, basis }: FactRow) =>
  keyOf(report_id, metric, applicant, basis);
const itemKey = ({ report_id, metric, item_applicant, basis }: FindingItemRow) =>
  keyOf(report_id, metric, item_applicant, basis);

/** Facts whose state, value or marks differ between two data sets, in the order of their keys; a body that changed its id is one body. */
export function compareVersions(before: Comparable, after: Comparable): readonly ChangeRow[] {
  const [old, now] = [statementsOf(before), statementsOf(after)];
  const names = new Map([...namesOf(before), ...namesOf(after)]);
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    if (was?.state === is?.state && was?.value === is?.value) return [];
    const { report_id, metric, applicant, basis } = (is ?? was)!.fact;
    return {
      report_id: currentReportId(report_id),
      agency: names.get(currentReportId(report_id)) ?? report_id,
      metric,
      applicant,
      basis,
      before_state: was?.state ?? null,
      before_value: was?.value ?? null,
      after_state: is?.state ?? null,
      after_value: is?.value ?? null,
    };
  });
}

/** What is said of each fact, its marks beside its state as in files: `reported+approximate+questioned`. */
function statementsOf({ facts, finding_items }: Comparable) {
  const questioned = new Set(finding_items.filter(({ outcome }) => outcome === 'fails').map(itemKey));
  return new Map(
    facts.map((fact) => {
      const key = factKey(fact);
      const marks = [fact.approximate ? '+approximate' : '', questioned.has(key) ? '+questioned' : ''];
      return [key, { fact, state: fact.state + marks.join(''), value: fact.value }] as const;
    }),
  );
}

function namesOf({ agencies, reports }: Comparable): ReadonlyMap<string, string> {
  const names = new Map(agencies.map(({ agency_id, name }) => [agency_id, name]));
  return new Map(reports.map(({ report_id, agency_id }) => [report_id, names.get(agency_id) ?? agency_id]));
}
