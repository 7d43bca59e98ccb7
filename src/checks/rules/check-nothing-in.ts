import type { Finding } from '../../domain/finding.ts';
import { APPLICANTS, type Applicant } from '../../domain/item.ts';
import type { CurrentForm } from '../../form/forms.ts';
import { flowOfTable3 } from '../../form/sums.ts';
import { lackingOf, sumOf, tidy } from './equation.ts';
import { inTable3, type Facts } from './facts-of.ts';

/** Columns without requests: every other cell must be 0; no finding for a column that has requests. */
export const checkNothingIn = (form: CurrentForm, facts: Facts): readonly Finding[] =>
  APPLICANTS.flatMap((applicant) => checkColumn(form, applicant, facts));

function checkColumn(form: CurrentForm, applicant: Applicant, facts: Facts): readonly Finding[] {
  const { left: sources } = flowOfTable3(form);
  const onRight = sources.map((row) => inTable3(row, applicant));
  if (!onRight.every((item) => facts.valueOf(item) === 0)) return [];
  const rows = form.table3.filter(({ metric }) => !sources.includes(metric));
  const onLeft = rows.map(({ metric }) => inTable3(metric, applicant));
  const about = { check: 't3_nothing_in', applicant, onLeft, onRight };
  const values = onLeft.map(facts.valueOf).filter((value) => value !== undefined);
  if (values.some((value) => value !== 0)) {
    const left = sumOf(onLeft, facts) ?? tidy(values.reduce((sum, value) => sum + value));
    return [{ ...about, outcome: 'fails', left, right: 0, suspect: null }];
  }
  const lacking = lackingOf(onLeft, facts);
  return lacking.length > 0
    ? [{ ...about, outcome: 'undecided', lacking }]
    : [{ ...about, outcome: 'holds', left: 0, right: 0 }];
}
