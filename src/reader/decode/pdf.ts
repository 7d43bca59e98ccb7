import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as pdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { UnreadableError, type Document, type Paragraph } from '../document.ts';
import { fillCells } from './pdf/fill-cells.ts';
import { findGrids } from './pdf/find-grids.ts';
import { joinPages, type PageTable } from './pdf/join-pages.ts';
import { readParagraphs } from './pdf/read-paragraphs.ts';
import { toMatrix } from './pdf/matrix.ts';
import { readRules } from './pdf/read-rules.ts';
import { readWords } from './pdf/read-words.ts';

const LEAST_TEXT = 20;

// Lets pdf.js parse where it is called, without a worker of its own or an address to load one from.
Object.assign(globalThis, { pdfjsWorker: pdfWorker });

type Opened = Awaited<ReturnType<typeof getDocument>['promise']>;
type Page = Awaited<ReturnType<Opened['getPage']>>;
type Block = Paragraph | PageTable;

/** A PDF; places are boxes on pages. Cells come from the rules that are drawn around them. */
export async function decodePdf(bytes: Uint8Array): Promise<Document> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: false,
    useWasm: false,
  });
  try {
    const document = await task.promise;
    const blocks: Block[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      blocks.push(...(await readPage(page, number)));
      page.cleanup();
    }
    refuseWithoutText(blocks);
    return { format: 'pdf', blocks: joinPages(blocks), text: null };
  } catch (cause) {
    throw toUnreadable(cause);
  } finally {
    await task.destroy();
  }
}

async function readPage(page: Page, number: number): Promise<readonly Block[]> {
  const { items } = await page.getTextContent();
  const toPage = toMatrix(page.getViewport({ scale: 1 }).transform);
  const rules = readRules(await page.getOperatorList(), toPage);
  let words = readWords(items, toPage);
  const placed: { readonly top: number; readonly block: Block }[] = [];
  for (const grid of findGrids(rules)) {
    const { cells, outside } = fillCells(grid, words);
    words = outside;
    const table: PageTable = { kind: 'grid', page: number, xs: grid.xs, rows: grid.ys.length - 1, cells };
    placed.push({ top: grid.ys[0]!, block: table });
  }
  for (const { paragraph, top: at } of readParagraphs(words, number))
    placed.push({ top: at, block: paragraph });
  return placed.sort((one, other) => one.top - other.top).map(({ block }) => block);
}

function refuseWithoutText(blocks: readonly Block[]): void {
  const length = blocks.reduce(
    (sum, block) =>
      sum +
      (block.kind === 'paragraph'
        ? block.text.length
        : block.cells.reduce((total, { text }) => total + text.length, 0)),
    0,
  );
  if (length < LEAST_TEXT) throw new UnreadableError('picture');
}

function toUnreadable(cause: unknown): UnreadableError {
  if (cause instanceof UnreadableError) return cause;
  if (cause instanceof Error && cause.name === 'PasswordException')
    return new UnreadableError('encrypted', { cause });
  return new UnreadableError('damaged-pdf', { cause });
}
