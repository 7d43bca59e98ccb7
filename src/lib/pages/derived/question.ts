import type { Derived } from '../../../form/derived.ts';
import type { Run } from '../../source/query.ts';
import { derivedByYear, derivedRows, type DerivedRow, type DerivedYear } from '../../queries/derived.ts';
import type { Scope } from '../../queries/stated.ts';
import { DEFAULT_SELECTION, hasPeers, type Selection } from '../../address/selection.ts';
import type { Concern } from '../../versions/changes-since.ts';

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

/** Asks for the rows of a page of one derived measure. */
export async function askDerived(run: Run, derived: Derived, selection: Selection): Promise<DerivedRows> {
  return {
    rows: await run(derivedQuery(derived, selection)),
    years: await run(derivedByYear([derived], scopeOf(selection))),
  };
}

/** The facts that a page of one derived measure is drawn from; where peers are chosen, those of the bodies in view. */
export const derivedConcern = (
  { numerator, denominator }: Derived,
  { peers }: Selection,
  { rows }: DerivedRows,
): Concern => ({
  measures: [...numerator, ...denominator],
  within: hasPeers(peers) ? [...new Set(rows.map(({ agency_id }) => agency_id))] : null,
});

const asked = ({ peers, questioned }: Selection) => JSON.stringify([peers, questioned]);

/** What tells the questions of the page apart; null where the rows that came with it answer. */
export const derivedKey = (selection: Selection): string | null =>
  asked(selection) === asked(DEFAULT_SELECTION) ? null : asked(selection);
