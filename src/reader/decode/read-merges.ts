import { toColumn } from './refuse-far-cells.ts';

/** Cells merged into the one at row and column, both from 0. */
export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

const LARGEST_SPAN = 200;

/**
 * Merged cells of each sheet in the order of the workbook. The reader of spreadsheets does not tell them; the elements
 * that do have attributes only (ECMA-376 18.3.1.55), so that no parser is called for.
 */
export function readMerges(entries: Readonly<Record<string, Uint8Array>>): readonly (readonly Merge[])[] {
  const xml = (name: string) => new TextDecoder().decode(entries[name] ?? new Uint8Array());
  const targets = new Map(
    elements(xml('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  return elements(xml('xl/workbook.xml'), 'sheet').map((tag) =>
    mergesOf(xml(toPath(targets.get(attribute(tag, 'r:id')) ?? ''))),
  );
}

const mergesOf = (sheet: string): readonly Merge[] =>
  elements(sheet, 'mergeCell').flatMap((tag) => toMerge(attribute(tag, 'ref')) ?? []);

const elements = (xml: string, name: string) =>
  xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'gu')) ?? [];

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(tag)?.[1] ?? '';

const toPath = (target: string) => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

function toMerge(range: string): Merge | undefined {
  const [, left, top, right, bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/u.exec(range) ?? [];
  if (left === undefined || right === undefined) return undefined;
  const [row, column] = [Number(top) - 1, toColumn(left) - 1];
  const span = (last: number, first: number) => Math.max(1, Math.min(LARGEST_SPAN, last - first + 1));
  return {
    row,
    column,
    rowSpan: span(Number(bottom) - 1, row),
    columnSpan: span(toColumn(right) - 1, column),
  };
}
