import type { Finding } from '../../domain/finding.ts';
import type { Applicant, Item } from '../../domain/item.ts';
import type { Facts } from './facts-of.ts';

/** Two sums that should be equal, or of which the left should be at most the right. */
export interface Equation {
  readonly check: string;
  readonly applicant: Applicant | null;
  readonly onLeft: readonly Item[];
  readonly onRight: readonly Item[];
  readonly relation: 'equal' | 'at most';
}

/** Half a hundredth of the smallest printed unit: decimals add up to within the noise of floating point, no more. */
const TOLERANCE = 0.005;

export const isEqual = (a: number, b: number) => Math.abs(a - b) <= TOLERANCE;

/** Undefined where one of the items holds no exact number. */
export function sumOf(items: readonly Item[], facts: Facts): number | undefined {
  const values = items.map(facts.valueOf).filter((value) => value !== undefined);
  return values.length === items.length ? tidy(values.reduce((sum, value) => sum + value, 0)) : undefined;
}

/** Sums of printed decimals without what floating point adds behind the sixth place. */
export const tidy = (value: number) => Number(value.toFixed(6));

export const lackingOf = (items: readonly Item[], facts: Facts): readonly Item[] =>
  items.filter((item) => facts.valueOf(item) === undefined);

/** No finding where nothing of it is in the report; the suspect is named later, from what crosses. */
export function decide(equation: Equation, facts: Facts): Finding | null {
  const { check, applicant, onLeft, onRight, relation } = equation;
  const items = [...onLeft, ...onRight];
  if (!items.some((item) => facts.find(item) !== undefined)) return null;
  const of = { check, applicant, onLeft, onRight };
  const left = sumOf(onLeft, facts);
  const right = sumOf(onRight, facts);
  if (left === undefined || right === undefined)
    return { ...of, outcome: 'undecided', lacking: lackingOf(items, facts) };
  const holds = isEqual(left, right) || (relation === 'at most' && left < right);
  return holds
    ? { ...of, outcome: 'holds', left, right }
    : { ...of, outcome: 'fails', left, right, suspect: null };
}
