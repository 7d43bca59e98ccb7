import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { assemble, type DocumentReport } from '../dataset/assemble.ts';
import { toCreateSql } from '../dataset/create-sql.ts';
import { toCsv } from '../dataset/csv.ts';
import { toDatapackage, type PublishedFile } from '../dataset/datapackage.ts';
import { sha256 } from '../dataset/hash.ts';
import { readDocumentRegister, type RegisteredDocument } from '../dataset/read-document-register.ts';
import { readFigures } from '../dataset/read-figures.ts';
import { SourceError } from '../dataset/source-lines.ts';
import { TABLES, type Dataset } from '../dataset/tables.ts';
import type { Agency } from '../domain/agency.ts';
import { UnreadableError } from '../reader/document.ts';
import { readReport } from '../reader/read-report.ts';
import { sameContents, writeDatabaseFile } from './duckdb-file.ts';

export interface BuildOptions {
  readonly documents: string;
  readonly figures: string;
  readonly out: string;
  /** Compare with what stands in `out` instead of writing. */
  readonly check: boolean;
}

export interface BuildEffects {
  readonly language: 'zh' | 'en';
  /** One line of progress or complaint. */
  readonly report: (line: string) => void;
}

const DATABASE = 'nianbao.duckdb';
const REGISTER = 'documents.csv';

/**
 * Reads every document and every figures CSV, checks them and writes the published files, all or nothing.
 * Returns the exit status: 0, or 1 with a line for each file that could not be read (or, with `check`, that differs).
 */
export async function build(options: BuildOptions, effects: BuildEffects): Promise<0 | 1> {
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

async function readSources(
  { documents, figures }: BuildOptions,
  effects: BuildEffects,
): Promise<Dataset | null> {
  const figureFiles = await readFolder(figures, (name) => name.endsWith('.csv'));
  const figureReports = readFigures(figureFiles);
  const register = readDocumentRegister(await readFolder(documents, (name) => name === REGISTER));
  const known = figureReports.map(({ agency }) => agency);
  const reports: DocumentReport[] = [];
  let failed = false;
  for (const { name, bytes } of await readFolder(
    documents,
    (file) => file !== REGISTER && !file.startsWith('.'),
  )) {
    try {
      reports.push(await readDocument(name, bytes, register.get(name), known));
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      effects.report(`nianbao: ${join(documents, name)}: ${error.message}`);
      failed = true;
    }
  }
  return failed ? null : assemble(reports, figureReports);
}

async function readFolder(folder: string, wanted: (name: string) => boolean) {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && wanted(entry.name)).map(({ name }) => name);
  return Promise.all(names.sort().map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })));
}

async function readDocument(
  file: string,
  bytes: Uint8Array,
  registered: RegisteredDocument | undefined,
  known: readonly Agency[],
): Promise<DocumentReport> {
  const { format, head, facts } = await readReport(bytes, file);
  const name = registered?.agency.name ?? head.agency;
  if (name === null || head.year === null) {
    throw new UnreadableError(
      `${name === null ? 'agency' : 'year'} not found in the document: name it in ${REGISTER} beside it`,
    );
  }
  return {
    file,
    format,
    sha256: sha256(bytes),
    url: registered?.url ?? null,
    retrievedOn: registered?.retrievedOn ?? null,
    agency: registered?.agency ?? known.find((agency) => agency.name === name) ?? unplaced(name),
    year: head.year,
    head,
    facts,
  };
}

const unplaced = (name: string): Agency => ({
  name,
  level: '',
  field: '',
  province: '',
  city: '',
  county: '',
});

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

async function compare(made: string, published: string, { report }: BuildEffects): Promise<0 | 1> {
  const names = await filesBelow(made);
  const others = (await filesBelow(published)).filter((name) => !names.includes(name));
  const differing = [...others];
  for (const name of names)
    if (!(await isSame(join(made, name), join(published, name)))) differing.push(name);
  for (const name of differing)
    report(`nianbao: ${join(published, name)}: differs from what the sources give`);
  return differing.length === 0 ? 0 : 1;
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
  { report, language }: BuildEffects,
): Promise<0> {
  const old = `${made}-old`;
  await chmod(made, 0o755);
  await rename(published, old).catch(() => undefined);
  await rename(made, published);
  await rm(old, { recursive: true, force: true });
  const { reports, facts, agencies } = dataset;
  report(
    language === 'zh'
      ? `${agencies.length} 家机构，${reports.length} 份年报，${facts.length} 个数据，写入 ${published}`
      : `${agencies.length} bodies, ${reports.length} reports, ${facts.length} facts written to ${published}`,
  );
  return 0;
}
