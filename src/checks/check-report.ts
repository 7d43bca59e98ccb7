import type { Finding } from '../domain/finding.ts';
import { checkCompetence } from './rules/check-competence.ts';
import { checkCounts } from './rules/check-counts.ts';
import { checkDates } from './rules/check-dates.ts';
import { checkForm } from './rules/check-form.ts';
import { checkListItems } from './rules/check-list-items.ts';
import { checkNothingIn } from './rules/check-nothing-in.ts';
import { checkProse } from './rules/check-prose.ts';
import type { CheckedReport } from './checked-report.ts';
import { decide, type Equation } from './rules/equation.ts';
import { factsOf, type Facts } from './rules/facts-of.ts';
import { carrySuspects, nameSuspects } from './rules/name-suspects.ts';
import { CARRIED_OUT_BOUNDS, crossingSums, formOfTable3, TABLE4_SUMS } from './rules/sums.ts';

/**
 * Every check that concerns one report. Tables of which nothing was seen give no finding; of a report known in part
 * only what could be decided, or hangs on something that no further figure would tell, since a figure that was not
 * seen is no fault of the report.
 */
export function checkReport(report: CheckedReport): readonly Finding[] {
  const facts = factsOf(report.facts);
  const findings = [
    ...checkTables(report, facts),
    ...checkCounts(report.facts),
    ...checkListItems(facts),
    ...checkCompetence(report, facts),
    ...checkProse(report.agency, facts),
    ...checkForm(report),
    ...checkDates(report),
  ];
  return report.whole ? findings : findings.filter((finding) => !hangsOnUnseen(finding));
}

function checkTables(report: CheckedReport, facts: Facts): readonly Finding[] {
  const form = formOfTable3(report, facts);
  const sums = nameSuspects(decideAll(crossingSums(form), facts));
  const bounds = [...decideAll(CARRIED_OUT_BOUNDS, facts), ...checkNothingIn(form, facts)];
  return [...sums, ...decideAll(TABLE4_SUMS, facts), ...carrySuspects(bounds, sums)];
}

const decideAll = (equations: readonly Equation[], facts: Facts) =>
  equations.map((equation) => decide(equation, facts)).filter((finding) => finding !== null);

const hangsOnUnseen = (finding: Finding) =>
  finding.outcome === 'undecided' &&
  (typeof finding.lacking !== 'string' || finding.lacking === 'published-on');
