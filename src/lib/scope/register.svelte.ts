import { readRegister, type RegisterEntry } from '../../dataset/read-register.ts';
import { writeRegister } from '../../dataset/write-register.ts';
import { mergeRegisters } from './merge-registers.ts';
import { keepText, readKept } from '../kept-text.ts';

const KEPT = 'nianbao-register';
const FILE = 'register.csv';

let entries = $state.raw<readonly RegisterEntry[]>([]);

/** The visitor's own list of bodies that must report, kept in this browser; empty until a page looks, so that it is drawn first as it was made. */
export const register = {
  get entries(): readonly RegisterEntry[] {
    return entries;
  },
  /** Takes in entries; one of a body and year stands in the place of an earlier one. */
  add(added: readonly RegisterEntry[]): void {
    write(mergeRegisters(readEntries(), added));
  },
  clear: (): void => write([]),
  look(): void {
    entries = readEntries();
  },
};

function readEntries(): readonly RegisterEntry[] {
  const text = readKept(KEPT);
  try {
    return text === '' ? [] : readRegister({ name: FILE, bytes: new TextEncoder().encode(text) });
  } catch {
    return [];
  }
}

function write(changed: readonly RegisterEntry[]): void {
  entries = changed;
  keepText(KEPT, changed.length === 0 ? '' : writeRegister(changed));
}
