import type { Document } from '../document.ts';
import { readLines } from './read-lines.ts';

/** Markdown, already decoded; places are offsets into `text`. */
export const decodeMarkdown = (text: string): Document => readLines(text, 'markdown');
