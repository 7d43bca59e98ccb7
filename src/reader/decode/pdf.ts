import * as pdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
import { UnreadableError, type Document, type Paragraph, type Table } from '../document.ts';
import { dropFurniture } from './pdf/drop-furniture.ts';
import { fillCells } from './pdf/fill-cells.ts';
import { findGrids, hasColumnsOf, hullOf, isStump, type Grid } from './pdf/find-grids.ts';
import { joinPages, type PageTable } from './pdf/join-pages.ts';
import { readParagraphs } from './pdf/read-paragraphs.ts';
import type { Matrix } from './pdf/matrix.ts';
import { openPdf, type PDFDocumentProxy } from './pdf/pdf-js.ts';
import { readRules, type Rule } from './pdf/read-rules.ts';
import { readWords, type Word } from './pdf/read-words.ts';
import { placeAsShown, standUpright } from './pdf/stand-upright.ts';
import { findUnruledTables } from './pdf/unruled/find-unruled-tables.ts';
import { layStrip, type OpenPage } from './pdf/unruled/lay-strip.ts';

const LEAST_TEXT = 20;
/** No report comes near; a file with more would only take time and memory. */
const MOST_PAGES = 500;

// Lets pdf.js parse where it is called, without a worker of its own or an address to load one from.
Object.assign(globalThis, { pdfjsWorker: pdfWorker });

type Page = Awaited<ReturnType<PDFDocumentProxy['getPage']>>;
type Block = Paragraph | PageTable | Table;

interface Placed {
  readonly top: number;
  readonly block: Block;
}

interface DrawnPage {
  readonly words: readonly Word[];
  readonly rules: readonly Rule[];
  /** What has turned them, where the page shows its text sideways. */
  readonly turn: Matrix | undefined;
}

interface ReadPage extends OpenPage {
  readonly grids: readonly Placed[];
}

/** A PDF; places are boxes on pages. Cells come from the rules drawn around them, or from the white space between them. */
export async function decodePdf(bytes: Uint8Array): Promise<Document> {
  const task = openPdf({ data: new Uint8Array(bytes) });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) throw new UnreadableError('too-many-pages');
    const pages: DrawnPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      pages.push(await readPage(page));
      page.cleanup();
    }
    const texts = dropFurniture(pages.map(({ words }) => words));
    const grids = gridsOf(pages.map(({ rules }) => findGrids(rules)));
    const blocks = toBlocks(grids.map((found, index) => fillPage(texts[index]!, found, index + 1)));
    refuseWithoutText(blocks);
    const turns = pages.flatMap(({ turn }, index) => (turn ? [[index + 1, turn] as const] : []));
    return { format: 'pdf', blocks: placeAsShown(joinPages(blocks), new Map(turns)), text: null };
  } catch (cause) {
    throw toUnreadable(cause);
  } finally {
    await task.destroy();
  }
}

/** Rules matter where there is text; pages of pictures alone take long to draw. */
async function readPage(page: Page): Promise<DrawnPage> {
  const { items } = await page.getTextContent();
  const { toPage, width, turn } = standUpright(items, page.getViewport({ scale: 1 }));
  const words = readWords(items, toPage, width);
  return { words, rules: words.length > 0 ? readRules(await page.getOperatorList(), toPage) : [], turn };
}

/** Those of each page; a stump only where it begins the page and the last table of the page before goes on in it. */
const gridsOf = (pages: readonly (readonly Grid[])[]): readonly (readonly Grid[])[] =>
  pages.map((grids, index) => {
    const before = pages[index - 1]?.at(-1);
    return grids.filter(
      (grid, at) => !isStump(grid) || (at === 0 && before !== undefined && hasColumnsOf(grid, before)),
    );
  });

function fillPage(words: readonly Word[], found: readonly Grid[], number: number): ReadPage {
  let rest = words;
  const grids: Placed[] = [];
  for (const grid of found) {
    const { cells, outside } = fillCells(grid, rest);
    rest = outside;
    const block: PageTable = { kind: 'grid', page: number, xs: grid.xs, rows: grid.ys.length - 1, cells };
    grids.push({ top: grid.ys[0]!, block });
  }
  return { number, words: rest, grids, ruled: found.map(hullOf) };
}

/** What no rule holds is looked through for tables that white space divides, over all pages; the rest is running text. */
function toBlocks(pages: readonly ReadPage[]): readonly Block[] {
  const unruled = layStrip(pages).flatMap(findUnruledTables);
  const taken = new Set(unruled.flatMap(({ words }) => words));
  return pages.flatMap(({ number, words, grids }) => {
    const rest = words.filter((word) => !taken.has(word));
    const placed: readonly Placed[] = [
      ...grids,
      ...unruled.filter(({ page }) => page === number).map(({ table, top }) => ({ top, block: table })),
      ...readParagraphs(rest, number).map(({ paragraph, top }) => ({ top, block: paragraph })),
    ];
    return [...placed].sort((one, other) => one.top - other.top).map(({ block }) => block);
  });
}

function refuseWithoutText(blocks: readonly Block[]): void {
  const length = blocks.reduce((sum, block) => sum + lengthOf(block), 0);
  if (length < LEAST_TEXT) throw new UnreadableError('picture');
}

function lengthOf(block: Block): number {
  if (block.kind === 'paragraph') return block.text.length;
  const cells = block.kind === 'grid' ? block.cells : block.rows.flat();
  return cells.reduce((sum, { text }) => sum + text.length, 0);
}

/** Only what pdf.js knows of the document; anything else that is thrown is a fault of the program. */
function toUnreadable(cause: unknown): unknown {
  if (!(cause instanceof Error)) return cause;
  if (cause.name === 'PasswordException') return new UnreadableError('encrypted', { cause });
  return isKnownDamage(cause) ? new UnreadableError('damaged-pdf', { cause }) : cause;
}

/** pdf.js passes on what its parser throws with the name and the words of it as `details`. */
const isKnownDamage = (cause: Error) =>
  cause.name === 'InvalidPDFException' || ('details' in cause && DAMAGE.test(String(cause.details)));

const DAMAGE = /^(?:Error|\w*(?:Exception|FormatError|JpegError|Jbig2Error|JpxError|ParserEOF\w*)):/u;
