import { UnreadableError } from '../document.ts';
import type { Refusal } from '../refusals.ts';

/** What the engine itself throws where a program does what cannot be done. */
const FAULTS = [TypeError, ReferenceError, RangeError, SyntaxError, EvalError, URIError];

/** What a library threw as the refusal of a damaged file, where it is an error that the library itself knows. */
export function toDamaged(cause: unknown, refusal: Refusal): unknown {
  const isKnown = cause instanceof Error && !(cause instanceof UnreadableError);
  return isKnown && !FAULTS.some((Fault) => cause instanceof Fault)
    ? new UnreadableError(refusal, { cause })
    : cause;
}
