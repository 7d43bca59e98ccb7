import type { Agency } from '../domain/agency.ts';
import {
  address,
  AGENCY_COLUMNS,
  decodeFile,
  indexOnce,
  linesOf,
  member,
  plausibleYear,
  printedDate,
  refuse,
  toAgency,
  type Line,
  type SourceFile,
} from './source-lines.ts';

/** What somebody found who looked for a report, on which day and at which address. */
export interface Look {
  readonly published: boolean;
  readonly lookedOn: string;
  readonly url: string;
}

/** A body that must report on a year; `look` is null where nobody has looked. */
export interface RegisterEntry {
  readonly agency: Agency;
  readonly year: number;
  readonly look: Look | null;
}

/** The columns of a register, one row a body and year that must report. */
export const REGISTER_COLUMNS = [...AGENCY_COLUMNS, 'year', 'published', 'source_url', 'looked_on'] as const;
type RegisterLine = Line<(typeof REGISTER_COLUMNS)[number]>;

/** Reads a register. Throws SourceError, which names file, row, column and what to do. */
export function readRegister(file: SourceFile): readonly RegisterEntry[] {
  const lines = linesOf(decodeFile(file), REGISTER_COLUMNS);
  indexOnce(lines, ['province', 'city', 'county', 'agency', 'year']);
  return lines.map(toEntry);
}

function toEntry(line: RegisterLine): RegisterEntry {
  const agency = toAgency(line);
  if (agency.name === '')
    throw refuse(
      line,
      'agency',
      ['没有机构名称', 'names no body'],
      ['请写机构全称', 'give the full name of the body'],
    );
  return { agency, year: plausibleYear(line, 'year'), look: toLook(line) };
}

function toLook(line: RegisterLine): Look | null {
  const published = member(line, 'published', ['yes', 'no', '']);
  if (published === '') return null;
  const lookedOn = printedDate(line, 'looked_on');
  if (lookedOn?.length !== 10)
    throw refuse(
      line,
      'looked_on',
      ['没有查看的日期', 'does not give the day of looking'],
      [
        '写明 published 时须写查看的日期，如 2026-02-09',
        'where published is given, give the day on which somebody looked, such as 2026-02-09',
      ],
    );
  return { published: published === 'yes', lookedOn, url: address(line, 'source_url') };
}
