import type { Agency } from '../../../domain/agency.ts';
import { plainName } from '../../own/here.ts';
import type { PlaceRows } from './question.ts';

/** A body of a place of which any report is held, by its id. */
export interface BodyOfPlace extends Agency {
  readonly id: string;
}

/** Every body of the rows, once. */
export function bodiesOfPlace({
  reports,
  seats,
}: Pick<PlaceRows, 'reports' | 'seats'>): readonly BodyOfPlace[] {
  const seatOf = new Map(seats.map(({ agency_id, place }) => [agency_id, place]));
  const bodies = new Map(reports.map((report) => [report.agency_id, report]));
  return [...bodies.values()].map(({ agency_id: id, name, field }) => {
    const [province = '', city = '', county = ''] = (seatOf.get(id) ?? '').split('-');
    return { id, name: plainName(name), level: '', field: field ?? '', province, city, county };
  });
}
