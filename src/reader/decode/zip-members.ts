import { UnreadableError } from '../document.ts';
import type { Packed } from './packed.ts';
import { open } from './unpack.ts';

/** What the documents of an archive may weigh unpacked, in bytes, and how many there may be. */
const MOST_BYTES = 512_000_000;
const MOST_MEMBERS = 2000;
/** Where the first member says that a password locks it. */
const FLAGS = 6;
const LOCKED = 1;

/** The documents of an archive, in its order, one unpacked at a time; what systems leave there of their own is none. */
export function* membersOfZip(archive: Uint8Array): Generator<Packed> {
  const flags = archive[FLAGS];
  if (flags !== undefined && (flags & LOCKED) === LOCKED) throw new UnreadableError('encrypted');
  for (const key of keysOf(archive)) {
    const bytes = open(archive, ({ name }) => name === key)[key];
    if (bytes) yield { name: toName(key), bytes };
  }
}

function keysOf(archive: Uint8Array): readonly string[] {
  const keys: string[] = [];
  let total = 0;
  open(archive, ({ name, originalSize }) => {
    if (name.endsWith('/') || LEFT_BY_SYSTEMS.test(name)) return false;
    keys.push(name);
    total += originalSize;
    if (total > MOST_BYTES || keys.length > MOST_MEMBERS) throw new UnreadableError('too-large-archive');
    return false;
  });
  return keys;
}

const LEFT_BY_SYSTEMS = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|\._|Thumbs\.db$|desktop\.ini$)/iu;

/** Without the mark of UTF-8 the library reads a name as one character a byte; it is UTF-8 all the same, or GBK. */
function toName(key: string): string {
  if (!/[\u0080-\u00ff]/u.test(key) || /[^\0-\u00ff]/u.test(key)) return key;
  const bytes = Uint8Array.from(key, (character) => character.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
