import type { RegisterEntry } from '../../dataset/read-register.ts';
import { reportKey } from '../../dataset/workspace.ts';

/** Entries of both; of a body and year that both list, those `added`. */
export function mergeRegisters(
  entries: readonly RegisterEntry[],
  added: readonly RegisterEntry[],
): readonly RegisterEntry[] {
  const keys = new Set(added.map(keyOf));
  return [...entries.filter((entry) => !keys.has(keyOf(entry))), ...added];
}

const keyOf = ({ agency, year }: RegisterEntry) => reportKey(agency, year);
