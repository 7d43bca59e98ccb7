import { fromCsv } from '../../dataset/csv.ts';
import { AGENCIES } from '../../dataset/tables.ts';
import type { Agency } from '../../domain/agency.ts';

/** The bodies of the published data, from the file at an address of this site. Rejects where it cannot be had. */
export async function loadBodies(address: string): Promise<readonly Agency[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return fromCsv(AGENCIES, await response.text()).map(({ name, level, field, province, city, county }) => ({
    name,
    level: level ?? '',
    field: field ?? '',
    province: province ?? '',
    city: city ?? '',
    county: county ?? '',
  }));
}
