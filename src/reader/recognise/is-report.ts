import type { Document } from '../document.ts';
import { findSection } from './find-section.ts';
import type { Recognition } from './recognise.ts';

/** A report has one of the form's tables, or at least three of its six section headings; an index page has neither. */
export function isReport({ blocks }: Document, recognition: Recognition): boolean {
  if (Object.values(recognition).some((table) => table !== null)) return true;
  const headings = blocks.map((block) => (block.kind === 'paragraph' ? findSection(block.text) : undefined));
  return new Set(headings.filter((section) => section !== undefined)).size >= 3;
}
