/**
 * Where in a source something stands.
 * Text: offsets in UTF-16 units of the decoded text, end exclusive.
 * Page: number from 1, box [left, top, right, bottom] in points from the page's upper left corner.
 * Cell: table, row and column from 0, in the order of the document.
 */
export type Place =
  | { readonly start: number; readonly end: number }
  | { readonly page: number; readonly box: readonly [number, number, number, number] }
  | { readonly table: number; readonly row: number; readonly column: number };

/** What the source holds at a place, to the letter. */
export interface Evidence {
  readonly quote: string;
  readonly place: Place;
}
