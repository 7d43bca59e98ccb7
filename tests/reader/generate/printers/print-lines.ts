import type { Grid, Page } from '../page.ts';
import { encode } from './encode.ts';

/** Paragraphs as lines with an empty line between them; tables as `printGrid` has them. */
export const printLines = (page: Page, printGrid: (grid: Grid) => string): Uint8Array =>
  encode(page.map((piece) => (piece.kind === 'grid' ? printGrid(piece) : piece.text)).join('\n\n') + '\n');
