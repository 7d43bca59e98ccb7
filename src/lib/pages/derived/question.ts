import type { Derived } from '../../../form/derived.ts';
import { shapeRows, toQuestion, type Question } from '../../question/question.ts';
import { derivedRows, silentDerived, type DerivedRow, type DerivedYear } from '../../queries/derived.ts';
import type { Scope } from '../../queries/stated.ts';
import { type Selection } from '../../address/selection.ts';
import { splitPeers } from '../../scope/peers-of-rows.ts';
import { toDerivedRows } from './to-derived-rows.ts';

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

/**
 * What a page of one derived measure wants to know: of all bodies, so that the same rows answer whatever peers are
 * chosen.
 */
export function derivedQuestion(derived: Derived, selection: Selection): Question<DerivedRows> {
  const { asked, left } = splitPeers(selection.peers);
  const scope = scopeOf({ ...selection, peers: asked });
  return shapeRows(
    toQuestion({ rows: derivedRows([derived], scope), silent: silentDerived([derived], scope) }),
    (rows) => toDerivedRows(derived.id, rows, left),
  );
}
