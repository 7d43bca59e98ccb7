import type { Document } from '../document.ts';
import type { Recognition } from './recognise.ts';
import { findSections } from './sections.ts';

/** A report has one of the form's tables, or at least three of its six section headings; an index page has neither. */
export function isReport(document: Document, recognition: Recognition): boolean {
  if (Object.values(recognition).some((table) => table !== null)) return true;
  return new Set(findSections(document).map(({ section }) => section)).size >= 3;
}
