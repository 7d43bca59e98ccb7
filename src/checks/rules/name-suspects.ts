import type { Finding } from '../../domain/finding.ts';
import { itemKey, type Item } from '../../domain/item.ts';
import { isEqual } from './equation.ts';

type Failure = Extract<Finding, { readonly outcome: 'fails' }>;
type Decided = Exclude<Finding, { readonly outcome: 'undecided' }>;

/**
 * Names the cell that alone explains why sums fail where they cross: every decided sum that it takes part in, two at
 * least, fails, and all of them by the same error in that cell.
 *
 *   row    3 + 2 + … = 6   one more than its parts
 *   column …  6 … = 40     one more as well: the 6 they share, the row's total, is suspect
 */
export function nameSuspects(findings: readonly Finding[]): readonly Finding[] {
  const sums = groupByItem(findings.filter((finding) => finding.outcome !== 'undecided'));
  const explains = (item: Item) => isOneError(item, sums.get(itemKey(item))!);
  return findings.map((finding) =>
    finding.outcome === 'fails'
      ? { ...finding, suspect: onlyOne(itemsOf(finding).filter(explains)) }
      : finding,
  );
}

/** The same cell, where it takes part in a failure that is no sum. */
export function carrySuspects(findings: readonly Finding[], sums: readonly Finding[]): readonly Finding[] {
  const keys = new Set(
    sums.flatMap((sum) => (sum.outcome === 'fails' && sum.suspect ? [itemKey(sum.suspect)] : [])),
  );
  return findings.map((finding) =>
    finding.outcome === 'fails'
      ? { ...finding, suspect: onlyOne(itemsOf(finding).filter((item) => keys.has(itemKey(item)))) }
      : finding,
  );
}

export const itemsOf = ({ onLeft, onRight }: Finding): readonly Item[] => [...onLeft, ...onRight];

function groupByItem(findings: readonly Decided[]): ReadonlyMap<string, readonly Decided[]> {
  const groups = new Map<string, Decided[]>();
  for (const finding of findings)
    for (const key of itemsOf(finding).map(itemKey)) {
      const group = groups.get(key);
      if (group) group.push(finding);
      else groups.set(key, [finding]);
    }
  return groups;
}

function isOneError(item: Item, sums: readonly Decided[] | undefined): boolean {
  if (sums === undefined || sums.length < 2 || !sums.every(isFailure)) return false;
  const [first, ...rest] = sums.map((sum) => errorIn(item, sum));
  return rest.every((error) => isEqual(error, first!));
}

const isFailure = (finding: Finding): finding is Failure => finding.outcome === 'fails';

/** How much too large the cell would be if it alone were wrong. */
function errorIn(item: Item, { left, right, onLeft }: Decided): number {
  const difference = Number(left) - Number(right);
  return onLeft.some((other) => itemKey(other) === itemKey(item)) ? difference : -difference;
}

const onlyOne = (items: readonly Item[]): Item | null => (items.length === 1 ? items[0]! : null);
