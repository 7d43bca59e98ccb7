import type { Look, RegisterEntry } from '../../../dataset/read-register.ts';
import type { Agency } from '../../../domain/agency.ts';
import { HERE } from '../../own/here.ts';
import { liesIn, placeOf } from '../../scope/place.ts';
import type { PlaceRows } from './question.ts';
import type { ListedReport } from '../../queries/quality-agencies.ts';

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
  readonly standing: Standing;
}

/** Bodies of a place that a register lists, each with what is held of it. */
export function standObliged(
  register: readonly RegisterEntry[],
  { reports, seats }: Pick<PlaceRows, 'reports' | 'seats'>,
  place: string,
): readonly Obliged[] {
  const seatOf = new Map(seats.map((seat) => [seat.agency_id, seat.place]));
  const held = new Map(
    reports.map((report) => [
      keyOf(seatOf.get(report.agency_id) ?? '', plainName(report.name), report.year),
      report,
    ]),
  );
  return register
    .filter(({ agency }) => liesIn(placeOfAgency(agency), place))
    .map(({ agency, year, look }) => ({
      agency,
      year,
      standing: standingOf(held.get(keyOf(placeOfAgency(agency), agency.name, year)), look),
    }));
}

const keyOf = (place: string, name: string, year: number) => `${place} ${name} ${year}`;

const standingOf = (report: ListedReport | undefined, look: Look | null): Standing => {
  if (report !== undefined) return { kind: 'held', report };
  return look?.published === false ? { kind: 'not_published', look } : { kind: 'not_held', look };
};

export const placeOfAgency = ({ province, city, county }: Agency): string =>
  placeOf({ province: province || null, city: city || null, county: county || null });

/** What a body is called, without the mark of own reports. */
export const plainName = (name: string): string => (name.endsWith(HERE) ? name.slice(0, -HERE.length) : name);
