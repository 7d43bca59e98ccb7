/** The sums of tables 3 and 4 as equations: 42 on the form of 2021, 40 on that of 2019. */
import { APPLICANTS } from '../../domain/item.ts';
import { formOfRows } from '../../form/form-of-rows.ts';
import { CURRENT_FORMS, findCurrentForm, NEWEST_FORM, type CurrentForm } from '../../form/forms.ts';
import { formInForce } from '../../form/in-force.ts';
import { flowOfTable3, sumsOfTable3, sumsOfTable4, type PrintedSum } from '../../form/sums.ts';
import type { CheckedReport } from '../checked-report.ts';
import type { Equation } from './equation.ts';
import { inTable3, type Facts } from './facts-of.ts';

/** The form of table 3 in this report, by the rows that it prints, such as （六）其他处理 in one row or in three. */
export function formOfTable3({ head: { forms }, year }: CheckedReport, facts: Facts): CurrentForm {
  const isThere = (metric: string) =>
    APPLICANTS.some((applicant) => {
      const fact = facts.find(inTable3(metric, applicant));
      return fact !== undefined && fact.state !== 'missing';
    });
  const told = formOfRows(isThere);
  if (told !== null) return findCurrentForm(told)!;
  if (forms.table3 !== null) return findCurrentForm(forms.table3) ?? CURRENT_FORMS.at(-1)!;
  return findCurrentForm(year === null ? null : formInForce(year)) ?? NEWEST_FORM;
}

const toEquation = ({ check, applicant, onLeft, onRight }: PrintedSum): Equation => ({
  check,
  applicant,
  onLeft,
  onRight,
  relation: 'equal',
});

/** The checks whose failures cross in cells. */
export const crossingSums = (form: CurrentForm): readonly Equation[] => sumsOfTable3(form).map(toEquation);

export const TABLE4_SUMS: readonly Equation[] = sumsOfTable4(NEWEST_FORM).map(toEquation);

/** No more can be carried out of a column than came into it. */
export const CARRIED_OUT_BOUNDS: readonly Equation[] = APPLICANTS.map((applicant) => ({
  check: 't3_carried_out_bound',
  applicant,
  onLeft: [inTable3('carried_out', applicant)],
  onRight: flowOfTable3(NEWEST_FORM).left.map((metric) => inTable3(metric, applicant)),
  relation: 'at most',
}));
