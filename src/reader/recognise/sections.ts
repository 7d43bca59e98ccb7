import type { Document } from '../document.ts';
import { linesOf, type DocumentLine } from './document-lines.ts';
import { findSection } from './find-section.ts';

export interface Section {
  /** 1 to 6, by what the heading says, whatever its numeral. */
  readonly section: number;
  /** Index of the heading among the lines of the document. */
  readonly line: number;
}

/** Where the sections of the form begin, in the order in which the document has them. */
export const findSections = (document: Document): readonly Section[] => findSectionsIn(linesOf(document));

export const findSectionsIn = (lines: readonly DocumentLine[]): readonly Section[] =>
  lines.flatMap(({ text }, line) => {
    const section = findSection(text);
    return section === undefined ? [] : [{ section, line }];
  });
