import type { Evidence } from '../../../domain/place.ts';
import type { Token } from '../../recognise/token.ts';
import { readCell } from '../read-cell.ts';

/** A number and where it stands, read off cells that had run together or been split. */
export interface Rejoined {
  readonly value: number;
  readonly at: Evidence;
}

export interface SplitNumber extends Rejoined {
  /** As they stand in the cell, folded. */
  readonly lines: readonly string[];
}

/** Digits that a narrow cell has split over lines. */
const SPLIT = /^\d[\d,]*(?:\s+[\d,]+)+$/u;

/** The number that the lines of a cell make when joined; right only where it is proved. */
export function readSplit({ text, evidence }: Token): SplitNumber | undefined {
  const folded = text.normalize('NFKC').trim();
  if (!SPLIT.test(folded)) return undefined;
  const lines = linesOf(text);
  const reading = readCell(lines.join(''), { type: 'count', unit: '件' });
  return reading.state === 'reported' ? { value: reading.value, at: evidence, lines } : undefined;
}

export const linesOf = (text: string): readonly string[] => text.normalize('NFKC').trim().split(/\s+/u);
