import { mkdtemp, readdir, readFile, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { toAgencyId } from '../dataset/agency-id.ts';
import { assemble } from '../dataset/assemble.ts';
import { hasControl } from '../dataset/control-characters.ts';
import { DATABASE } from '../dataset/datapackage.ts';
import { readDocumentRegister, type RegisteredDocument } from '../dataset/read-document-register.ts';
import { readRegister, type RegisterEntry } from '../dataset/read-register.ts';
import { readFigures } from '../dataset/read-figures.ts';
import type { DocumentReport } from '../dataset/report-rows.ts';
import { SourceError, type SourceFile } from '../dataset/source-lines.ts';
import type { Dataset } from '../dataset/tables.ts';
import { unplaced, type Agency } from '../domain/agency.ts';
import { sameContents } from './duckdb-file.ts';
import type { Effects } from './effects.ts';
import { explain } from './explain.ts';
import { isRefused, relocate, type FileRead, type FileRefused } from './file-outcome.ts';
import type { Limits } from './limits.ts';
import { listFiles, type FoundFile, type Listed } from './list-files.ts';
import { OutputError } from './output-error.ts';
import { inspectOutput, nullIfAbsent, refuseOverlap } from './output-folder.ts';
import { clearDeadBuilds } from './output-turn.ts';
import { publish, writeFiles } from './publish.ts';
import { readMany } from './read-many.ts';
import { openReadings } from './readings.ts';
import { reportUnread } from './report-unread.ts';
import { stageWorkspace, type StagedWorkspace } from './stage-workspace.ts';
import { WORDS } from './words.ts';

export interface BuildOptions {
  /** The folder of documents, null where none is named; so of the figures and of the `.nianbao` file. */
  readonly documents: string | null;
  readonly figures: string | null;
  readonly workspace: string | null;
  /** A register of bodies that must report; null where there is none. */
  readonly register: string | null;
  readonly out: string;
  /** Compare with what stands in `out` instead of writing. */
  readonly check: boolean;
  /** Publish even where that takes reports or facts away. */
  readonly allowLess: boolean;
  /** The folder that whoever calls stands in, which no build replaces. */
  readonly standsIn: string;
  readonly jobs: number | null;
  readonly limits: Limits;
  /** The folder of readings that are kept; null where none are. */
  readonly readings: string | null;
}

/** The same with all documents in one folder, and what is decided of them. */
interface Building extends BuildOptions {
  readonly decided: Pick<StagedWorkspace, 'years' | 'preferred'>;
}
const NOTHING_DECIDED: Building['decided'] = { years: new Map(), preferred: [] };

/**
 * Reads every document and every figures CSV, checks them and writes the published files, all or nothing.
 * Returns the exit status: 0, or 1 with a line for each file that could not be read (or, with `check`, that differs).
 */
export async function build(options: BuildOptions, effects: Effects): Promise<0 | 1> {
  try {
    if (!options.check) await openOutput(options);
    const { documents, workspace } = options;
    if (workspace !== null)
      return await buildWorkspace(await stageWorkspace(workspace, documents), options, effects);
    return await buildDocuments({ ...options, decided: NOTHING_DECIDED }, effects);
  } catch (error) {
    if (!(error instanceof SourceError || error instanceof OutputError)) throw error;
    effects.report(`nianbao: ${effects.language === 'zh' ? error.zh : error.message}`);
    return 1;
  }
}

async function buildWorkspace(
  staged: StagedWorkspace,
  options: BuildOptions,
  effects: Effects,
): Promise<0 | 1> {
  try {
    return await buildDocuments({ ...options, documents: staged.folder, decided: staged }, effects);
  } finally {
    await staged.remove();
  }
}

async function buildDocuments(options: Building, effects: Effects): Promise<0 | 1> {
  const dataset = await readSources(options, effects);
  if (dataset === null) return 1;
  if (options.check) return compareWith(options, dataset, effects);
  await publish(dataset, options, effects.reached);
  const { agencies, reports, facts } = dataset;
  effects.report(WORDS[effects.language].written(agencies.length, reports.length, facts.length, options.out));
  return 0;
}

/** Refuses an output before hours of reading, and brings back what a dead build had set aside. */
async function openOutput({ out, documents, figures, standsIn }: BuildOptions): Promise<void> {
  const folders = [documents, figures].filter((folder) => folder !== null);
  for (const folder of folders) await expectFolder(folder);
  const parent = await realpath(dirname(out)).catch(nullIfAbsent);
  const place = parent === null ? out : join(parent, basename(out));
  refuseOverlap(
    place,
    await realpath(standsIn),
    await Promise.all(folders.map((folder) => realpath(folder))),
  );
  await clearDeadBuilds(place);
  await inspectOutput(place);
}

async function expectFolder(path: string): Promise<void> {
  if (!(await stat(path)).isDirectory())
    throw new OutputError(path, [WORDS.zh.notFolder, WORDS.en.notFolder]);
}

async function readSources(options: Building, effects: Effects): Promise<Dataset | null> {
  const { documents, figures } = options;
  const obliged = await readObliged(options);
  const listed = await listSources(documents, effects);
  const figureFiles = await listSources(figures, effects);
  if (listed === null || figureFiles === null) return null;
  const isCsv = ({ path }: FoundFile) => /\.csv$/i.test(path);
  for (const { path } of figureFiles.files.filter((file) => !isCsv(file)))
    effects.report(`nianbao: ${path}: ${WORDS[effects.language].unread['no-figures']}`);
  const figureReports = readFigures(
    await readAll([...figureFiles.registers, ...figureFiles.files.filter(isCsv)]),
  );
  const registered = readDocumentRegister(await readAll(listed.registers));
  const known = figureReports.map(({ agency }) => agency);
  const reports = await readDocuments(listed.files, options, registered, known, effects);
  return reports && assemble(reports, figureReports, obliged);
}

/** What must be reported and by whom, as far as a register is given. */
const readObliged = async ({ register }: Building): Promise<readonly RegisterEntry[]> =>
  register === null ? [] : readRegister({ name: register, bytes: await readFile(register) });

const NO_FILES: Listed = { files: [], registers: [], unread: [], hidden: [] };

/** Null where something lies there that cannot be read or published; each is named. */
async function listSources(folder: string | null, effects: Effects): Promise<Listed | null> {
  if (folder === null) return NO_FILES;
  const listed = await listFiles([folder], folder);
  const unread = listed.unread.filter(({ path, kind }) => kind !== 'empty-folder' || path !== folder);
  const unnamable = listed.files.filter(({ name }) => hasControl(name));
  reportUnread({ ...listed, unread }, effects);
  for (const { path } of unnamable)
    effects.report(`nianbao: ${path}: ${WORDS[effects.language].unread.control}`);
  return unread.length + unnamable.length > 0 ? null : listed;
}

const readAll = (files: readonly FoundFile[]): Promise<readonly SourceFile[]> =>
  Promise.all(files.map(async ({ name, path }) => ({ name, bytes: await readFile(path) })));

/** Null where one of them could not be read or published; every such one is reported. */
async function readDocuments(
  files: readonly FoundFile[],
  options: Building,
  registered: ReadonlyMap<string, RegisteredDocument>,
  known: readonly Agency[],
  effects: Effects,
): Promise<readonly DocumentReport[] | null> {
  const { language, report } = effects;
  const names = new Map(files.map(({ path, name }) => [path, name]));
  const { advance, stop } = effects.progress(files.length);
  const readings = await openReadings(options, effects);
  const reports = new Map<string, DocumentReport>();
  const keepDocument = (file: FileRead | FileRefused): string | null => {
    if (isRefused(file)) return explain(file, language);
    if (hasControl(file.name)) return WORDS[language].unread.control;
    const { years, preferred } = options.decided;
    const document = toDocumentReport(file, registered.get(file.name), years.get(file.sha256) ?? null, known);
    if (document === null) return WORDS[language].nothingPublished;
    return keepOnce(document, reports, preferred, language);
  };
  let failed = false;
  const reading = { ...options, folder: '', readings, onEach: advance };
  for await (const { path, outcomes } of readMany([...names.keys()], reading))
    for (const outcome of outcomes) {
      const complaint = keepDocument(relocate(outcome, path, names.get(path)!));
      if (complaint === null) continue;
      failed = true;
      report(`nianbao: ${outcome.path}: ${complaint}`);
    }
  stop();
  readings?.report();
  return failed ? null : [...reports.values()];
}

/**
 * Two documents that report one body and year: copies of one file are one, of those of a workspace the `preferred` one
 * counts, otherwise nobody but a person can choose.
 */
function keepOnce(
  document: DocumentReport,
  reports: Map<string, DocumentReport>,
  preferred: readonly string[],
  language: Effects['language'],
): string | null {
  const id = `${toAgencyId(document.agency)}/${document.year}`;
  const other = reports.get(id);
  const [place, placeOfOther] = [document, other].map((one) => preferred.indexOf(one?.sha256 ?? ''));
  const isSettled = place !== -1 && placeOfOther !== -1;
  if (other === undefined || (isSettled && place! < placeOfOther!)) reports.set(id, document);
  return other === undefined || isSettled || other.sha256 === document.sha256
    ? null
    : WORDS[language].sameReport(other.file);
}

/** Null where neither the register nor the document names the body, or no year is found. */
function toDocumentReport(
  { name: file, sha256, report: { format, head, facts } }: FileRead,
  registered: RegisteredDocument | undefined,
  decidedYear: number | null,
  known: readonly Agency[],
): DocumentReport | null {
  const name = registered?.agency.name ?? head.agency;
  const year = decidedYear ?? head.year;
  if (name === null || year === null) return null;
  return {
    file,
    format,
    sha256,
    url: registered?.url ?? null,
    retrievedOn: registered?.retrievedOn ?? null,
    agency: registered?.agency ?? known.find((agency) => agency.name === name) ?? unplaced(name),
    year,
    head,
    facts,
  };
}

async function compareWith({ documents, out }: Building, dataset: Dataset, effects: Effects): Promise<0 | 1> {
  const made = await mkdtemp(join(tmpdir(), 'nianbao-check-'));
  try {
    await writeFiles(dataset, made, documents, effects.reached);
    return await compare(made, out, effects);
  } finally {
    await rm(made, { recursive: true, force: true });
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
