import { UnreadableError, type Document, type Format, type Paragraph, type Table } from '../../document.ts';
import { dropFurniture } from './drop-furniture.ts';
import { fillCells } from './fill-cells.ts';
import { findGrids, hasColumnsOf, hullOf, isStump, type Grid } from './find-grids.ts';
import { joinPages, type PageTable } from './join-pages.ts';
import type { Matrix } from './matrix.ts';
import { readParagraphs } from './read-paragraphs.ts';
import type { Rule } from './read-rules.ts';
import type { Word } from './read-words.ts';
import { placeAsShown } from './stand-upright.ts';
import { findUnruledTables } from './unruled/find-unruled-tables.ts';
import { layStrip, type OpenPage } from './unruled/lay-strip.ts';

const LEAST_TEXT = 20;
/** No report comes near; a file with more would only take time and memory. */
export const MOST_PAGES = 500;

type Block = Paragraph | PageTable | Table;

interface Placed {
  readonly top: number;
  readonly block: Block;
}

/** What a page shows: words, and lines drawn around them. */
export interface DrawnPage {
  readonly words: readonly Word[];
  readonly rules: readonly Rule[];
  /** What has turned them, where the page shows its text sideways. */
  readonly turn: Matrix | undefined;
}

interface ReadPage extends OpenPage {
  readonly grids: readonly Placed[];
}

/** Pages as drawn, as what they show in reading order. Cells come from the rules around them, or from the white space between. */
export function pagesToDocument(pages: readonly DrawnPage[], format: Format): Document {
  const texts = dropFurniture(pages.map(({ words }) => words));
  const grids = gridsOf(pages.map(({ rules }) => findGrids(rules)));
  const blocks = toBlocks(grids.map((found, index) => fillPage(texts[index]!, found, index + 1)));
  refuseWithoutText(blocks);
  const turns = pages.flatMap(({ turn }, index) => (turn ? [[index + 1, turn] as const] : []));
  return { format, blocks: placeAsShown(joinPages(blocks), new Map(turns)), text: null };
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
