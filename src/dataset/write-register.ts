import { writeCsv } from './csv.ts';
import { toAgencyFields } from '../domain/agency.ts';
import { REGISTER_COLUMNS, type RegisterEntry } from './read-register.ts';

/** A register as CSV, as `readRegister` takes it back. */
export const writeRegister = (entries: readonly RegisterEntry[]): string =>
  writeCsv(
    [
      REGISTER_COLUMNS,
      ...entries.map(({ agency, year, look }) => [
        ...toAgencyFields(agency),
        year,
        look === null ? '' : look.published ? 'yes' : 'no',
        look?.url,
        look?.lookedOn,
      ]),
    ],
    '\n',
  );
