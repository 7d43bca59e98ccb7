import type { Fact } from '../../../domain/fact.ts';
import { APPLICANTS, itemKey } from '../../../domain/item.ts';
import type { Picked } from '../../recognise/pick-cells.ts';
import type { Token } from '../../recognise/token.ts';
import { proveSplits, toReported, toTerm, type Sum } from './prove-splits.ts';
import { readSplit } from './read-split.ts';

/**
 * The facts of a table with the numbers split within their cells, those that its sums or the white in other cells
 * prove. `spareElsewhere` is the white that a split number keeps in another table.
 */
export function rejoinSplits(
  facts: readonly Fact[],
  tokenOf: (fact: Fact) => Token | undefined,
  sums: readonly Sum[],
  spareElsewhere?: number,
): readonly Fact[] {
  if (facts.every(({ state }) => state !== 'illegible')) return facts;
  const terms = new Map(
    facts.flatMap((fact) => {
      const term = toTerm(fact, tokenOf(fact));
      return term ? [[itemKey(fact.item), term] as const] : [];
    }),
  );
  const proved = proveSplits(terms, sums, spareElsewhere);
  return facts.map((fact) => toReported(fact, proved.get(itemKey(fact.item))));
}

/** White that the roomiest of the numbers that were split and proved kept, in points; -Infinity where none was. */
export const spareOfRejoined = (facts: readonly Fact[], rows: ReadonlyMap<string, Picked>): number =>
  Math.max(
    -Infinity,
    ...facts.flatMap((fact) => {
      const token = fact.state === 'reported' ? cellOfTable3(fact, rows) : undefined;
      return token && token.spare !== null && readSplit(token) ? [token.spare] : [];
    }),
  );

/** Undefined where the row's cells are not told apart. */
export function cellOfTable3({ item }: Fact, rows: ReadonlyMap<string, Picked>): Token | undefined {
  const picked = rows.get(item.metric);
  const column = APPLICANTS.findIndex((applicant) => applicant === item.applicant);
  return picked?.kind === 'cells' ? picked.cells[column] : undefined;
}
