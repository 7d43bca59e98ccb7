import type { Finding } from '../../domain/finding.ts';
import type { CheckedReport } from '../checked-report.ts';
import { lackingOf, tidy } from './equation.ts';
import { inPart, type Facts } from './facts-of.ts';
import { canMakeRules } from './kinds-of-agency.ts';

const RULES_ROW = [
  'rules_made',
  'rules_repealed',
  'rules_in_force',
  'rules_new',
  'rules_disclosed_new',
  'rules_disclosed_total',
].map((metric) => inPart('table2', metric));

/** The row 规章 of a body that cannot make rules; nothing where the body can, or the row was not seen. */
export function checkCompetence({ agency }: CheckedReport, facts: Facts): readonly Finding[] {
  const items = RULES_ROW.filter((item) => facts.find(item) !== undefined);
  const competent = canMakeRules(agency);
  if (items.length === 0 || competent === true) return [];
  const about = { check: 'rules-beyond-competence', applicant: null, onLeft: items, onRight: [] };
  const values = items.map(facts.valueOf).filter((value) => value !== undefined);
  const left = tidy(Math.max(...values));
  const lacking = lackingOf(items, facts);
  if (values.some((value) => value !== 0)) {
    return competent === null
      ? [{ ...about, outcome: 'undecided', lacking: 'level-of-agency' }]
      : [{ ...about, outcome: 'fails', left, right: 0, suspect: null }];
  }
  return lacking.length > 0
    ? [{ ...about, outcome: 'undecided', lacking }]
    : [{ ...about, outcome: 'holds', left, right: 0 }];
}
