import { readdir, realpath, stat } from 'node:fs/promises';
import { join, posix, resolve, sep } from 'node:path';

/** A regular file to read. */
export interface FoundFile {
  /** As a person would write it: what was given, and what lies below it. */
  readonly path: string;
  /** Below the folder it was found in, with `/` on every system; its own name where it was given itself. */
  readonly name: string;
}

/** Why something that lies there is not read; otherwise the system's code. */
export type NotRead =
  | { readonly kind: 'pipe' | 'socket' | 'device' | 'broken-link' | 'folder-link' | 'empty-folder' | 'name' }
  | { readonly kind: 'system'; readonly code: string };

export interface Listed {
  readonly files: readonly FoundFile[];
  /** Files named `documents.csv` in the folders: they say what does not stand in the documents beside them. */
  readonly registers: readonly FoundFile[];
  readonly unread: readonly ({ readonly path: string } & NotRead)[];
  /** Files and folders whose names begin with a dot, which belong to the system and to programs. */
  readonly hidden: readonly string[];
}

export const REGISTER = 'documents.csv';

/**
 * The files that are given and, folder by folder in the order of their names, all that lie below the folders that are given.
 * A link to a file is followed, unless that file is listed already; a link to a folder is named unless it leads to what
 * is read anyhow. Never throws: what cannot be read is named. Relative paths begin at `at`.
 */
export async function listFiles(given: readonly string[], at: string): Promise<Listed> {
  const list = new List();
  for (const path of given) await list.add(path, resolve(at, path));
  await list.addLinks();
  return list;
}

type Stats = Awaited<ReturnType<typeof stat>>;

class List implements Listed {
  readonly files: FoundFile[] = [];
  readonly registers: FoundFile[] = [];
  readonly unread: ({ readonly path: string } & NotRead)[] = [];
  readonly hidden: string[] = [];
  /** Real paths of what is listed, and of the folders that were read through. */
  private readonly seen = new Set<string>();
  /** Left for last: a file is listed under its own name rather than under that of a link to it. */
  private readonly links: Place[] = [];

  async add(path: string, absolute: string): Promise<void> {
    const found = await stat(absolute).catch((error: unknown) => toNotRead(error));
    if ('kind' in found)
      // The arguments of a program are text, so a name in another encoding reaches it with its bytes lost.
      this.unread.push({ path, ...(path.includes('\ufffd') ? { kind: 'name' as const } : found) });
    else if (found.isDirectory()) await this.addFolder(path, absolute);
    else if (!found.isFile()) this.unread.push({ path, kind: kindOf(found) });
    else {
      this.seen.add(await realpath(absolute));
      this.files.push({ path, name: absolute.slice(absolute.lastIndexOf(sep) + 1) });
    }
  }

  private async addFolder(path: string, absolute: string): Promise<void> {
    const before = this.size;
    const root = await realpath(absolute);
    const isNew = !this.seen.has(root);
    await this.walk({ path, root, below: '' });
    if (isNew && this.size === before) this.unread.push({ path, kind: 'empty-folder' });
  }

  private get size(): number {
    return this.files.length + this.unread.length + this.links.length;
  }

  async addLinks(): Promise<void> {
    for (const link of this.links) await this.addLink(link);
  }

  private async walk(tree: Place): Promise<void> {
    const shown = join(tree.path, tree.below);
    this.seen.add(join(tree.root, tree.below));
    const entries = await readdir(join(tree.root, tree.below), {
      withFileTypes: true,
      encoding: 'buffer',
    }).catch((error: unknown) => toNotRead(error));
    if ('kind' in entries) {
      this.unread.push({ path: shown, ...entries });
      return;
    }
    for (const entry of entries.sort((a, b) => Buffer.compare(a.name, b.name))) {
      const name = decodeName(entry.name);
      const path = join(shown, name ?? showBytes(entry.name));
      if (name === null) this.unread.push({ path, kind: 'name' });
      else if (name.startsWith('.')) this.hidden.push(path);
      else if (entry.isDirectory()) await this.walk({ ...tree, below: posix.join(tree.below, name) });
      else if (entry.isSymbolicLink()) this.links.push({ ...tree, below: posix.join(tree.below, name) });
      else if (entry.isFile()) this.addFound(tree.path, tree.root, posix.join(tree.below, name));
      else this.unread.push({ path, kind: kindOf(entry) });
    }
  }

  private addFound(path: string, root: string, name: string, real = join(root, name)): void {
    if (this.seen.has(real)) return;
    this.seen.add(real);
    const list = posix.basename(name) === REGISTER ? this.registers : this.files;
    list.push({ path: join(path, name), name });
  }

  private async addLink({ path, root, below }: Place): Promise<void> {
    const link = join(root, below);
    const found = await stat(link).catch((error: unknown) => toNotRead(error));
    const shown = join(path, below);
    if ('kind' in found)
      this.unread.push({ path: shown, ...(isAbsent(found) ? { kind: 'broken-link' as const } : found) });
    else if (found.isDirectory()) {
      const real = await realpath(link);
      if (!this.seen.has(real)) this.unread.push({ path: shown, kind: 'folder-link' });
    } else if (found.isFile()) this.addFound(path, root, below, await realpath(link));
    else this.unread.push({ path: shown, kind: kindOf(found) });
  }
}

/** Something below a folder that was given: as it was given, and where it really is. */
interface Place {
  readonly path: string;
  readonly root: string;
  readonly below: string;
}

const isAbsent = (found: NotRead) => found.kind === 'system' && found.code === 'ENOENT';

const toNotRead = (error: unknown): NotRead => ({
  kind: 'system',
  code: error instanceof Error && 'code' in error ? String(error.code) : String(error),
});

const kindOf = (entry: Pick<Stats, 'isFIFO' | 'isSocket'>) =>
  entry.isFIFO() ? 'pipe' : entry.isSocket() ? 'socket' : 'device';

function decodeName(name: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(name);
  } catch {
    return null;
  }
}

/** ASCII as it is, every other byte as `\xce`. */
const showBytes = (name: Buffer) =>
  name
    .toString('latin1')
    .replace(/[^ -~]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0')}`);
