import { readRegister, type RegisterEntry } from '../../dataset/read-register.ts';
import { writeRegister } from '../../dataset/write-register.ts';

const KEPT = 'nianbao-register';
const FILE = 'register.csv';

let entries = $state.raw<readonly RegisterEntry[]>([]);

/** Names a body and year of a register. */
export const entryKey = ({ agency, year }: Pick<RegisterEntry, 'agency' | 'year'>): string =>
  [agency.province, agency.city, agency.county, agency.name, year].join('/');

/** The visitor's own list of bodies that must report, kept in this browser; empty until a page looks, so that it is drawn first as it was made. */
export const register = {
  get entries(): readonly RegisterEntry[] {
    return entries;
  },
  /** Takes in entries; one of a body and year stands in the place of an earlier one. */
  add(added: readonly RegisterEntry[]): void {
    const keys = added.map(entryKey);
    write([...readKept().filter((entry) => !keys.includes(entryKey(entry))), ...added]);
  },
  clear: (): void => write([]),
  look(): void {
    entries = readKept();
  },
};

function readKept(): readonly RegisterEntry[] {
  try {
    const text = localStorage.getItem(KEPT) ?? '';
    return text === '' ? [] : readRegister({ name: FILE, bytes: new TextEncoder().encode(text) });
  } catch {
    return [];
  }
}

function write(changed: readonly RegisterEntry[]): void {
  entries = changed;
  try {
    localStorage.setItem(KEPT, changed.length === 0 ? '' : writeRegister(changed));
  } catch {
    // Where nothing is kept, the register lasts as long as the visit.
  }
}
