import type { RegisterEntry } from './read-register.ts';
import type { RegisterRow } from './tables.ts';

/** A row of a published register. */
export type PublishedEntry = Omit<RegisterRow, 'agency_id'>;

/** The entry of a register that was published as this row. */
export const fromRegisterRow = (row: PublishedEntry): RegisterEntry => ({
  agency: {
    name: row.agency,
    level: row.level ?? '',
    field: row.field ?? '',
    province: row.province ?? '',
    city: row.city ?? '',
    county: row.county ?? '',
  },
  year: row.year,
  look:
    row.published === null || row.source_url === null || row.looked_on === null
      ? null
      : { published: row.published === 'yes', lookedOn: row.looked_on, url: row.source_url },
});
