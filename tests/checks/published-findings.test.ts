import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeFinding } from '../../src/checks/wording/describe-finding.ts';
import type { Term } from '../../src/checks/wording/described-finding.ts';
import type { Item } from '../../src/domain/item.ts';
import { fromCsv, writeCsv } from '../../src/dataset/csv.ts';
import { FACTS, FINDINGS, FINDING_ITEMS, REPORTS } from '../../src/dataset/tables.ts';
import { RULES } from '../../src/checks/rules/rules.ts';

const published = (name: string) => readFileSync(`static/data/${name}.csv`, 'utf8');
const findings = fromCsv(FINDINGS, published('findings'));
const facts = fromCsv(FACTS, published('facts'));
const items = fromCsv(FINDING_ITEMS, published('finding_items'));
const forms = new Map(
  fromCsv(REPORTS, published('reports')).map((report) => [
    report.report_id,
    [report.form_table2 ?? '', report.form_table3 ?? ''],
  ]),
);
const COLUMNS = ['check', 'form_table2', 'form_table3', 'outcome', 'findings'];

/** How many findings there are of each check, forms of tables 2 and 3, and outcome, in the order of the rules. */
function countFindings(): readonly (readonly string[])[] {
  const counts = new Map<string, number>();
  for (const { check, report_id, outcome } of findings) {
    const key = [check, ...forms.get(report_id)!, outcome].join(',');
    const before = counts.get(key);
    counts.set(key, before === undefined ? 1 : before + 1);
  }
  const order = RULES.map(({ id }) => id);
  return [...counts]
    .map(([key, count]) => [...key.split(','), String(count)])
    .sort((a, b) => order.indexOf(a[0]!) - order.indexOf(b[0]!) || (a.join() < b.join() ? -1 : 1));
}

describe('the published findings', () => {
  it('are as many by check, form and outcome as the committed table says', async () => {
    // After a change that is meant: npx vitest run tests/checks -u, and review the difference.
    await expect(writeCsv([COLUMNS, ...countFindings()], '\n')).toMatchFileSnapshot(
      'findings-by-check-and-form.csv',
    );
  });

  it('make a sentence out of published rows alone', () => {
    const finding = findings.find(
      ({ check, applicant }) => check === 't3_identity' && applicant === 'total',
    )!;
    const terms = items
      .filter(({ report_id, check, applicant }) => isSame(finding, { report_id, check, applicant }))
      .map(({ metric, basis, item_applicant: applicant, side, role }): Term => {
        const fact = facts.find((fact) =>
          isSame(fact, { report_id: finding.report_id, metric, basis, applicant }),
        )!;
        return { item: { metric, basis, applicant } as Item, value: fact.value, side, role };
      });
    const [a, b, c, d] = ['new_received', 'carried_in', 'total_processed', 'carried_out'].map(
      (row) => terms.find(({ item }) => item.metric === row)!.value,
    );
    expect(describeFinding({ ...finding, terms }, 'zh')).toContain(
      `${finding.left} = ${finding.right}，相符。`,
    );
    for (const value of [a, b, c, d])
      expect(describeFinding({ ...finding, terms }, 'zh')).toContain(` ${value} `.trimEnd());
    expect([a! + b!, c! + d!].map(String)).toEqual([finding.left, finding.right]);
  });
});

const isSame = <Row extends object>(row: Row, wanted: Partial<Row>) =>
  (Object.keys(wanted) as (keyof Row)[]).every((column) => row[column] === wanted[column]);
