import type { Fact } from '../../../domain/fact.ts';
import { toCellId } from '../../figure/cell-id.ts';
import type { ReportFact } from './rows.ts';

/** Facts that a reader was not certain of, with why and the clause they stand in, as its reading says. */
export function joinDoubts(facts: readonly ReportFact[], read: readonly Fact[]): readonly ReportFact[] {
  const doubts = new Map(
    read.flatMap((fact) =>
      fact.state === 'illegible'
        ? [
            [
              `${toCellId(fact.item)} ${fact.at.quote}`,
              { because: fact.because, context: fact.context ?? null },
            ],
          ]
        : [],
    ),
  );
  return facts.map((fact) => {
    const doubt = doubts.get(`${toCellId(fact)} ${fact.quote}`);
    return fact.state === 'illegible' && doubt ? { ...fact, doubt } : fact;
  });
}
