import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fromCsv } from '../../src/dataset/csv.ts';
import { FINDING_ITEMS, FINDINGS } from '../../src/dataset/tables.ts';

const published = (name: string) => readFileSync(`static/data/${name}`, 'utf8');
const findings = fromCsv(FINDINGS, published('findings.csv'));
const items = fromCsv(FINDING_ITEMS, published('finding_items.csv'));

const keyOf = ({
  report_id,
  check,
  applicant,
}: Pick<(typeof findings)[number], 'report_id' | 'check' | 'applicant'>) =>
  `${report_id} ${check} ${applicant}`;

test('the ordinal of an item leads to its finding: rows alike are counted from 1 in the order of the file', () => {
  const numbered = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const ordinal = (counts.get(key) ?? 0) + 1;
    counts.set(key, ordinal);
    numbered.set(`${key} ${ordinal}`, finding.outcome);
  }
  const astray = items.filter((item) => numbered.get(`${keyOf(item)} ${item.ordinal}`) !== item.outcome);
  expect(astray).toEqual([]);
  expect(Math.max(...counts.values())).toBeGreaterThan(1);
});
