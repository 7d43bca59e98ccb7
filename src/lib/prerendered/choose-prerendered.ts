import type { ReportWeight } from '../queries/report-weights.ts';
import { groupRows } from '../database/group-rows.ts';
import { BUDGET } from './budget.ts';

/** The bodies whose pages are made beforehand, and of each the years of the reports whose pages are. */
export type Prerendered = Readonly<Record<string, readonly number[]>>;

/** All that is made beforehand, so that nothing is fetched in vain. */
export interface MadeBeforehand {
  readonly bodies: Prerendered;
  readonly places: readonly string[];
}

type Most = Pick<typeof BUDGET, 'bodies' | 'reports'>;

/**
 * The bodies most worth a page: those with whole reports first, then those with most years, then those with most
 * numbers; with their reports as long as these are within the budget, those with most numbers first.
 */
export function choosePrerendered(
  reports: readonly ReportWeight[],
  most: Record<keyof Most, number> = BUDGET,
): Prerendered {
  const bodies = [...groupRows(reports, ({ agency_id }) => agency_id)]
    .map(([id, own]) => ({
      id,
      own: own.toSorted(byWorth),
      whole: own.filter(isWhole).length,
      numbers: sumNumbers(own),
    }))
    .sort(
      (a, b) =>
        b.whole - a.whole || b.own.length - a.own.length || b.numbers - a.numbers || (a.id < b.id ? -1 : 1),
    )
    .slice(0, most.bodies);
  let left = most.reports;
  return Object.fromEntries(
    bodies.map(({ id, own }) => {
      const chosen = own.slice(0, left);
      left -= chosen.length;
      return [id, chosen.map(({ year }) => year).sort()];
    }),
  );
}

const isWhole = ({ completeness }: ReportWeight) => completeness === 'whole';
const sumNumbers = (reports: readonly ReportWeight[]) =>
  reports.reduce((sum, { numbers }) => sum + numbers, 0);
const byWorth = (a: ReportWeight, b: ReportWeight) =>
  Number(isWhole(b)) - Number(isWhole(a)) || b.numbers - a.numbers || b.year - a.year;
