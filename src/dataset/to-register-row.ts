import { currentAgencyId } from '../domain/former-agencies.ts';
import { toAgencyId } from './agency-id.ts';
import type { RegisterEntry } from './read-register.ts';
import type { RegisterRow } from './tables.ts';

/** An entry of a register as it is published; `held` are the ids of bodies that the data hold. */
export const toRegisterRow = (
  { agency, year, look }: RegisterEntry,
  held: ReadonlySet<string>,
): RegisterRow => ({
  agency_id: [currentAgencyId(toAgencyId(agency))].find((id) => held.has(id)) ?? null,
  agency: agency.name,
  level: agency.level || null,
  field: agency.field || null,
  province: agency.province || null,
  city: agency.city || null,
  county: agency.county || null,
  year,
  published: look === null ? null : look.published ? 'yes' : 'no',
  source_url: look?.url ?? null,
  looked_on: look?.lookedOn ?? null,
});
