import { posix } from 'node:path';
import type { Agency } from '../domain/agency.ts';
import type { PrintedDate } from '../domain/report.ts';
import {
  address,
  AGENCY_COLUMNS,
  decodeFile,
  indexOnce,
  linesOf,
  printedDate,
  toAgency,
  type SourceFile,
} from './source-lines.ts';

/** What is known of a document and does not stand in it: whose it is, where it was published, when it was fetched. */
export interface RegisteredDocument {
  readonly agency: Agency;
  readonly url: string | null;
  readonly retrievedOn: PrintedDate | null;
}

const COLUMNS = ['file', ...AGENCY_COLUMNS, 'url', 'retrieved_on'] as const;

/** Reads every `documents.csv`, which names files beside it, by their paths from the folder of documents. Throws SourceError. */
export function readDocumentRegister(files: readonly SourceFile[]): ReadonlyMap<string, RegisteredDocument> {
  return new Map(files.flatMap((file) => [...readRegister(file)]));
}

function readRegister(file: SourceFile): ReadonlyMap<string, RegisteredDocument> {
  const lines = indexOnce(linesOf(decodeFile(file), COLUMNS), ['file']);
  return new Map(
    [...lines].map(([name, line]) => [
      posix.join(posix.dirname(file.name), name),
      {
        agency: toAgency(line),
        url: line.field('url') === '' ? null : address(line, 'url'),
        retrievedOn: printedDate(line, 'retrieved_on'),
      },
    ]),
  );
}
