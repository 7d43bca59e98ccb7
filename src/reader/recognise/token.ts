import type { Evidence } from '../../domain/place.ts';

/** The smallest piece that stands on its own in a report: a cell, or a line or a number in a line outside tables. */
export interface Token {
  readonly text: string;
  /** `words` are labels, heads and prose; `value` holds digits; `blank` is empty or a mark such as / — 无. */
  readonly kind: 'words' | 'value' | 'blank';
  readonly evidence: Evidence;
  /** Ordinal of its row or line in the document. */
  readonly row: number;
  /** How many cells its row has. */
  readonly rowSize: number;
  /** Ordinal of its table's block; null for a line outside tables. */
  readonly table: number | null;
  readonly column: number;
  readonly columnSpan: number;
  /** Whether its lines of digits are so full that one number would have been wrapped so. */
  readonly isFull: boolean;
  /** White that its cell would keep, had a line of digits taken in one more, in points; null where pages do not show it. */
  readonly spare: number | null;
  /** Number of the section that its heading opens or that it stands in, 1 to 6; 0 before any heading. */
  readonly section: number;
}
