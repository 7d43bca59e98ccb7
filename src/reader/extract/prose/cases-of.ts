import type { Carried } from './carried.ts';
import { isOfRequests, isPosted } from './things-of.ts';

/** Never carried over by themselves from year to year where applications are. */
const BESIDE = new Set(['review', 'lawsuit', 'press', 'followers', 'visits', 'interpretation', 'explaining']);

/** Which cases are spoken of after such a thing. */
export function casesOf(thing: string, { cases }: Carried): Carried['cases'] {
  if (isOfRequests(thing)) return 'requests';
  return isPosted(thing) || BESIDE.has(thing) ? cases : 'others';
}

export const isUnitOfCases = (unit: string): boolean => /^[件宗起例份项个]/u.test(unit);
