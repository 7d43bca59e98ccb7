import type { Peers } from '../../address/selection.ts';
import type { DerivedId } from '../../../form/derived-ids.ts';
import { groupRows } from '../../database/group-rows.ts';
import type { DerivedRow, DerivedYear, SilentDerived } from '../../queries/derived.ts';
import { isAmong } from '../../scope/peers-of-rows.ts';
import { FEWEST_REPORTS } from '../../statistics/gates.ts';
import { quantile, sortNumbers } from '../../statistics/quantile.ts';
import { betweenOf, toReference, whereOutside, type Scored } from './outside.ts';
import type { DerivedRows } from './question.ts';

/** What all bodies' reports make of one derived measure, and how many say nothing of it. */
export interface WorkedRows {
  readonly rows: readonly DerivedRow[];
  readonly silent: readonly SilentDerived[];
}

/** The rows for peers, as the engine would answer. */
export function toDerivedRows(derived: DerivedId, { rows, silent }: WorkedRows, peers: Peers): DerivedRows {
  const among = groupRows(
    rows.filter((row) => isAmong(row, peers)),
    yearOf,
  );
  const unsaid = groupRows(
    silent.filter((row) => isAmong(row, peers)),
    yearOf,
  );
  const years = [...new Set([...among.keys(), ...unsaid.keys()])]
    .sort()
    .map((year) => toYear(derived, Number(year), among.get(year) ?? [], unsaid.get(year) ?? []));
  return { rows: years.flatMap((year) => year.rows), years: years.map(({ counts }) => counts) };
}

const yearOf = ({ year }: { readonly year: number }) => String(year);
const isComputed = ({ state }: DerivedRow) => state === 'computed';
const isRanked = (row: DerivedRow) => isComputed(row) && !row.below_minimum;
const isShare = ({ kind }: DerivedRow) => kind === 'share';
/** Of none, nothing. */
const sum = (numbers: readonly (number | null)[]): number | null =>
  numbers.length === 0 ? null : sortNumbers(numbers).reduce((all, one) => all + one);

function toYear(
  derived: DerivedId,
  year: number,
  rows: readonly DerivedRow[],
  silent: readonly SilentDerived[],
): { readonly rows: readonly DerivedRow[]; readonly counts: DerivedYear } {
  const ranked = rows.filter(isRanked);
  const values = sortNumbers(ranked.map(({ value }) => value));
  const pooled = rows.filter((row) => isShare(row) && isComputed(row));
  const parts = {
    pooled_numerator: sum(pooled.map(({ numerator }) => numerator)),
    pooled_denominator: sum(pooled.map(({ denominator }) => denominator)),
  };
  const reference = toReference(ranked.filter(isShare).flatMap(toScored), parts);
  const shared = {
    of: values.length,
    median: quantile(values, 0.5),
    pooled: percentOf(parts.pooled_numerator, parts.pooled_denominator),
  };
  const isEnough = values.length >= FEWEST_REPORTS;
  return {
    rows: [...ranked.toSorted(inOrder), ...rows.filter((row) => !isRanked(row)).toSorted(inOrder)].map(
      (row) => ({
        ...row,
        ...shared,
        rank: isEnough && isRanked(row) ? 1 + values.filter((value) => value > row.value!).length : null,
        outside: reference === null || !isRanked(row) ? null : whereOutside(row.report_id, reference),
      }),
    ),
    counts: {
      derived,
      year,
      ...countRows(rows, silent),
      ...shared,
      ...parts,
      between: reference && betweenOf(reference),
    },
  };
}

const toScored = ({ report_id, numerator, denominator }: DerivedRow): readonly Scored[] =>
  numerator === null || denominator === null ? [] : [{ report_id, numerator, denominator }];

const percentOf = (part: number | null, whole: number | null) =>
  part === null || whole === null || whole === 0 ? null : (100 * part) / whole;

function countRows(rows: readonly DerivedRow[], silent: readonly SilentDerived[]) {
  const unseen = silent.reduce((all, { reports }) => all + reports, 0);
  const count = (holds: (row: DerivedRow) => boolean) => rows.filter(holds).length;
  return {
    reports: rows.length + unseen,
    computed: count(isComputed),
    below_minimum: count((row) => isComputed(row) && row.below_minimum),
    exceeds: count(({ state }) => state === 'exceeds'),
    zero_whole: count(({ state }) => state === 'zero_whole'),
    unknown: count(({ state }) => state === 'unknown'),
    left_out: count(({ lacking }) => lacking?.includes('=left_out') === true),
    unseen,
  };
}

function inOrder(a: DerivedRow, b: DerivedRow): number {
  if (a.value !== b.value) {
    if (a.value === null) return 1;
    return b.value === null ? -1 : b.value - a.value;
  }
  return compareTexts(a.name, b.name) || compareTexts(a.report_id, b.report_id);
}
const compareTexts = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
