import type { Document } from '../document.ts';
import { findHits, foldTokens } from './find-hits.ts';
import type { Picked } from './pick-cells.ts';
import { readTokens } from './read-tokens.ts';
import { recogniseIndicators } from './recognise-indicators.ts';
import { recogniseTable2, type Table2Reading } from './recognise-table2.ts';
import { recogniseTable3, type Table3Reading } from './recognise-table3.ts';
import { recogniseTable4, type Table4Reading } from './recognise-table4.ts';

const BEGINNING = 0;

/** Which tables a document holds and which of its cells belong to which row; null where a table is not there. */
export interface Recognition {
  readonly table2: Table2Reading | null;
  readonly table3: Table3Reading | null;
  readonly table4: Table4Reading | null;
  /** The statistics table of 2014 to 2018, by metric. */
  readonly indicators: ReadonlyMap<string, Picked> | null;
}

/** `year` of the report, where it is known, tells two printed years apart. */
export function recognise(document: Document, year: number | null): Recognition {
  const folded = foldTokens(readTokens(document));
  const hits = findHits(folded);
  const table2 = recogniseTable2(folded, hits, year);
  const table3 = recogniseTable3(folded, hits, year);
  const table4 = recogniseTable4(folded, table3?.end ?? table2?.end ?? BEGINNING, year);
  return { table2, table3, table4, indicators: recogniseIndicators(folded, hits) };
}

/** Sections whose table is not there. */
export const untabledSections = ({ table2, table3, table4, indicators }: Recognition): readonly number[] => [
  ...((table2 ?? indicators) ? [] : [2]),
  ...(table3 ? [] : [3]),
  ...(table4 ? [] : [4]),
];
