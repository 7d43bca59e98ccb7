import type { Notice } from '../domain/report.ts';
import type { Document } from './document.ts';
import { linesOf } from './text/document-lines.ts';
import { findSectionsIn } from './text/sections.ts';

/** What is odd where sections have pictures in place of their tables; `untabled` are those without a table. */
export function noticePictures(document: Document, untabled: readonly number[]): readonly Notice[] {
  const { pictures = [] } = document;
  if (pictures.length === 0 || untabled.length === 0) return [];
  const lines = linesOf(document);
  const sections = findSectionsIn(lines);
  const pictured = sections.flatMap(({ section, line }, at) => {
    const next = lines[sections[at + 1]?.line ?? lines.length]?.block ?? Infinity;
    const own = pictures.filter((block) => block > lines[line]!.block && block <= next);
    return untabled.includes(section) && own.length > 0 ? [{ section, count: own.length }] : [];
  });
  if (pictured.length === 0) return [];
  const count = pictured.reduce((sum, one) => sum + one.count, 0);
  const named = pictured.map(({ section }) => section).join('、');
  return [{ rule: 'tables-are-pictures', between: [String(count), named] }];
}
