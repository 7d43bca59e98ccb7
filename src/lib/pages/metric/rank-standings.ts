import { LEAST_BASE } from '../../queries/compared.ts';
import type { Standing } from '../../queries/standing.ts';
import { groupRows } from '../../database/group-rows.ts';
import { FEWEST_REPORTS } from '../../statistics/gates.ts';
import { quantile, sortNumbers } from '../../statistics/quantile.ts';

/** A statement with the number to be shown for it, not yet placed among those of its year. */
export type ShownStatement = Omit<Standing, 'rank' | 'ties' | 'of' | 'median' | 'change' | 'growth'>;

/** Places every statement among those of its year and against the year before, and orders them, all as `standings` does. */
export function rankStandings(statements: readonly ShownStatement[]): readonly Standing[] {
  const before = new Map(statements.map((row) => [keyOf(row.agency_id, row.year), row.shown]));
  return [...groupRows(statements, ({ year }) => String(year)).values()]
    .map((ofYear) => rankYear(ofYear, before))
    .toSorted(([a], [b]) => a!.year - b!.year)
    .flat();
}

interface Place {
  /** Where the first of those alike stands, from the lowest up. */
  readonly first: number;
  readonly rank: number;
  readonly ties: number;
}

const keyOf = (agency: string, year: number) => `${agency}/${year}`;

function rankYear(
  rows: readonly ShownStatement[],
  before: ReadonlyMap<string, number | null>,
): readonly Standing[] {
  const numbers = sortNumbers(rows.map(({ shown }) => shown));
  const places = toPlaces(numbers);
  const isEnough = numbers.length >= FEWEST_REPORTS;
  const median = quantile(numbers, 0.5);
  return rows.toSorted(inOrder).map((row) => {
    const place = row.shown === null ? undefined : places.get(row.shown);
    return {
      ...row,
      rank: isEnough && place !== undefined ? place.rank : null,
      ties: place?.ties ?? null,
      of: numbers.length,
      median,
      ...sinceLast(row.shown, before.get(keyOf(row.agency_id, row.year - 1)) ?? null),
    };
  });
}

/** By number, of numbers from the lowest up. */
function toPlaces(numbers: readonly number[]): ReadonlyMap<number, Place> {
  const places = new Map<number, Place>();
  numbers.forEach((number, at) => {
    const first = places.get(number)?.first ?? at;
    places.set(number, { first, rank: numbers.length - at, ties: at - first + 1 });
  });
  return places;
}

function inOrder(a: ShownStatement, b: ShownStatement): number {
  if (a.shown !== b.shown) {
    if (a.shown === null) return 1;
    return b.shown === null ? -1 : b.shown - a.shown;
  }
  return compareTexts(a.name, b.name) || compareTexts(a.report_id, b.report_id);
}

const compareTexts = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function sinceLast(shown: number | null, last: number | null): Pick<Standing, 'change' | 'growth'> {
  if (shown === null || last === null) return { change: null, growth: null };
  return { change: shown - last, growth: last >= LEAST_BASE ? (100 * (shown - last)) / last : null };
}
