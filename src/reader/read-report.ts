import type { Fact } from '../domain/fact.ts';
import type { Notice, ReportHead } from '../domain/report.ts';
import { decode } from './decode/decode.ts';
import { UnreadableError, type Document, type Format } from './document.ts';
import { extractProse } from './extract/prose/extract-prose.ts';
import { extractTables } from './extract/extract-tables.ts';
import { formsFollowed } from './recognise/forms-followed.ts';
import { isReport } from './recognise/is-report.ts';
import { readHead } from './recognise/read-head.ts';
import { recognise, untabledSections } from './recognise/recognise.ts';

/** What a published report says, every item of every form it follows, and what is odd about it. */
export interface ReadReport {
  readonly format: Format;
  readonly head: ReportHead;
  readonly facts: readonly Fact[];
  readonly notices: readonly Notice[];
}

/**
 * Reads a published annual report; the same bytes and name give the same reading, here and in the browser.
 * `name` is used in messages only, formats are recognised by content.
 * Throws UnreadableError for an unknown format, a damaged or encrypted file, pictures without text, and a document
 * that is no annual report.
 */
export async function readReport(bytes: Uint8Array, name: string): Promise<ReadReport> {
  return readDocument(await decode(bytes, name));
}

/** The stages after decoding. */
export function readDocument(document: Document): ReadReport {
  const { head, notices } = readHead(document);
  const recognition = recognise(withCertainCells(document), head.year);
  if (!isReport(document, recognition)) throw new UnreadableError('no-report');
  const forms = formsFollowed(recognition, head.year);
  return {
    format: document.format,
    head: { ...head, forms },
    facts: [
      ...extractTables(recognition, forms, document.text),
      ...extractProse(document, head.year, untabledSections(recognition)),
    ],
    notices,
  };
}

/**
 * In a PDF a number outside every ruled cell may be a piece of one that a line break cut; tables are read without it,
 * and what it stood for is missing.
 */
function withCertainCells(document: Document): Document {
  if (document.format !== 'pdf') return document;
  return {
    ...document,
    blocks: document.blocks.filter((block) => block.kind === 'table' || !/\p{Nd}/u.test(block.text)),
  };
}
