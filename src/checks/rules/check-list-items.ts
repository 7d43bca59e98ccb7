import type { Finding } from '../../domain/finding.ts';
import { isEqual, lackingOf, sumOf } from './equation.ts';
import { inPart, type Facts } from './facts-of.ts';

/** The matters of the 2019 form that have both a list of items and decisions. */
const MATTERS = ['permits', 'other_services', 'penalties', 'coercions'];

/** Fails where a number of decisions is exactly the number of items on the list, the sign of a misreading. */
export function checkListItems(facts: Facts): readonly Finding[] {
  return MATTERS.flatMap((matter) => checkMatter(matter, facts));
}

function checkMatter(matter: string, facts: Facts): readonly Finding[] {
  const onLeft = [inPart('table2', matter)];
  const onRight = [inPart('table2', `${matter}_prev_items`), inPart('table2', `${matter}_change`)];
  if (!onRight.some((item) => facts.find(item) !== undefined)) return [];
  const about = { check: 'decisions-equal-items', applicant: null, onLeft, onRight };
  const left = sumOf(onLeft, facts);
  const right = sumOf(onRight, facts);
  if (left === undefined || right === undefined)
    return [{ ...about, outcome: 'undecided', lacking: lackingOf([...onLeft, ...onRight], facts) }];
  return right !== 0 && isEqual(left, right)
    ? [{ ...about, outcome: 'fails', left, right, suspect: onLeft[0]! }]
    : [{ ...about, outcome: 'holds', left, right }];
}
