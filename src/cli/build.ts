import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { assemble, type DocumentReport } from '../dataset/assemble.ts';
import { toCreateSql } from '../dataset/create-sql.ts';
import { toCsv } from '../dataset/csv.ts';
import { toDatapackage, type PublishedFile } from '../dataset/datapackage.ts';
import { readDocumentRegister, type RegisteredDocument } from '../dataset/read-document-register.ts';
import { readFigures } from '../dataset/read-figures.ts';
import { SourceError, type SourceFile } from '../dataset/source-lines.ts';
import { TABLES, type Dataset } from '../dataset/tables.ts';
import { unplaced, type Agency } from '../domain/agency.ts';
import { sameContents, writeDatabaseFile } from './duckdb-file.ts';
import type { Effects } from './effects.ts';
import { explain } from './explain.ts';
import { isRefused, type FileRead } from './read-file.ts';
import { jobsFor, readMany } from './read-many.ts';
import { WORDS } from './words.ts';

export interface BuildOptions {
  readonly documents: string;
  readonly figures: string;
  readonly out: string;
  /** Compare with what stands in `out` instead of writing. */
  readonly check: boolean;
}

const DATABASE = 'nianbao.duckdb';
const REGISTER = 'documents.csv';

/**
 * Reads every document and every figures CSV, checks them and writes the published files, all or nothing.
 * Returns the exit status: 0, or 1 with a line for each file that could not be read (or, with `check`, that differs).
 */
export async function build(options: BuildOptions, effects: Effects): Promise<0 | 1> {
  await mkdir(dirname(options.out), { recursive: true });
  const work = await mkdtemp(join(dirname(options.out), `.${basename(options.out)}-`));
  try {
    const dataset = await readSources(options, effects);
    if (dataset === null) return 1;
    await publish(dataset, work, options.documents);
    return options.check
      ? await compare(work, options.out, effects)
      : await replace(work, options.out, dataset, effects);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    effects.report(`nianbao: ${effects.language === 'zh' ? error.zh : error.message}`);
    return 1;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function readSources({ documents, figures }: BuildOptions, effects: Effects): Promise<Dataset | null> {
  const figureReports = readFigures(await readFolder(figures, (name) => name.endsWith('.csv')));
  const register = readDocumentRegister(await readFolder(documents, (name) => name === REGISTER));
  const known = figureReports.map(({ agency }) => agency);
  const reports = await readDocuments(documents, register, known, effects);
  return reports && assemble(reports, figureReports);
}

/** Null where one of them could not be read; every one that could not is reported. */
async function readDocuments(
  folder: string,
  register: ReadonlyMap<string, RegisteredDocument>,
  known: readonly Agency[],
  { language, report, progress }: Effects,
): Promise<readonly DocumentReport[] | null> {
  const names = await namesIn(folder, (name) => name !== REGISTER && !name.startsWith('.'));
  const { advance, stop } = progress(names.length);
  const reports: DocumentReport[] = [];
  for await (const file of readMany(names, folder, jobsFor(names.length), advance)) {
    const outcome = isRefused(file)
      ? explain(file, language)
      : toDocumentReport(file, register.get(file.name), known);
    if (outcome === null) report(`nianbao: ${join(folder, file.path)}: ${WORDS[language].nothingPublished}`);
    else if (typeof outcome === 'string') report(`nianbao: ${join(folder, file.path)}: ${outcome}`);
    else reports.push(outcome);
  }
  stop();
  return reports.length === names.length ? reports : null;
}

async function namesIn(folder: string, wanted: (name: string) => boolean): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && wanted(entry.name))
    .map(({ name }) => name)
    .sort();
}

async function readFolder(folder: string, wanted: (name: string) => boolean): Promise<readonly SourceFile[]> {
  const names = await namesIn(folder, wanted);
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })));
}

/** Null where neither the register nor the document names the body, or no year is found. */
function toDocumentReport(
  { name: file, sha256, report: { format, head, facts } }: FileRead,
  registered: RegisteredDocument | undefined,
  known: readonly Agency[],
): DocumentReport | null {
  const name = registered?.agency.name ?? head.agency;
  if (name === null || head.year === null) return null;
  return {
    file,
    format,
    sha256,
    url: registered?.url ?? null,
    retrievedOn: registered?.retrievedOn ?? null,
    agency: registered?.agency ?? known.find((agency) => agency.name === name) ?? unplaced(name),
    year: head.year,
    head,
    facts,
  };
}

async function publish(dataset: Dataset, folder: string, documents: string): Promise<void> {
  const files: readonly PublishedFile[] = TABLES.map((table) => ({
    name: `${table.name}.csv`,
    content: toCsv(table, dataset[table.name as keyof Dataset] as never),
  }));
  for (const { name, content } of files) await writeFile(join(folder, name), content);
  await writeFile(join(folder, 'datapackage.json'), toDatapackage(dataset, files));
  await writeDatabaseFile(
    join(folder, DATABASE),
    TABLES.map((table) => ({
      name: table.name,
      createSql: toCreateSql(table),
      csvPath: join(folder, `${table.name}.csv`),
    })),
  );
  await mkdir(join(folder, 'documents'));
  for (const { kind, name } of dataset.sources) {
    if (kind === 'document')
      await writeFile(join(folder, 'documents', name), await readFile(join(documents, name)));
  }
}

async function compare(made: string, published: string, { report, language }: Effects): Promise<0 | 1> {
  const names = await filesBelow(made);
  const others = (await filesBelow(published)).filter((name) => !names.includes(name));
  const differing = [...others];
  for (const name of names)
    if (!(await isSame(join(made, name), join(published, name)))) differing.push(name);
  for (const name of differing) report(`nianbao: ${join(published, name)}: ${WORDS[language].differs}`);
  if (differing.length > 0) return 1;
  report(WORDS[language].same(published));
  return 0;
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

async function isSame(made: string, published: string): Promise<boolean> {
  if (basename(made) === DATABASE) return sameContents(made, published);
  const [a, b] = await Promise.all([readFile(made), readFile(published).catch(() => null)]);
  return b !== null && a.equals(b);
}

/** The old folder goes only when the new one stands in its place. */
async function replace(
  made: string,
  published: string,
  dataset: Dataset,
  { report, language }: Effects,
): Promise<0> {
  const old = `${made}-old`;
  await chmod(made, 0o755);
  await rename(published, old).catch(() => undefined);
  await rename(made, published);
  await rm(old, { recursive: true, force: true });
  const { reports, facts, agencies } = dataset;
  report(WORDS[language].written(agencies.length, reports.length, facts.length, published));
  return 0;
}
