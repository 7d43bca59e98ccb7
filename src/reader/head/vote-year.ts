import type { HeadEvidence } from './head-evidence.ts';

type Votes = Pick<HeadEvidence, 'title' | 'period' | 'signedOn'>;

/**
 * The year of a report by vote: title, period, and the year before the one it was signed in. A tie goes to the title,
 * then to the period; null where none of them says anything.
 */
export function voteYear(votes: Votes): number | null {
  const years = yearsOf(votes);
  const counts = years.map((year) => years.filter((other) => other === year).length);
  return years[counts.indexOf(Math.max(...counts))] ?? null;
}

/** What each of them says, in the order of their weight. */
const yearsOf = ({ title, period, signedOn }: Votes): readonly number[] =>
  [title?.year ?? null, yearOf(period?.end ?? null), before(yearOf(signedOn))].filter(
    (year) => year !== null,
  );

export const yearOf = (date: string | null): number | null =>
  date === null ? null : Number(date.slice(0, 4));

const before = (year: number | null) => (year === null ? null : year - 1);
