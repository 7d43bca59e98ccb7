import { CROSSWALK } from '../../form/crosswalk.ts';
import type { Basis, MetricId } from '../../domain/item.ts';
import type { FormId } from '../../domain/report.ts';

/** The first year of reports under each form that took the place of another. */
const FIRST_YEAR: Readonly<Partial<Record<FormId, number>>> = { '2019': 2019, '2021': 2021 };

/** A year in which the form changed; a line goes on through it only where the figure means the same before and after. */
export interface FormChange {
  readonly year: number;
  readonly joined: boolean;
  readonly zh: string;
  readonly en: string;
}

/** Where the form changed under a figure of a table; a figure of the prose has no form. */
export function formChanges({
  metric,
  basis,
}: {
  readonly metric: string;
  readonly basis: Basis;
}): readonly FormChange[] {
  if (basis === 'prose') return [];
  return (['2019', '2021'] as const).map((to) => {
    const crossing = CROSSWALK.find(
      (candidate) =>
        candidate.to === to && [...candidate.before, ...candidate.after].includes(metric as MetricId),
    );
    return {
      year: FIRST_YEAR[to]!,
      joined: to === '2021' && (crossing === undefined || crossing.relation === 'same'),
      zh: crossing?.zh ?? '',
      en: crossing?.en ?? '',
    };
  });
}

/** Years at which a line must not go on. */
export const breakYears = (changes: readonly FormChange[]): readonly number[] =>
  changes.filter(({ joined }) => !joined).map(({ year }) => year);
