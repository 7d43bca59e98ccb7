import { expect, test } from 'vitest';
import type { ReportFinding } from '../../../../src/lib/queries/report-findings.ts';
import { toChecksView } from '../../../../src/lib/pages/report/checks.ts';
import { toCheckedRows } from '../../../../src/lib/pages/report/to-checked-rows.ts';
import { writeFindings } from '../../../../src/lib/pages/quality/write-findings.ts';
import { HUAIAN_2024 } from '../report/real-reports.ts';

const IDENTITY: ReportFinding = {
  report_id: 'huaian/2024',
  check: 't3_identity',
  applicant: 'total',
  outcome: 'holds',
  grade: 'printed',
  left: '3153',
  right: '3153',
  lacking: null,
  on_left: 'table3/carried_in/total table3/new_received/total',
  on_right: 'table3/carried_out/total table3/total_processed/total',
  suspect: null,
};
/** What is left of a sentence without its words. */
const arithmetic = (text: string) => text.replace(/（.*?）/g, '').replace(/[^\d+=≠，]/g, '');

test('a sum is written out with the figures of the report in the order of the form', () => {
  const [finding] = writeFindings([IDENTITY], HUAIAN_2024);
  expect(arithmetic(finding!.says.zh)).toBe('3119+34=3050+103，3153=3153');
});

test('a sum that fails shows both sides and names the suspected cell', () => {
  const wrong = HUAIAN_2024.map((fact) =>
    fact.metric === 'carried_out' && fact.applicant === 'total' ? { ...fact, value: 102 } : fact,
  );
  const failing: ReportFinding = {
    ...IDENTITY,
    outcome: 'fails',
    right: '3152',
    suspect: 'table3/carried_out/total',
  };
  const [finding] = writeFindings([failing], wrong);
  expect(arithmetic(finding!.says.zh)).toBe('3119+34≠3050+102，3153≠3152，1');
  expect(finding!.suspect?.cell).toBe('table3-carried_out-total');
  expect(finding!.cells).toContain('table3-new_received-total');
});

test('a cell leads to the first check that fails with it', () => {
  const fails: ReportFinding = { ...IDENTITY, outcome: 'fails', right: '3152' };
  const written = toCheckedRows([fails, { ...fails, check: 't3_result_sum' }], HUAIAN_2024);
  expect(toChecksView(written, 'zh').failing.get('table3-new_received-total')).toBe('check-1');
});

test('what could not be decided says what was lacking', () => {
  const undecided: ReportFinding = {
    ...IDENTITY,
    outcome: 'undecided',
    left: null,
    right: null,
    lacking: 'table3/carried_out/total',
  };
  const view = toChecksView(toCheckedRows([undecided], HUAIAN_2024), 'zh');
  expect(view.undecided[0]?.lines[0]?.says).toContain('结转下年度');
  expect(view.fails).toEqual([]);
});

test('findings of one check stand together under its sentence and its authority', () => {
  const written = toCheckedRows([IDENTITY, { ...IDENTITY, applicant: 'business' }], HUAIAN_2024);
  const { holds } = toChecksView(written, 'en');
  expect(holds).toHaveLength(1);
  expect(holds[0]!.lines).toHaveLength(2);
  expect(holds[0]!.restsOn).toContain('item 1 plus item 2');
});
