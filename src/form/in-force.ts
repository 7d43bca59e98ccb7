import type { FormId } from '../domain/report.ts';
import { GENERATIONS } from './generations.ts';

/** Years of reports that a form is prescribed for, both ends included. */
export interface YearsInForce {
  readonly form: FormId;
  readonly first: number;
  /** Null for the form in force today. */
  readonly last: number | null;
}

/** Oldest first; each form until the year before the next one. */
export const YEARS_IN_FORCE: readonly YearsInForce[] = GENERATIONS.map(({ id, firstYear }, index) => {
  const next = GENERATIONS[index + 1];
  return { form: id, first: firstYear, last: next ? next.firstYear - 1 : null };
});

/** The form that the notices prescribe for reports of a year; null before there was a national form. */
export const formInForce = (year: number): FormId | null =>
  YEARS_IN_FORCE.findLast(({ first }) => year >= first)?.form ?? null;
