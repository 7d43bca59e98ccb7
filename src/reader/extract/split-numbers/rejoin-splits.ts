import type { Fact } from '../../../domain/fact.ts';
import { APPLICANTS } from '../../../domain/item.ts';
import type { Picked } from '../../recognise/pick-cells.ts';
import { proveSplits, toReported, toTerm, type Sum } from './prove-splits.ts';
import { readSplit } from './read-split.ts';
import { ENDS, SOURCES } from './prove-table3.ts';

/** The rows of table 3 with the numbers split within their cells, those that its sums prove. */
export function rejoinSplits(
  facts: readonly (readonly Fact[])[],
  rows: ReadonlyMap<string, Picked>,
): readonly (readonly Fact[])[] {
  if (facts.every((row) => row.every(({ state }) => state !== 'illegible'))) return facts;
  const terms = new Map(
    facts.flat().flatMap((fact) => {
      const term = toTerm(fact, tokenOf(fact, rows));
      return term ? [[keyOf(fact), term] as const] : [];
    }),
  );
  const proved = proveSplits(terms, sumsOf(facts.map(([first]) => first!.item.metric)));
  return facts.map((row) => row.map((fact) => toReported(fact, proved.get(keyOf(fact)))));
}

/** White that the roomiest of the numbers that were split and proved kept, in points; -Infinity where none was. */
export const spareOfRejoined = (facts: readonly Fact[], rows: ReadonlyMap<string, Picked>): number =>
  Math.max(
    -Infinity,
    ...facts.flatMap((fact) => {
      const token = fact.state === 'reported' ? tokenOf(fact, rows) : undefined;
      return token && token.spare !== null && readSplit(token) ? [token.spare] : [];
    }),
  );

/** Of its cell in table 3. */
export const keyOf = ({ item }: Fact) => `${item.metric}/${item.applicant}`;

function tokenOf({ item }: Fact, rows: ReadonlyMap<string, Picked>) {
  const picked = rows.get(item.metric);
  const column = APPLICANTS.findIndex((applicant) => applicant === item.applicant);
  return picked?.kind === 'cells' ? picked.cells[column] : undefined;
}

/** 总计 of every row; in every column 一 + 二 = （七） + 四, and （七） of the results. */
export function sumsOf(metrics: readonly string[]): readonly Sum[] {
  const results = metrics.filter((metric) => !SOURCES.has(metric) && !ENDS.has(metric));
  const rows = metrics.map((metric): Sum => {
    const keys = APPLICANTS.map((applicant) => `${metric}/${applicant}`);
    return { along: 'row', parts: keys.slice(0, -1), whole: keys.slice(-1) };
  });
  const columns = APPLICANTS.flatMap((applicant): readonly Sum[] => {
    const at = (names: Iterable<string>) => [...names].map((metric) => `${metric}/${applicant}`);
    return [
      { along: 'column', parts: at(SOURCES), whole: at(ENDS) },
      { along: 'column', parts: at(results), whole: at(['total_processed']) },
    ];
  });
  return [...rows, ...columns];
}
