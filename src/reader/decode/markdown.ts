import type { Document } from '../document.ts';
import { readLines } from './read-lines.ts';

/** Markdown, already decoded; places are offsets into `text`. */
export const decodeMarkdown = (text: string): Document => readLines(text, 'markdown');

/** Whether tables of HTML stand in it, as Markdown may have them. */
export const holdsHtml = (text: string): boolean => /<table\b/iu.test(text);
