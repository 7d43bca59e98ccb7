import type { Finding } from '../../domain/finding.ts';
import { formInForce } from '../../form/in-force.ts';
import type { CheckedReport } from '../checked-report.ts';

const ABOUT = { check: 'form-of-other-year', applicant: null, onLeft: [], onRight: [] };

/** No finding where no table was recognised, the year is not known, or there was no national form. */
export function checkForm({ head: { forms }, year }: CheckedReport): readonly Finding[] {
  const followed = [...new Set([forms.table2, forms.table3])].filter((form) => form !== null);
  const inForce = year === null ? null : formInForce(year);
  if (followed.length === 0 || inForce === null) return [];
  const left = followed.join(' ');
  if (left === inForce) return [{ ...ABOUT, outcome: 'holds', left, right: inForce }];
  if (year === 2019 && left === '2014')
    return [{ ...ABOUT, outcome: 'undecided', lacking: 'reference-year' }];
  return [{ ...ABOUT, outcome: 'fails', left, right: inForce, suspect: null }];
}
