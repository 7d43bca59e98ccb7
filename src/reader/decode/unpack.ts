import { unzipSync, zipSync } from 'fflate';
import { UnreadableError } from '../document.ts';
import { toDamaged } from './to-damaged.ts';

/** What the XML of a report may weigh unpacked, in bytes; beyond it a small file would fill the memory. */
const MOST_BYTES = 24_000_000;

/** Names of the files in an archive. */
export function listEntries(archive: Uint8Array): readonly string[] {
  const names: string[] = [];
  open(archive, ({ name }) => {
    names.push(name);
    return false;
  });
  return names;
}

/** Bytes that the parts of an archive unpack to, as it states itself; one that lies is found out when it is opened. */
export function statedSize(archive: Uint8Array): number {
  let total = 0;
  open(archive, ({ originalSize }) => {
    total += originalSize;
    return false;
  });
  return total;
}

/** The XML of an archive, by name; pictures and macros are left where they are. */
export function unpack(archive: Uint8Array): Readonly<Record<string, Uint8Array>> {
  let total = 0;
  return open(archive, ({ name, originalSize }) => {
    if (!/\.(?:xml|rels)$/iu.test(name)) return false;
    total += originalSize;
    if (total > MOST_BYTES) throw new UnreadableError('too-large-unpacked');
    return true;
  });
}

/** The same XML packed anew, so that no size in it lies. */
export const repack = (archive: Uint8Array): Uint8Array => pack(unpack(archive));

export const pack = (entries: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  zipSync({ ...entries }, { level: 0 });

/** The members that `filter` lets through, by the name that the archive gives them. */
export function open(
  archive: Uint8Array,
  filter: (entry: { readonly name: string; readonly originalSize: number }) => boolean,
): Record<string, Uint8Array> {
  try {
    return unzipSync(archive, { filter });
  } catch (cause) {
    throw toDamaged(cause, 'damaged-archive');
  }
}
