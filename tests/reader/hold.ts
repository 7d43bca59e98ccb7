import fc from 'fast-check';
import { SEED } from './seed.ts';

/**
 * Checks a property and says, of the first counterexample, what went wrong and how to have it again; the report
 * itself would fill the screen.
 */
export async function hold<Values extends [unknown, ...unknown[]]>(
  property: fc.IAsyncPropertyWithHooks<Values>,
  numRuns: number,
): Promise<void> {
  const details = await fc.check(property, { seed: SEED, numRuns, endOnFailure: true });
  if (!details.failed) return;
  const why =
    details.errorInstance instanceof Error ? details.errorInstance.message : String(details.errorInstance);
  throw new Error(`report ${details.numRuns} of seed ${SEED}: ${why}`);
}
