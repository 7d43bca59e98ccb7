import type { Fact } from '../domain/fact.ts';
import { itemKey } from '../domain/item.ts';
import type { Forms, Notice, ReportHead } from '../domain/report.ts';
import { decode } from './decode/decode.ts';
import { UnreadableError, type Document, type Format } from './document.ts';
import { extractProse } from './extract/prose/extract-prose.ts';
import { yearOfSentences } from './extract/prose/year-of-sentences.ts';
import { extractTables } from './extract/extract-tables.ts';
import { formsFollowed } from './recognise/forms-followed.ts';
import { noticePictures } from './notice-pictures.ts';
import { isReport } from './recognise/is-report.ts';
import { isOfAnotherKind, refuseOthers } from './refuse-others.ts';
import { readHead } from './head/read-head.ts';
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
 * that is no annual report, or not one report of one body of government.
 */
export async function readReport(bytes: Uint8Array, name: string): Promise<ReadReport> {
  return readDocument(await decode(bytes, name));
}

/** The stages after decoding. */
export function readDocument(document: Document): ReadReport {
  const { head, notices } = withYear(readHead(document), document);
  const recognition = recognise(withCertainCells(document), head.year);
  if (!isReport(document, recognition))
    throw new UnreadableError(isOfAnotherKind(document) ? 'other-report' : 'no-report');
  refuseOthers(document, head.year);
  const forms = formsFollowed(recognition, head.year);
  return {
    format: document.format,
    head: { ...head, forms },
    facts: [
      ...withUncertain(extractTables(recognition, forms, document.text), document, head.year, forms),
      ...extractProse(document, head.year, untabledSections(recognition), head.agency),
    ],
    notices: [...notices, ...noticePictures(document, untabledSections(recognition))],
  };
}

/** Where a head says no year, that of the sentences, if they all name one. */
function withYear(read: ReturnType<typeof readHead>, document: Document): typeof read {
  const named = read.head.year === null ? yearOfSentences(document) : null;
  if (named === null) return read;
  const { year, count } = named;
  const notice: Notice = { rule: 'year-of-sentences', between: [String(year), String(count)] };
  return { head: { ...read.head, year }, notices: [...read.notices, notice] };
}

const isOfPages = ({ format }: Document) => format === 'pdf' || format === 'ofd';

/** On pages a number outside every cell may be a piece of one that a line break cut; tables are read without it. */
function withCertainCells(document: Document): Document {
  if (!isOfPages(document)) return document;
  return {
    ...document,
    blocks: document.blocks.filter((block) => block.kind === 'table' || !/\p{Nd}/u.test(block.text)),
  };
}

/** What certain cells lack and the lines of pages seem to state is there, and not certain. */
function withUncertain(
  facts: readonly Fact[],
  document: Document,
  year: number | null,
  forms: Forms,
): readonly Fact[] {
  if (!isOfPages(document) || facts.every(({ state }) => state !== 'missing')) return facts;
  const seen = new Map(
    extractTables(recognise(document, year), forms, document.text).map((fact) => [itemKey(fact.item), fact]),
  );
  return facts.map((fact): Fact => {
    const lines = fact.state === 'missing' ? seen.get(itemKey(fact.item)) : undefined;
    return lines?.state === 'reported' || lines?.state === 'illegible'
      ? { state: 'illegible', item: fact.item, at: lines.at, because: 'unproved-repair' }
      : fact;
  });
}
