import type { Document } from '../document.ts';
import { readLines } from './read-lines.ts';

/** Plain text, already decoded; places are offsets into `text`. */
export const decodeText = (text: string): Document => readLines(text, 'text');
