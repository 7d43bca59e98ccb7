import { itemKey, type Item } from '../../domain/item.ts';
import { partsOf, type Derived } from '../../form/derived.ts';

const listed = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');

/** Whether a fact `f` is one of some parts, which are all of one basis and column. */
function isOneOf(parts: readonly Item[]): string {
  const [{ basis, applicant } = { basis: '', applicant: null }] = parts;
  const metrics = parts.map(({ metric }) => metric);
  const named = metrics.length === 1 ? `f.metric = ${listed(metrics)}` : `f.metric in (${listed(metrics)})`;
  return [
    named,
    `f.basis = '${basis}'`,
    ...(applicant === null ? [] : [`f.applicant = '${applicant}'`]),
  ].join(' and ');
}

/**
 * A share or rate of the catalogue as one statement over the published tables, to be read and changed by hand: every
 * report of which all parts are known, with its sums, from the highest down.
 */
export function derivedInSql(derived: Derived): string {
  const { numerator, denominator } = derived;
  return `select name, year, numerator, denominator, round(100 * numerator / denominator, 1) as percent
from (
  select a.name, r.year,
    sum(f.value) filter (${isOneOf(numerator)}) as numerator,
    sum(f.value) filter (${isOneOf(denominator)}) as denominator
  from facts f
  join reports r using (report_id)
  join agencies a using (agency_id)
  where (${isOneOf(numerator)})
    or (${isOneOf(denominator)})
  group by r.report_id, a.name, r.year
  having count(f.value) = ${new Set(partsOf(derived).map(itemKey)).size}
)
where denominator > 0
order by percent desc, name, year`;
}
