import { DERIVED, partsOf, type Derived } from '../../../form/derived.ts';
import type { ProfileRow } from '../../queries/agency-profile.ts';

/** The measures that can be worked out from some report of a body; counts stand in its profile already. */
export function derivedOfProfile(profile: readonly ProfileRow[]): readonly Derived[] {
  const reported = new Set(
    profile
      .filter(({ state }) => state === 'reported')
      .map(({ year, basis, metric }) => `${year} ${basis}/${metric}`),
  );
  const years = [...new Set(profile.map(({ year }) => year))];
  return DERIVED.filter(
    (derived) =>
      derived.kind !== 'count' &&
      years.some((year) =>
        partsOf(derived).every(({ basis, metric }) => reported.has(`${year} ${basis}/${metric}`)),
      ),
  );
}
