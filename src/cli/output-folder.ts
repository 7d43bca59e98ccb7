import { lstat, readdir, readFile, rmdir, unlink } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { DESCRIPTOR, DOCUMENTS, filesOfBuild, type FileOfBuild } from '../dataset/datapackage.ts';
import { sha256 } from '../dataset/hash.ts';
import { OutputError } from './output-error.ts';

/** What stands where a build is to write. */
export type Standing = 'absent' | 'empty' | 'built';

/** Tells what stands there; throws OutputError where it holds anything that no build wrote, or that was changed since. */
export async function inspectOutput(out: string): Promise<Standing> {
  const found = await lstat(out).catch(nullIfAbsent);
  if (found === null) return 'absent';
  if (found.isSymbolicLink())
    throw new OutputError(out, ['是链接；请给出真实的目录', 'is a link; name the folder itself']);
  if (!found.isDirectory())
    throw new OutputError(out, ['不是目录；请给出目录', 'is no folder; name a folder']);
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  if (entries.length === 0) return 'empty';
  const files = await readFilesOfBuild(out);
  if (files === null) throw foreign(join(out, entries[0]!.name));
  const folders = foldersOf(files);
  for (const entry of entries) {
    const path = toSlashes(relative(out, join(entry.parentPath, entry.name)));
    const file = files.find((known) => known.path === path);
    const isOurs = entry.isDirectory() ? folders.has(path) : entry.isFile() && file !== undefined;
    if (!isOurs) throw foreign(join(out, path));
    if (file !== undefined && !(await isUnchanged(out, file))) throw changed(join(out, path));
  }
  return 'built';
}

const foreign = (path: string) =>
  new OutputError(path, [
    '不是 build 写出的，不会删除；请移走，或换一个 --out',
    'was not written by a build and will not be deleted; move it away or choose another --out',
  ]);
const changed = (path: string) =>
  new OutputError(path, [
    'build 写出之后又被改过，不会覆盖；请移走或删除后重试',
    'was changed after the build that wrote it and will not be replaced; move or delete it and try again',
  ]);

/** Every file that the build which made a folder wrote there, its descriptor last; null where no build made it. */
async function readFilesOfBuild(folder: string): Promise<readonly FileOfBuild[] | null> {
  const text = await readFile(join(folder, DESCRIPTOR), 'utf8').catch(() => null);
  const files = text === null ? null : filesOfBuild(text);
  return files && [...files, { path: DESCRIPTOR, hash: null }];
}

async function isUnchanged(folder: string, { path, hash }: FileOfBuild): Promise<boolean> {
  return hash === null || `sha256:${sha256(await readFile(join(folder, path)))}` === hash;
}

/** Folders that a build made for its files: `a` and `a/b` for `a/b/c.pdf`. */
function foldersOf(files: readonly FileOfBuild[]): ReadonlySet<string> {
  const folders = files.flatMap(({ path }) => {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
  });
  return new Set([DOCUMENTS, ...folders]);
}

/**
 * Deletes what a build wrote into a folder, file by file, and then the folder. Anything else stays: then it throws
 * OutputError, which names the folder.
 */
export async function removeBuilt(folder: string): Promise<void> {
  const files = (await readFilesOfBuild(folder)) ?? [];
  const folders = files.length > 0 ? foldersOf(files) : [];
  try {
    for (const { path } of files.slice(0, -1)) await unlink(join(folder, path)).catch(nullIfAbsent);
    for (const path of [...folders].sort().reverse()) await rmdir(join(folder, path)).catch(nullIfAbsent);
    if (files.length > 0) await unlink(join(folder, DESCRIPTOR)).catch(nullIfAbsent);
    await rmdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw new OutputError(
      folder,
      [
        '留有不是 build 写出的文件；请移走后重试',
        'holds files that no build wrote; move them away and try again',
      ],
      error,
    );
  }
}

export const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error ? String(error.code) : null;

/** For what may be absent: null where it is, otherwise throws on. */
export function nullIfAbsent(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null;
  throw error;
}

const toSlashes = (path: string) => path.split(sep).join('/');

/** Refuses an output in which the command stands, or which shares files with the sources; paths absolute and real. */
export function refuseOverlap(out: string, standsIn: string, sources: readonly string[]): void {
  const isBelow = (path: string, folder: string) => path === folder || isParent(folder, path);
  if (isBelow(standsIn, out))
    throw new OutputError(out, [
      '是当前目录或它的上级；请用 --out 给出其中的子目录',
      'is the folder you are in, or above it; name a folder in it with --out',
    ]);
  const source = sources.find((folder) => isBelow(out, folder) || isBelow(folder, out));
  if (source !== undefined)
    throw new OutputError(out, [
      `与来源目录 ${source} 相互包含；请换一个 --out`,
      `lies in the sources ${source}, or holds them; choose another --out`,
    ]);
}

function isParent(folder: string, path: string): boolean {
  const above = dirname(path);
  return above !== path && (above === folder || isParent(folder, above));
}
