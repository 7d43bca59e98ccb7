import type { Finding } from '../../domain/finding.ts';
import { APPLICANTS, itemKey, type Applicant, type Item } from '../../domain/item.ts';
import type { CheckedReport } from '../checked-report.ts';
import { isEqual, lackingOf, sumOf } from './equation.ts';
import { factsOf, inPart, inTable3, type Facts } from './facts-of.ts';

/** A relation between two reports: items before, items now, and what the two sides come to. */
interface Link {
  readonly check: string;
  readonly applicant: Applicant | null;
  readonly before: readonly Item[];
  readonly onLeft: readonly Item[];
  readonly onRight: readonly Item[];
  readonly relation: 'equal' | 'at most';
  readonly toSides: (before: Values, now: Values) => readonly [left: number, right: number];
}
/** Values of the items of a link, in its order. */
type Values = readonly number[];

const inTable2 = (metric: string) => inPart('table2', metric);

const carry = (applicant: Applicant): Link => ({
  check: 'x_carry',
  applicant,
  before: [inTable3('carried_out', applicant)],
  onLeft: [inTable3('carried_in', applicant)],
  onRight: [],
  relation: 'equal',
  toSides: ([out], [carriedIn]) => [carriedIn!, out!],
});

const inForce = (kind: 'rules' | 'norms'): Link => ({
  check: `x_${kind}_in_force`,
  applicant: null,
  before: [inTable2(`${kind}_in_force`)],
  onLeft: [inTable2(`${kind}_in_force`)],
  onRight: [inTable2(`${kind}_made`), inTable2(`${kind}_repealed`)],
  relation: 'equal',
  toSides: ([stock], [now, made, repealed]) => [now!, stock! + made! - repealed!],
});

const prevItems = (matter: string): Link => ({
  check: 'x_2019_prev_items',
  applicant: null,
  before: [inTable2(`${matter}_prev_items`), inTable2(`${matter}_change`)],
  onLeft: [inTable2(`${matter}_prev_items`)],
  onRight: [],
  relation: 'equal',
  toSides: ([items, change], [now]) => [now!, items! + change!],
});

const disclosedTotal = (kind: 'rules' | 'norms'): Link => ({
  check: 'x_2019_disclosed_total',
  applicant: null,
  before: [inTable2(`${kind}_disclosed_total`)],
  onLeft: [inTable2(`${kind}_disclosed_total`)],
  onRight: [inTable2(`${kind}_disclosed_new`)],
  relation: 'at most',
  toSides: ([stock], [now, disclosed]) => [now! - stock!, disclosed!],
});

const LINKS: readonly Link[] = [
  ...APPLICANTS.map(carry),
  inForce('rules'),
  inForce('norms'),
  ...['permits', 'other_services', 'penalties', 'coercions', 'fees'].map(prevItems),
  disclosedTotal('rules'),
  disclosedTotal('norms'),
];

/**
 * Checks of a report against the one of the year before, of the same body. Items take part as those of the later
 * report; what the earlier one lacked is named with `before:` in front. Nothing where one of them has no such row,
 * and, where either was seen in part, nothing undecided.
 */
export function checkYears(before: CheckedReport, after: CheckedReport): readonly Finding[] {
  const earlier = factsOf(before.facts);
  const later = factsOf(after.facts);
  const findings = LINKS.flatMap((link) => checkLink(link, earlier, later));
  return before.whole && after.whole ? findings : findings.filter(({ outcome }) => outcome !== 'undecided');
}

function checkLink(link: Link, earlier: Facts, later: Facts): readonly Finding[] {
  const { check, applicant, onLeft, onRight, relation } = link;
  const now = [...onLeft, ...onRight];
  if (!isSeen(link.before, earlier) || !isSeen(now, later)) return [];
  const about = { check, applicant, onLeft, onRight };
  const lacking = [
    ...lackingOf(link.before, earlier).map((item) => `before:${itemKey(item)}`),
    ...lackingOf(now, later).map(itemKey),
  ];
  if (lacking.length > 0) return [{ ...about, outcome: 'undecided', lacking: lacking.join(' ') }];
  const [left, right] = link.toSides(valuesOf(link.before, earlier), valuesOf(now, later));
  const holds = isEqual(left, right) || (relation === 'at most' && left < right);
  return [
    holds
      ? { ...about, outcome: 'holds', left, right }
      : { ...about, outcome: 'fails', left, right, suspect: null },
  ];
}

const isSeen = (items: readonly Item[], facts: Facts) => items.some((item) => facts.find(item) !== undefined);

const valuesOf = (items: readonly Item[], facts: Facts): Values => items.map((item) => sumOf([item], facts)!);
