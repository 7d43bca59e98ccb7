import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { ReadReport } from '../../reader/read-report.ts';
import type { Correspondence } from '../../dataset/correspondence.ts';
import { writeRegister } from '../../dataset/write-register.ts';
import { WORKSPACE_FORMAT, type OwnDocument, type Workspace } from '../../dataset/workspace.ts';

/** A document of the workspace with its bytes and what was read from it, as `nianbao read --json` prints it. */
export interface PackedDocument {
  readonly document: OwnDocument;
  readonly file: Blob;
  readonly format: ReadReport['format'];
  readonly readingJson: string;
}

/** What a `.nianbao` file says of itself. */
export interface Packing {
  readonly workspace: Workspace;
  readonly dataVersion: string;
  readonly example: boolean;
}

/** Of formats that are not named as files of them are. */
const EXTENSIONS: Readonly<Partial<Record<ReadReport['format'], string>>> = { markdown: 'md', text: 'txt' };

/** So much is taken in one go, so that a page goes on answering. */
const STRETCH = 1 << 18;

/** The `.nianbao` file of a workspace, written document by document. Rejects where a document cannot be read. */
export async function writeWorkspaceFile(
  packing: Packing,
  documents: AsyncIterable<PackedDocument>,
): Promise<Blob> {
  const parts: BlobPart[] = [];
  const zip = new Zip();
  const written = new Promise<void>((resolve, reject) => {
    zip.ondata = (error, part, isLast) => {
      if (error) return reject(error);
      parts.push(new Uint8Array(part));
      if (isLast) resolve();
    };
  });
  addText(zip, 'workspace.json', toHead(packing));
  for await (const { document, file, format, readingJson } of documents) {
    await addFile(zip, `documents/${document.sha256}.${EXTENSIONS[format] ?? format}`, file);
    addText(zip, `readings/${document.sha256}.json`, readingJson);
  }
  zip.end();
  await written;
  return new Blob(parts, { type: 'application/zip' });
}

/** `workspace.json`. */
export function toHead({ workspace, dataVersion, example }: Packing): string {
  const head = {
    format: WORKSPACE_FORMAT,
    dataVersion,
    example,
    scope: workspace.scope,
    groups: workspace.groups,
    registers: workspace.register.length === 0 ? [] : [writeRegister(workspace.register)],
    findings: notedOf(workspace, 'finding'),
    reminders: notedOf(workspace, 'reminder'),
    documents: workspace.documents,
    decisions: workspace.decisions,
  };
  return `${JSON.stringify(head, null, 1)}\n`;
}

const notedOf = ({ correspondence }: Workspace, wanted: Correspondence['about']) =>
  correspondence.filter(({ about }) => about === wanted).map(({ about: _, ...noted }) => noted);

function addText(zip: Zip, name: string, text: string): void {
  const entry = new ZipDeflate(name);
  zip.add(entry);
  entry.push(new TextEncoder().encode(text), true);
}

async function addFile(zip: Zip, name: string, file: Blob): Promise<void> {
  const entry = new ZipPassThrough(name);
  zip.add(entry);
  for (let at = 0; at < file.size; at += STRETCH)
    entry.push(new Uint8Array(await file.slice(at, at + STRETCH).arrayBuffer()), false);
  entry.push(new Uint8Array(), true);
}
