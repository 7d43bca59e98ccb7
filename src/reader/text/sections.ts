import type { Document } from '../document.ts';
import { linesOf, type DocumentLine } from './document-lines.ts';
import { findSection } from './find-section.ts';
import { foldWidth } from './fold.ts';
import { depthOf, UNNUMBERED } from './heading-depth.ts';

export interface Section {
  /** 1 to 6, by what the heading says, whatever its numeral. */
  readonly section: number;
  /** Index of the heading among the lines of the document. */
  readonly line: number;
}

/** Where the sections of the form begin, in the order in which the document has them. */
export const findSections = (document: Document): readonly Section[] => findSectionsIn(linesOf(document));

export function findSectionsIn(lines: readonly DocumentLine[]): readonly Section[] {
  const headings = lines.flatMap(({ text }, line) => {
    const section = findSection(text);
    return section === undefined ? [] : [{ section, line, depth: depthOf(foldWidth(text)) }];
  });
  const outline = Math.min(...headings.map(({ depth }) => depth));
  return headings
    .filter(({ depth }) => depth === outline || depth === UNNUMBERED || !isOutline(headings, outline))
    .map(({ section, line }) => ({ section, line }));
}

/** Two sections numbered alike make an outline; what is numbered below them, in the same words, is a part of one. */
const isOutline = (headings: readonly (Section & { readonly depth: number })[], outline: number): boolean =>
  new Set(headings.filter(({ depth }) => depth === outline).map(({ section }) => section)).size > 1;
