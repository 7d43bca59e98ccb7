import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256 } from '../dataset/hash.ts';
import type { SourceRow } from '../dataset/tables.ts';
import { documentsIn } from '../reader/documents-in.ts';
import { OutputError } from './output-error.ts';

type Document = Pick<SourceRow, 'name' | 'sha256'>;

/**
 * Copies documents from one folder to another by their names; those of an archive out of it (`a.zip/b.pdf`). Throws
 * OutputError where one is not there any more, or not the same as its hash says.
 */
export async function copyDocuments(documents: readonly Document[], from: string, to: string): Promise<void> {
  const archived = new Map<string, Document[]>();
  for (const document of documents) {
    const file = await fileOf(document.name, from);
    if (file === document.name)
      await copy(document, await readFile(join(from, file)).catch(() => null), from, to);
    else archived.set(file, [...(archived.get(file) ?? []), document]);
  }
  for (const [file, members] of archived) await copyMembers(file, members, from, to);
}

/** The file that holds a document: itself, or the first of the folders that its name passes through and that is a file. */
async function fileOf(name: string, from: string): Promise<string> {
  const steps = name.split('/');
  for (let count = 1; count < steps.length; count += 1) {
    const file = steps.slice(0, count).join('/');
    if (
      await stat(join(from, file)).then(
        (found) => found.isFile(),
        () => false,
      )
    )
      return file;
  }
  return name;
}

async function copyMembers(
  file: string,
  members: readonly Document[],
  from: string,
  to: string,
): Promise<void> {
  const left = new Map(members.map((member) => [member.name, member]));
  const archive = await readFile(join(from, file));
  for await (const { name, bytes } of documentsIn(archive, file)) {
    const member = left.get(name);
    if (member === undefined) continue;
    await copy(member, bytes, from, to);
    left.delete(name);
  }
  for (const member of left.values()) await copy(member, null, from, to);
}

async function copy(
  { name, sha256: hash }: Document,
  bytes: Uint8Array | null,
  from: string,
  to: string,
): Promise<void> {
  if (bytes === null || sha256(bytes) !== hash)
    throw new OutputError(join(from, name), [
      '读取时被改动；请重试',
      'was changed while it was read; try again',
    ]);
  const path = join(to, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes, { flush: true });
}
