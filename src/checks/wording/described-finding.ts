import type { Fact, Figure } from '../../domain/fact.ts';
import type { Finding } from '../../domain/finding.ts';
import { itemKey, type Applicant, type Item } from '../../domain/item.ts';
import { factsOf } from '../rules/facts-of.ts';

/** A figure that takes part in a finding; `value` is null where none is reported. */
export interface Term {
  readonly item: Item;
  readonly value: number | null;
  readonly side: 'left' | 'right';
  readonly role: 'part' | 'suspect';
}

/** A finding with the values it speaks of: a row of `findings.csv` with its rows of `finding_items.csv` and `facts.csv`. */
export interface DescribedFinding {
  readonly check: string;
  readonly applicant: Applicant | null;
  readonly outcome: Finding['outcome'];
  readonly left: string | null;
  readonly right: string | null;
  /** Keys of items with spaces between them, or the code of a reason. */
  readonly lacking: string | null;
  readonly terms: readonly Term[];
}

/** A finding of a report in hand with the values of its facts. */
export function withValues(finding: Finding, facts: readonly (Fact | Figure)[]): DescribedFinding {
  const { valueOf } = factsOf(facts);
  const suspect = finding.outcome === 'fails' && finding.suspect ? itemKey(finding.suspect) : null;
  const toTerm =
    (side: Term['side']) =>
    (item: Item): Term => ({
      item,
      value: valueOf(item) ?? null,
      side,
      role: itemKey(item) === suspect ? 'suspect' : 'part',
    });
  return {
    check: finding.check,
    applicant: finding.applicant,
    outcome: finding.outcome,
    left: finding.outcome === 'undecided' ? null : String(finding.left),
    right: finding.outcome === 'undecided' ? null : String(finding.right),
    lacking: finding.outcome === 'undecided' ? lackingText(finding.lacking) : null,
    terms: [...finding.onLeft.map(toTerm('left')), ...finding.onRight.map(toTerm('right'))],
  };
}

/** What was lacking as it is published. */
export const lackingText = (lacking: readonly Item[] | string): string =>
  typeof lacking === 'string' ? lacking : lacking.map(itemKey).join(' ');
