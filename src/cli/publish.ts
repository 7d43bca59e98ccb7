import { chmod, lstat, mkdir, realpath, rename, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { toCreateSql } from '../dataset/create-sql.ts';
import { PAGE_VIEWS } from '../dataset/page-views.ts';
import { toCsv } from '../dataset/csv.ts';
import {
  DATABASE,
  DESCRIPTOR,
  DOCUMENTS,
  toDatapackage,
  type PublishedFile,
} from '../dataset/datapackage.ts';
import { TABLES, type Dataset } from '../dataset/tables.ts';
import { copyDocuments } from './copy-documents.ts';
import { DatabaseError, writeDatabaseFile } from './duckdb-file.ts';
import type { Effects } from './effects.ts';
import { explainCode } from './explain.ts';
import { refuseLess } from './less-than-published.ts';
import { OutputError } from './output-error.ts';
import { codeOf, inspectOutput, removeBuilt } from './output-folder.ts';
import { ASIDE, MADE, REPLACED, takeTurn } from './output-turn.ts';
import { WORDS } from './words.ts';

type Reached = Effects['reached'];

/**
 * Writes the published files beside the output and puts them into its place, all or nothing. Whatever stops it, what was
 * published stands there still or is brought back by the next build. Throws OutputError.
 */
export async function publish(
  dataset: Dataset,
  {
    documents,
    out,
    allowLess,
  }: { readonly documents: string | null; readonly out: string; readonly allowLess: boolean },
  given: Reached,
): Promise<void> {
  const { reached, release } = holdSignals(out, given);
  try {
    await mkdir(dirname(out), { recursive: true });
    const place = join(await realpath(dirname(out)), basename(out));
    const turn = await takeTurn(place);
    try {
      if ((await inspectOutput(place)) === 'built' && !allowLess) await refuseLess(dataset, place);
      const made = join(turn.folder, MADE);
      await mkdir(made);
      await writeFiles(dataset, made, documents, reached);
      await replace(place, turn.folder, reached);
    } finally {
      await turn.end();
    }
  } catch (error) {
    throw toOutputError(out, error);
  } finally {
    release();
  }
}

/** Writes every published file into an empty folder; `documents` is where its documents lie, null where it has none. */
export async function writeFiles(
  dataset: Dataset,
  folder: string,
  documents: string | null,
  reached: Reached,
): Promise<void> {
  reached('tables');
  const files: readonly PublishedFile[] = TABLES.map((table) => ({
    name: `${table.name}.csv`,
    content: toCsv(table, dataset[table.name as keyof Dataset] as never),
  }));
  for (const { name, content } of files) await write(join(folder, name), content);
  await write(join(folder, DESCRIPTOR), toDatapackage(dataset, files));
  reached('database');
  await writeDatabaseFile(
    join(folder, DATABASE),
    TABLES.map((table) => ({
      name: table.name,
      createSql: toCreateSql(table),
      csvPath: join(folder, `${table.name}.csv`),
    })),
    PAGE_VIEWS,
  );
  reached('documents');
  await mkdir(join(folder, DOCUMENTS));
  const published = dataset.sources.filter(({ kind }) => kind === 'document');
  if (documents !== null) await copyDocuments(published, documents, join(folder, DOCUMENTS));
}

const write = (path: string, content: string | Uint8Array) => writeFile(path, content, { flush: true });

/** A folder cannot take the place of another in one step, so the old one is set aside, and comes back if the second fails. */
async function replace(out: string, folder: string, reached: Reached): Promise<void> {
  const standing = await inspectOutput(out);
  reached('set-aside');
  if (standing === 'built') {
    await chmod(join(folder, MADE), (await lstat(out)).mode & 0o7777);
    await rename(out, join(folder, ASIDE));
  } else if (standing === 'empty') await rmdir(out);
  reached('put-in-place');
  await rename(join(folder, MADE), out);
  if (standing !== 'built') return;
  await rename(join(folder, ASIDE), join(folder, REPLACED));
  reached('clear');
  await removeBuilt(join(folder, REPLACED));
}

/** Ctrl-C and the like stop a build at its next step, so that it can bring back what it moved. */
function holdSignals(out: string, given: Reached) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  let stopped = false;
  const stop = () => {
    stopped = true;
  };
  for (const signal of signals) process.on(signal, stop);
  const reached: Reached = (step) => {
    given(step);
    if (stopped && step !== 'clear')
      throw new OutputError(out, ['已中断，没有改动', 'interrupted, nothing was changed']);
  };
  return {
    reached,
    release: () => {
      for (const signal of signals) process.off(signal, stop);
    },
  };
}

function toOutputError(out: string, error: unknown): unknown {
  const code = error instanceof DatabaseError ? error.code : isOfSystem(error) ? codeOf(error) : null;
  if (code !== null)
    return new OutputError(out, [explainCode(code, WORDS.zh), explainCode(code, WORDS.en)], error);
  if (!(error instanceof DatabaseError)) return error;
  return new OutputError(
    join(out, DATABASE),
    [WORDS.zh.noDatabase(error.message), WORDS.en.noDatabase(error.message)],
    error,
  );
}

const isOfSystem = (error: unknown) => error instanceof Error && 'code' in error && 'syscall' in error;
