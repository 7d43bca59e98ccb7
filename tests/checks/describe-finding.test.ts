import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../src/checks/check-report.ts';
import { checkYears } from '../../src/checks/rules/check-years.ts';
import { describeFinding } from '../../src/checks/wording/describe-finding.ts';
import { withValues } from '../../src/checks/wording/described-finding.ts';
import { inPart, inTable3 } from '../../src/checks/rules/facts-of.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { XINZHOU_2023 } from './golden-xinzhou.ts';
import { footingValues, madeReport, printedReport, reported } from './made-report.ts';
import { runs } from '../runs.ts';

const total = (row: string, value: number) => reported(inTable3(row, 'total'), value);
const HUAIAN = [
  total('new_received', 3119),
  total('carried_in', 34),
  total('total_processed', 3050),
  total('carried_out', 103),
];

function sentences(report: Parameters<typeof checkReport>[0], check: string, findings?: readonly Finding[]) {
  const finding = (findings ?? checkReport(report)).find((finding) => finding.check === check)!;
  const described = withValues(finding, report.facts);
  return [describeFinding(described, 'zh'), describeFinding(described, 'en')];
}

describe('a finding as a sentence', () => {
  it('writes the arithmetic out with the labels of the form', () => {
    expect(sentences(madeReport({ facts: HUAIAN }), 't3_identity')).toEqual([
      '表三勾稽关系，总计列：一（本年新收） 3119 + 二（上年结转） 34 = 三（办结总计） 3050 + 四（结转下年度） 103，即 3153 = 3153，相符。',
      'Identity of table 3, column “total”: received (一) 3119 + carried in (二) 34 = closed (三) 3050 + carried out (四) 103, that is 3153 = 3153: as it should be.',
    ]);
  });

  it('names both sides, the difference and what is asked where a check fails', () => {
    const facts = [...HUAIAN.slice(0, 3), total('carried_out', 100)];
    expect(sentences(madeReport({ facts }), 't3_identity')).toEqual([
      '表三勾稽关系，总计列：一（本年新收） 3119 + 二（上年结转） 34 ≠ 三（办结总计） 3050 + 四（结转下年度） 100，即 3153 ≠ 3150，相差 3。请核对并说明。',
      'Identity of table 3, column “total”: received (一) 3119 + carried in (二) 34 ≠ closed (三) 3050 + carried out (四) 100, that is 3153 ≠ 3150, a difference of 3. Please check and explain.',
    ]);
  });

  it('says what the report of Xinzhou is to be asked', () => {
    expect(sentences(XINZHOU_2023, 'website_parts')).toEqual([
      '网站发布分项之和：网站概况类信息发布数 1 + 网站政务动态信息发布数 263 + 网站信息公开目录信息发布数 92 ≠ 网站信息发布数 584，即 356 ≠ 584，相差 228。请说明情况。',
      expect.stringContaining('that is 356 ≠ 584, a difference of 228. Please explain.'),
    ]);
    expect(sentences(XINZHOU_2023, 'published-before-period-end')).toEqual([
      '报告期未满即公布：公布日期为 2023-01-25，报告期截至 2023-12-31，公布时报告期尚未结束。请核对并说明。',
      'Published before the period ended: published on 2023-01-25 for a period that ends on 2023-12-31, before the period was over. Please check and explain.',
    ]);
    expect(sentences(XINZHOU_2023, 't3_identity')[0]).toBe(
      '表三勾稽关系，自然人列：无法判断，尚缺“三（办结总计）”、“四（结转下年度）”的确切数字。',
    );
  });

  it('shows the stock of the year before in its arithmetic', () => {
    const in2 = (metric: string, value: number) => reported(inPart('table2', metric), value);
    const after = madeReport({
      facts: [in2('norms_in_force', 372), in2('norms_made', 50), in2('norms_repealed', 227)],
    });
    const findings = checkYears(madeReport({ facts: [in2('norms_in_force', 597)] }), after);
    expect(sentences(after, 'x_norms_in_force', findings)[0]).toContain(
      '上年现行有效 597 + 本年制发 50 − 本年废止 227 = 420，年报所报现行有效 372，相差 48',
    );
  });

  it('names the suspected cell', () => {
    const [values] = fc.sample(footingValues('2021'), 1);
    const changed = new Map(values).set('table3/granted/total', values!.get('table3/granted/total')! + 1);
    expect(sentences(printedReport('2021', changed), 't3_row_sum', failuresOf(changed))[0]).toContain(
      '疑为表三“予以公开”总计列一格有误。请核对并说明。',
    );
  });

  it('is complete in both languages whatever was found', () => {
    fc.assert(
      fc.property(footingValues('2019'), fc.nat(197), (values, at) => {
        const key = [...values.keys()][at]!;
        const report = printedReport('2019', new Map(values).set(key, values.get(key)! + 1));
        for (const finding of checkReport(report)) {
          const described = withValues(finding, report.facts);
          const zh = describeFinding(described, 'zh');
          const en = describeFinding(described, 'en');
          expect(zh).toMatch(/：.+。$/);
          expect(en).toMatch(/: .+\.$/);
          expect(zh + en).not.toMatch(/undefined|NaN|null|\[object/);
        }
      }),
      { numRuns: runs(20, 600) },
    );
  });
});

const failuresOf = (values: ReadonlyMap<string, number>) =>
  checkReport(printedReport('2021', values)).filter(({ outcome }) => outcome === 'fails');
