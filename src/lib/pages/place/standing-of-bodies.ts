import type { Look, RegisterEntry } from '../../../dataset/read-register.ts';
import type { Agency } from '../../../domain/agency.ts';
import { matchBody } from '../../own/match-body.ts';
import { liesIn, placeOf } from '../../scope/place.ts';
import type { ListedReport } from '../../queries/quality-agencies.ts';
import { bodiesOfPlace, type BodyOfPlace } from './bodies-of-place.ts';
import type { PlaceRows } from './question.ts';

/**
 * How a body that must report stands in a year. `not_published` is said only where somebody looked and found nothing;
 * all else that is not here is `not_held`.
 */
export type Standing =
  | { readonly kind: 'held'; readonly report: ListedReport }
  | { readonly kind: 'not_published'; readonly look: Look }
  | { readonly kind: 'not_held'; readonly look: Look | null };

/** A body and year of a register, and how it stands. */
export interface Obliged {
  readonly agency: Agency;
  readonly year: number;
  /** The body of which reports are held; null where there is none, or a register may mean one of several. */
  readonly id: string | null;
  readonly standing: Standing;
}

/**
 * Bodies of a place that a register lists, each with what is held of it. A register may call a body by a former name or
 * a short one, and leave out where below the place it sits: a report of any body that it may mean is its report, so
 * that nobody is called unpublished for the way in which a row is written.
 */
export function standObliged(
  register: readonly RegisterEntry[],
  rows: Pick<PlaceRows, 'reports' | 'seats'>,
  place: string,
): readonly Obliged[] {
  const bodies = bodiesOfPlace(rows);
  return register
    .filter(({ agency }) => liesIn(placeOfAgency(agency), place))
    .map(({ agency, year, look }) => {
      const meant = bodiesMeant(agency, bodies);
      const report = rows.reports.find(
        (one) => one.year === year && meant.some(({ id }) => id === one.agency_id),
      );
      const only = meant.length === 1 ? meant[0]!.id : null;
      return { agency, year, id: report?.agency_id ?? only, standing: standingOf(report, look) };
    });
}

function bodiesMeant(agency: Agency, bodies: readonly BodyOfPlace[]): readonly BodyOfPlace[] {
  const seat = placeOfAgency(agency);
  const near = bodies.filter((body) => {
    const place = placeOfAgency(body);
    return liesIn(place, seat) || liesIn(seat, place);
  });
  const match = matchBody(agency.name, near);
  const meant = match.kind === 'known' ? [match.agency] : match.kind === 'several' ? match.candidates : [];
  const inPlace = meant.filter((body) => body.name === agency.name && placeOfAgency(body) === seat);
  return inPlace.length > 0 ? inPlace : meant;
}

const standingOf = (report: ListedReport | undefined, look: Look | null): Standing => {
  if (report !== undefined) return { kind: 'held', report };
  return look?.published === false ? { kind: 'not_published', look } : { kind: 'not_held', look };
};

export const placeOfAgency = ({ province, city, county }: Agency): string =>
  placeOf({ province: province || null, city: city || null, county: county || null });
