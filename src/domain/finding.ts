import type { Applicant, Item } from './item.ts';

/** Where a check's authority comes from: printed in the form, implied by its labels or the dates of the law, or only a question to put to the agency. */
export const GRADES = ['printed', 'implied', 'question'] as const;
export type Grade = (typeof GRADES)[number];

/** As what a finding counts: what does not hold, what is to be explained, what could not be decided, what holds. */
export const VERDICTS = ['fails', 'question', 'undecided', 'holds'] as const;
export type Verdict = (typeof VERDICTS)[number];
export const verdictOf = ({
  outcome,
  grade,
}: {
  readonly outcome: Finding['outcome'];
  readonly grade: Grade;
}): Verdict => (outcome === 'fails' && grade === 'question' ? 'question' : outcome);

interface Of {
  readonly check: string;
  /** Applicant column the check ran on; null where the check is not about a column of table 3. */
  readonly applicant: Applicant | null;
  /** Items of this report that take part on the left side, in the order in which the sum is written. */
  readonly onLeft: readonly Item[];
  readonly onRight: readonly Item[];
}

/** The outcome of one check on one report; what failed has both its sides, what is undecided says what was lacking. */
export type Finding =
  | (Of & { readonly outcome: 'holds'; readonly left: number | string; readonly right: number | string })
  | (Of & {
      readonly outcome: 'fails';
      readonly left: number | string;
      readonly right: number | string;
      /** The one cell that explains this and every crossing failure; null where none stands out. */
      readonly suspect: Item | null;
    })
  | (Of & {
      readonly outcome: 'undecided';
      /** Items that hold no exact number, or the code of a reason that `lacking.ts` puts into words. */
      readonly lacking: readonly Item[] | string;
    });
