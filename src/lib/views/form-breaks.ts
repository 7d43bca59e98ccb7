import type { Basis, MetricId } from '../../domain/item.ts';
import { crossingsOf } from '../../form/crosswalk.ts';
import { findCurrentForm } from '../../form/forms.ts';
import { YEARS_IN_FORCE } from '../../form/in-force.ts';

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
  const crossings = crossingsOf(metric as MetricId, basis);
  return YEARS_IN_FORCE.slice(1).map(({ form, first }, index) => {
    const before = findCurrentForm(YEARS_IN_FORCE[index]!.form);
    const crossing = crossings.find(({ to }) => to === form);
    return {
      year: first,
      joined: before !== undefined && (crossing === undefined || crossing.relation === 'same'),
      zh: crossing?.zh ?? '',
      en: crossing?.en ?? '',
    };
  });
}

/** Years at which a line must not go on. */
export const breakYears = (changes: readonly FormChange[]): readonly number[] =>
  changes.filter(({ joined }) => !joined).map(({ year }) => year);
