import type { Agency } from '../../domain/agency.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Item } from '../../domain/item.ts';
import { decide, isEqual, lackingOf, sumOf } from './equation.ts';
import { inPart, type Facts } from './facts-of.ts';
import { mayCoordinate } from './kinds-of-agency.ts';
import { READINGS, type Readings } from './readings.ts';

const PARTS = ['website_overview_posts', 'website_news_posts', 'website_catalogue_posts'];

/** What section 一 says, within itself and against the tables. */
export function checkProse(agency: Agency, facts: Facts): readonly Finding[] {
  return [
    ...checkWebsiteParts(facts),
    ...READINGS.flatMap((readings) => checkReadings(readings, agency, facts)),
  ];
}

/** Only where the text states a part: a total alone claims nothing about its parts. */
function checkWebsiteParts(facts: Facts): readonly Finding[] {
  const onLeft = PARTS.map((metric) => inPart('prose', metric));
  if (!onLeft.some((item) => facts.find(item) !== undefined)) return [];
  const onRight = [inPart('prose', 'website_posts')];
  const finding = decide(
    { check: 'website_parts', applicant: null, onLeft, onRight, relation: 'equal' },
    facts,
  );
  return finding ? [finding] : [];
}

/** A reading that fits takes the right side, so that `onRight` names it; else the most likely one stands there. */
function checkReadings(readings: Readings, agency: Agency, facts: Facts): readonly Finding[] {
  const { prose, tried } = readings;
  if (facts.find(prose) === undefined || !tried.flat().some((item) => facts.find(item) !== undefined))
    return [];
  const left = facts.valueOf(prose);
  const fitting = tried.find((items) => isFitting(left, sumOf(items, facts)));
  const onRight = fitting ?? tried[0]!;
  const about = { check: 'prose_table', applicant: null, onLeft: [prose], onRight };
  const right = sumOf(onRight, facts);
  const lacking = lackingOf([prose, ...unique(tried.flat())], facts);
  if (left !== undefined && right !== undefined && fitting)
    return [{ ...about, outcome: 'holds', left, right }];
  if (left === undefined || right === undefined || lacking.length > 0)
    return [{ ...about, outcome: 'undecided', lacking }];
  const scope = left < right ? scopeOf(readings, agency) : null;
  return scope === null
    ? [{ ...about, outcome: 'fails', left, right, suspect: null }]
    : [{ ...about, outcome: 'undecided', lacking: scope }];
}

const isFitting = (left: number | undefined, right: number | undefined) =>
  left !== undefined && right !== undefined && isEqual(left, right);

/** Only a body that may report for a whole region can have an own office that differs from its table. */
const scopeOf = ({ smallerMayBe }: Readings, agency: Agency) =>
  smallerMayBe === 'own-office-only' && !mayCoordinate(agency) ? null : smallerMayBe;

const unique = (items: readonly Item[]) => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];
