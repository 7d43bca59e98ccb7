import { liesIn, placeOf } from '../../scope/place.ts';
import type { FileTable } from '../../downloads/file-table.ts';
import { nameIn } from '../../messages/name-in.ts';
import type { Locale } from '../../messages/locale.ts';
import type { Translate } from '../../messages/translate.ts';
import type { AgencyRow } from '../../queries/agency-list.ts';
import type { Order, Peers } from '../../address/selection.ts';

/** A body as a line of the list. */
export interface AgencyLine {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly level: string;
  readonly field: string;
  readonly years: readonly string[];
  readonly numbers: number;
}
/** Bodies under one heading; null where they stand in one row. */
export interface AgencyGroup {
  readonly place: string | null;
  readonly lines: readonly AgencyLine[];
}
export interface AgencyListContext {
  readonly peers: Peers;
  readonly order: Order | null;
  /** Ids that fit the words looked for, best first; null where none are. */
  readonly found: readonly string[] | null;
  readonly locale: Locale;
  readonly t: Translate;
}

/** The lines on screen as a file. */
export function toListFile(groups: readonly AgencyGroup[], t: Translate): FileTable {
  const lines = groups.flatMap((group) => group.lines);
  return {
    columns: [
      { id: 'agency_id', head: null },
      { id: 'agency', head: t('common.agency') },
      { id: 'place', head: t('agency.list.place') },
      { id: 'level', head: t('common.levelLabel') },
      { id: 'field', head: t('common.field') },
      { id: 'years', head: t('agency.list.year') },
      { id: 'numbers', head: t('agency.list.numbers') },
    ],
    rows: lines.map(({ id, name, place, level, field, years, numbers }) => [
      id,
      name,
      place,
      level,
      field,
      years.join(' '),
      numbers,
    ]),
  };
}

const BY_PINYIN = new Intl.Collator('zh-CN');

/** The bodies that meet the conditions, by province unless ordered otherwise. */
export function toAgencyList(rows: readonly AgencyRow[], context: AgencyListContext): readonly AgencyGroup[] {
  const { peers, order, found, t, locale } = context;
  const chosen = rows.filter(
    (row) => isPeer(row, peers) && (found === null || found.includes(row.agency_id)),
  );
  if (order === 'name')
    return oneGroup(
      [...chosen].sort((a, b) => BY_PINYIN.compare(a.name, b.name)),
      context,
    );
  if (order === 'years')
    return oneGroup(
      [...chosen].sort((a, b) => b.reports - a.reports || b.numbers - a.numbers),
      context,
    );
  const provinces = [...new Set(chosen.map(({ province }) => province))].sort(byPlace);
  return provinces.map((province) => ({
    place: province === null ? t('agency.list.nowhere') : nameIn(province, locale),
    lines: chosen.filter((row) => row.province === province).map((row) => toLine(row, context)),
  }));
}

const byPlace = (a: string | null, b: string | null) =>
  a === null || b === null ? Number(b === null) - Number(a === null) : BY_PINYIN.compare(a, b);

const oneGroup = (rows: readonly AgencyRow[], context: AgencyListContext): readonly AgencyGroup[] =>
  rows.length === 0 ? [] : [{ place: null, lines: rows.map((row) => toLine(row, context)) }];

const isPeer = (row: AgencyRow, { field, level, place }: Peers) =>
  (field === null || row.field === field) &&
  (level === null || row.level === level) &&
  (place === null || liesIn(placeOf(row), place));

function toLine(row: AgencyRow, { t, locale }: AgencyListContext): AgencyLine {
  return {
    id: row.agency_id,
    name: row.name,
    place: toPlace(row),
    level: row.level === null ? '' : t(`common.level.${row.level}`),
    field: nameIn(row.field ?? '', locale),
    years: row.years.split(' '),
    numbers: row.numbers,
  };
}

/** Province, city and county in one, without repeating a municipality. */
export function toPlace({ province, city, county }: Pick<AgencyRow, 'province' | 'city' | 'county'>): string {
  return [...new Set([province, city, county])].filter((part) => part !== null).join('');
}
