import type { Forms, Notice, ReportHead } from '../../domain/report.ts';
import type { Document } from '../document.ts';

/** What a report says of itself. */
export function readHead(
  _document: Document,
  forms: Forms,
): { readonly head: ReportHead; readonly notices: readonly Notice[] } {
  const head = { agency: null, year: null, publishedOn: null, periodStart: null, periodEnd: null, forms };
  return { head, notices: [] };
}
