import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { writeCsv } from '../dataset/csv.ts';
import { parseWorkspace } from '../dataset/parse-workspace.ts';
import { readWorkspaceFile } from '../dataset/read-workspace-file.ts';
import { AGENCY_COLUMNS } from '../dataset/source-lines.ts';
import { toAgencyFields } from '../domain/agency.ts';
import { WorkspaceError } from '../dataset/workspace-error.ts';
import type { Decision, OwnDocument, Workspace } from '../dataset/workspace.ts';
import { REGISTER } from './list-files.ts';
import { OutputError } from './output-error.ts';
import { WORDS } from './words.ts';

/** The documents of a workspace in a folder of their own, and what a person decided of them that no register says. */
export interface StagedWorkspace {
  readonly folder: string;
  /** Of documents that print no year, by hash. */
  readonly years: ReadonlyMap<string, number>;
  /** Hashes, those first that count before others of the same body and year. */
  readonly preferred: readonly string[];
  readonly remove: () => Promise<void>;
}

/** Where the documents of a workspace lie in a build; no name of theirs leads anywhere else. */
const INSIDE = 'workspace.nianbao';

/**
 * Lays the documents of a `.nianbao` file beside those of a folder (none where null), with a register of whose they
 * are. What a person typed for a cell is not the document's and is left. Throws OutputError where the file is none, is
 * newer or is damaged.
 */
export async function stageWorkspace(path: string, documents: string | null): Promise<StagedWorkspace> {
  const { workspace, files } = open(path, await readFile(path));
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-workspace-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    if (documents !== null) await cp(documents, folder, { recursive: true, dereference: true });
    const inside = join(folder, INSIDE);
    await mkdir(inside);
    for (const document of workspace.documents)
      await writeFile(join(inside, nameOf(document)), files.get(document.sha256)!);
    await writeFile(join(inside, REGISTER), registerOf(workspace));
  } catch (error) {
    await remove();
    throw error;
  }
  return { folder, years: yearsOf(workspace.decisions), preferred: preferredOf(workspace), remove };
}

function open(path: string, bytes: Uint8Array) {
  const files = new Map<string, Uint8Array>();
  try {
    const head = readWorkspaceFile(bytes, (found) => files.set(found.sha256, found.bytes));
    return { workspace: parseWorkspace(head).workspace, files };
  } catch (error) {
    if (!(error instanceof WorkspaceError)) throw error;
    throw new OutputError(path, [WORDS.zh.workspace[error.fault], WORDS.en.workspace[error.fault]]);
  }
}

const LONGEST = 80;
/** Two documents may have one name; their hashes tell them apart. */
const nameOf = ({ sha256, name }: OwnDocument): string =>
  `${sha256.slice(0, 8)}-${basename(name)
    .replaceAll(/[\u0000-\u001f\u007f/\\:*?"<>|]/g, '_')
    .slice(-LONGEST)}`;

function registerOf({ documents, decisions }: Workspace): string {
  const agencies = new Map(
    decisions.flatMap((one) => (one.about === 'agency' ? [[one.sha256, one.agency] as const] : [])),
  );
  const rows = documents.flatMap((document) => {
    const agency = agencies.get(document.sha256);
    return agency === undefined ? [] : [[nameOf(document), ...toAgencyFields(agency), '', '']];
  });
  return writeCsv([['file', ...AGENCY_COLUMNS, 'url', 'retrieved_on'], ...rows], '\n');
}

const yearsOf = (decisions: readonly Decision[]): ReadonlyMap<string, number> =>
  new Map(decisions.flatMap((one) => (one.about === 'year' ? [[one.sha256, one.year] as const] : [])));

/** What a person chose counts, then what was kept first. */
function preferredOf({ documents, decisions }: Workspace): readonly string[] {
  const chosen = decisions.filter(({ about }) => about === 'current').map(({ sha256 }) => sha256);
  const kept = documents.toSorted((a, b) => (a.keptOn < b.keptOn ? -1 : 1)).map(({ sha256 }) => sha256);
  return [...new Set([...chosen, ...kept])];
}
