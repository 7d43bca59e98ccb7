import type { VerdictCounts } from '../queries/verdicts.ts';
import type { Translate } from './translate.ts';

const write = (counts: readonly (readonly [keyof VerdictCounts, number])[], t: Translate) =>
  counts
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => t(`common.verdicts.${verdict}`, { count }));

/** How many findings do not hold and how many are to be explained, in words; empty where there is none. */
export const writeDoubts = (
  { fails, questions }: Pick<VerdictCounts, 'fails' | 'questions'>,
  t: Translate,
): readonly string[] =>
  write(
    [
      ['fails', fails],
      ['questions', questions],
    ],
    t,
  );

/** How many findings hold and how many are undecided, in words; empty where there is none. */
export const writeRest = (
  { holds, undecided }: Pick<VerdictCounts, 'holds' | 'undecided'>,
  t: Translate,
): readonly string[] =>
  write(
    [
      ['holds', holds],
      ['undecided', undecided],
    ],
    t,
  );
