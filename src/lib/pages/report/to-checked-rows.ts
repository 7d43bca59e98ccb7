import { ruleTextsOf } from '../../../checks/rules/rule-texts.ts';
import { writeFindings } from '../quality/write-findings.ts';
import type { ReportRows } from './rows.ts';

/** The findings of a report in words, with what their checks ask. */
export const toCheckedRows = (
  ...[findings, facts]: Parameters<typeof writeFindings>
): Pick<ReportRows, 'findings' | 'rules'> => ({
  findings: writeFindings(findings, facts),
  rules: ruleTextsOf(findings.map(({ check }) => check)),
});
