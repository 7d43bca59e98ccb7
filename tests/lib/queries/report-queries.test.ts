import { expect, test } from 'vitest';
import { runInNode } from '../../../src/lib/source/run-in-node.ts';
import { OUTCOME_GROUPS } from '../../../src/form/wholes.ts';
import { outcomes } from '../../../src/lib/queries/outcomes.ts';
import { reportChanges } from '../../../src/lib/queries/report-changes.ts';
import { reportFacts } from '../../../src/lib/queries/report-facts.ts';
import { reportFindings } from '../../../src/lib/queries/report-findings.ts';
import { reportHeads } from '../../../src/lib/queries/report-head.ts';

const run = runInNode('static/data/nianbao.duckdb');
const SUQIAN = 'jiangsu-suqianshi-renminzhengfu-036b/2024';

test('six groups of outcomes of a whole report make 100 %, and agree with the printed total', async () => {
  const rows = await run(outcomes([SUQIAN], 'shown'));
  expect(rows.map(({ group }) => group)).toEqual(OUTCOME_GROUPS);
  expect(rows.reduce((sum, { share }) => sum + share!, 0)).toBeCloseTo(100);
  expect(rows[0]).toMatchObject({ value: 1431, together: 3521, total_processed: 3521, gap: 0 });
});

test('a group with a part that is not known has no value, and then no group has a share', async () => {
  const unknown = (await run(outcomes([], 'shown'))).filter(({ together }) => together === null);
  expect(unknown.length).toBeGreaterThan(0);
  expect(unknown.every(({ share }) => share === null)).toBe(true);
  expect(unknown.some(({ value }) => value === null)).toBe(true);
});

test('a group of which some rows were not seen has no value, however many were', async () => {
  const rows = await run(
    outcomes(['guangdong-guangzhoushi-haizhuqu-guanzhoujiedaobanshichu-1a1d/2023'], 'shown'),
  );
  expect(Object.fromEntries(rows.map(({ group, value }) => [group, value]))).toMatchObject({
    granted: 0,
    partly_granted: 0,
    denied: null,
    unable: null,
  });
});

test('a base under 10 and a change of form leave no percentage', async () => {
  const changes = await run(reportChanges);
  expect(changes.length).toBeGreaterThan(0);
  for (const { last, now, change, percent, across_forms } of changes) {
    expect(change).toBeCloseTo(now - last, 4);
    if (last < 10 || across_forms) expect(percent).toBeNull();
  }
});

test('every fact stands once, whatever it takes part in', async () => {
  const heads = await run(reportHeads);
  const facts = await run(reportFacts);
  const keys = facts.map(
    ({ report_id, basis, metric, applicant }) => `${report_id} ${basis} ${metric} ${applicant}`,
  );
  expect(new Set(keys).size).toBe(keys.length);
  expect(heads.reduce((sum, { seen }) => sum + seen, 0)).toBe(facts.length);
});

test('findings are as many as are published, those that fail first', async () => {
  const findings = await run(reportFindings);
  const heads = await run(reportHeads);
  const counted = heads.reduce(
    (sum, { fails, questions, holds, undecided }) => sum + fails + questions + holds + undecided,
    0,
  );
  expect(findings).toHaveLength(counted);
  const order = ['fails', 'undecided', 'holds'];
  findings.forEach((finding, index) => {
    const before = findings[index - 1];
    if (before?.report_id === finding.report_id)
      expect(order.indexOf(before.outcome)).toBeLessThanOrEqual(order.indexOf(finding.outcome));
  });
});
