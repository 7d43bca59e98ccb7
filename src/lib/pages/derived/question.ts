import type { Derived } from '../../../form/derived.ts';
import { toQuestion, type Question } from '../../question/question.ts';
import { derivedByYear, derivedRows, type DerivedRow, type DerivedYear } from '../../queries/derived.ts';
import type { Scope } from '../../queries/stated.ts';
import { type Selection } from '../../address/selection.ts';

/** The rows behind a page of one derived measure, over all years of the bodies in scope. */
export interface DerivedRows {
  readonly rows: readonly DerivedRow[];
  readonly years: readonly DerivedYear[];
}

const scopeOf = ({ peers, questioned }: Selection): Scope => ({
  peers,
  years: null,
  agencies: [],
  questioned,
});

export const derivedQuery = (derived: Derived, selection: Selection) =>
  derivedRows([derived], scopeOf(selection));

/** What a page of one derived measure wants to know. */
export const derivedQuestion = (derived: Derived, selection: Selection): Question<DerivedRows> =>
  toQuestion({
    rows: derivedQuery(derived, selection),
    years: derivedByYear([derived], scopeOf(selection)),
  });
