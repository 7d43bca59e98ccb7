import type { Document } from '../document.ts';
import { linesOf } from '../text/document-lines.ts';
import { findOldHeading } from '../text/find-section.ts';
import type { Recognition } from './recognise.ts';
import { findSections } from '../text/sections.ts';

/** A report has one of the form's tables, or at least three headings of its outline; an index page has neither. */
export function isReport(document: Document, recognition: Recognition): boolean {
  if (Object.values(recognition).some((table) => table !== null)) return true;
  const sections = findSections(document).map(({ section }) => section);
  const headings = linesOf(document).map(({ text }) => findOldHeading(text));
  return countOf(sections) >= 3 || countOf(headings.filter((heading) => heading !== undefined)) >= 3;
}

const countOf = (found: readonly number[]): number => new Set(found).size;
