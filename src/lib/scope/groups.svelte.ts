import { packText, unpackText } from '../address/packed-text.ts';
import { keepText, readKept } from '../kept-text.ts';
import { OWN_GROUP } from './site-scope.ts';

/** Bodies that a visitor put together under a name, by id; kept in this browser. */
export interface Group {
  readonly name: string;
  readonly agencies: readonly string[];
  /** The bodies as they stand in the hash of an address. */
  readonly packed: string;
}

const KEPT = 'nianbao-groups';
const HASH = '#group=';
const ID = /^[a-z0-9_.-]+$/;

let all = $state.raw<readonly Group[] | null>(null);

/** The groups of this visitor. */
export const groups = {
  get all(): readonly Group[] {
    return all ?? readGroups();
  },
  /** Looks at what is kept now: another tab may have changed it. */
  look(): void {
    all = readGroups();
  },
  find: (name: string): Group | undefined => groups.all.find((group) => group.name === name),
  /** Keeps a group in the place of one of the same name; the name that is kept. */
  async keep(name: string, agencies: readonly string[]): Promise<string> {
    const ids = agencies.filter((id, at) => agencies.indexOf(id) === at);
    const group = { name: freeName(name), agencies: ids, packed: await packText(ids.join(' ')) };
    write([...groups.all.filter((other) => other.name !== group.name), group]);
    return group.name;
  },
  remove: (name: string): void => write(groups.all.filter((group) => group.name !== name)),
};

const freeName = (name: string): string => {
  const plain = name.trim();
  return plain === OWN_GROUP || plain === '' ? `${plain}（1）` : plain;
};

/** The hash that lets an address be opened where the group is not known. */
export const toGroupHash = ({ packed }: Group): string => HASH + packed;

export const bringsGroup = (hash: string): boolean => hash.startsWith(HASH);

/**
 * Takes over the group that an address brings along; the name under which it is kept, which is another one where the
 * visitor has a group of that name with other bodies. Null where the address brings none.
 */
export async function takeGroup(name: string, hash: string): Promise<string | null> {
  if (!bringsGroup(hash)) return null;
  const ids = (await unpackText(hash.slice(HASH.length)))?.split(' ').filter((id) => ID.test(id)) ?? [];
  if (ids.length === 0) return null;
  const names = [name, ...Array.from({ length: 99 }, (_, at) => `${name}（${at + 2}）`)];
  const free = names.find((one) => {
    const known = groups.find(one);
    return known === undefined || known.agencies.join(' ') === ids.join(' ');
  });
  return groups.keep(free ?? name, ids);
}

function readGroups(): readonly Group[] {
  try {
    return (JSON.parse(readKept(KEPT) || '[]') as readonly Group[]).filter(isGroup);
  } catch {
    return [];
  }
}

const isGroup = ({ name, agencies, packed }: Group) =>
  typeof name === 'string' && typeof packed === 'string' && Array.isArray(agencies);

function write(changed: readonly Group[]): void {
  all = changed;
  keepText(KEPT, JSON.stringify(changed));
}
