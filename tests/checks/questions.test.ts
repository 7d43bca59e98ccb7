import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../src/checks/check-report.ts';
import { inPart, inTable3 } from '../../src/checks/rules/facts-of.ts';
import type { Agency, Level } from '../../src/domain/agency.ts';
import type { Forms, PrintedDate } from '../../src/domain/report.ts';
import { readReport } from '../../src/reader/read-report.ts';
import { XINZHOU_2023 } from './golden-xinzhou.ts';
import { BUREAU, madeReport, reported } from './made-report.ts';

const agency = (name: string, level: Level | '' = 'city'): Agency => ({ ...BUREAU, name, level });

function outcomeOf(check: string, report: Parameters<typeof checkReport>[0]): string | undefined {
  const finding = checkReport(report).find((finding) => finding.check === check);
  if (finding?.outcome !== 'undecided') return finding?.outcome;
  return typeof finding.lacking === 'string' ? finding.lacking : 'undecided';
}
const dated = (body: Agency, year: number, publishedOn: PrintedDate | null) => {
  const report = madeReport({ agency: body, year });
  return { ...report, head: { ...report.head, year, publishedOn } };
};

const readXinzhou = async () => {
  const name = '忻州市应急管理局-2023.md';
  const { head, facts } = await readReport(readFileSync(`src/sources/documents/${name}`), name);
  return { ...XINZHOU_2023, year: head.year, head, facts };
};

describe.each([
  ['copied by hand', XINZHOU_2023],
  ['as read from its file', await readXinzhou()],
])('the golden report of Xinzhou, %s,', (_, report) => {
  const findings = checkReport(report);
  const of = (check: string) => findings.filter((finding) => finding.check === check);

  it('is dated before its period ended', () => {
    expect(of('published-before-period-end')).toMatchObject([
      { outcome: 'fails', left: '2023-01-25', right: '2023-12-31' },
    ]);
  });
  it('leaves the identity undecided, since the table is cut', () => {
    expect(of('t3_identity')).toHaveLength(7);
    expect(of('t3_identity').every(({ outcome }) => outcome === 'undecided')).toBe(true);
  });
});

describe('the text of Xinzhou, copied by hand,', () => {
  it('states parts of its website items that do not add up to its total', () => {
    expect(checkReport(XINZHOU_2023).filter(({ check }) => check === 'website_parts')).toMatchObject([
      { outcome: 'fails', left: 356, right: 584 },
    ]);
  });
});

describe('the date of publication', () => {
  it.each([
    ['2023-12-30', 'fails'],
    ['2023-12-31', 'holds'],
    ['2024-01-05', 'holds'],
    ['2023-11', 'fails'],
    ['2023-12', 'day-of-publication'],
    ['2024-01', 'holds'],
    [null, 'published-on'],
  ])('%s of the report of 2023, against the end of its period: %s', (date, outcome) => {
    expect(outcomeOf('published-before-period-end', dated(BUREAU, 2023, date))).toBe(outcome);
  });

  it.each([
    ['示例市林业局', 'city', 2023, '2024-01-31', 'holds'],
    ['示例市林业局', 'city', 2023, '2024-02-01', 'fails'],
    ['示例市林业局', 'city', 2023, '2024-01', 'holds'],
    ['示例市林业局', 'city', 2019, '2020-02-10', 'fails'],
    ['示例市林业局', 'city', 2018, '2019-03-31', 'holds'],
    ['示例市林业局', 'city', 2018, '2019-04-01', 'fails'],
    ['示例市林业局', 'city', 2018, '2019-03', 'holds'],
    ['示例市人民政府', 'city', 2023, '2024-03-15', 'coordinating-department'],
    ['示例市人民政府办公室', 'city', 2023, '2024-04-01', 'fails'],
    ['示例县示例镇人民政府', 'township', 2023, '2024-02-10', 'term-of-townships'],
  ] as const)('%s (%s), report of %i published on %s: %s', (name, level, year, date, outcome) => {
    expect(outcomeOf('published-late', dated(agency(name, level), year, date))).toBe(outcome);
  });
});

describe('the form followed', () => {
  const followed = (year: number, table2: Forms['table2'], table3: Forms['table3']) => {
    const report = madeReport({ year });
    return { ...report, head: { ...report.head, forms: { table2, table3, table4: null } } };
  };
  it.each([
    [2023, '2021', '2021', 'holds'],
    [2023, '2019', '2019', 'fails'],
    [2023, '2021', 'hybrid', 'fails'],
    [2020, '2019', '2019', 'holds'],
    [2019, '2014', null, 'reference-year'],
    [2023, null, null, undefined],
    [2010, '2014', null, undefined],
  ] as const)('of %i, tables %s and %s: %s', (year, table2, table3, outcome) => {
    expect(outcomeOf('form-of-other-year', followed(year, table2, table3))).toBe(outcome);
  });
});

describe('rules of a body without competence', () => {
  it.each([
    ['示例县示例镇人民政府', 'township', 2, 'fails'],
    ['示例县示例镇人民政府', 'township', 0, 'holds'],
    ['示例县人民政府', 'county', 1, 'fails'],
    ['示例市林业局', 'city', 1, 'fails'],
    ['示例市人民政府', 'city', 1, undefined],
    ['示例部', 'national', 1, undefined],
    ['示例市示例中学', '', 1, 'level-of-agency'],
  ] as const)('%s (%s) with %i: %s', (name, level, value, outcome) => {
    const facts = [reported(inPart('table2', 'rules_in_force'), value)];
    expect(outcomeOf('rules-beyond-competence', madeReport({ agency: agency(name, level), facts }))).toBe(
      outcome,
    );
  });
});

describe('decisions and items on the list', () => {
  it.each([
    [21, 19, 40, 'fails'],
    [33, 0, 0, 'holds'],
    [0, 0, 0, 'holds'],
  ])('items %i, change %i, decisions %i: %s', (items, change, decisions, outcome) => {
    const facts = [
      reported(inPart('table2', 'permits_prev_items'), items),
      reported(inPart('table2', 'permits_change'), change),
      reported(inPart('table2', 'permits'), decisions),
    ];
    expect(outcomeOf('decisions-equal-items', madeReport({ facts }))).toBe(outcome);
  });
});

describe('a figure of the text', () => {
  const TABLE = [
    reported(inTable3('new_received', 'total'), 3511),
    reported(inTable3('carried_in', 'total'), 96),
    reported(inTable3('total_processed', 'total'), 3486),
  ];
  const read = (value: number, body = BUREAU, approximate = false) =>
    checkReport(
      madeReport({
        agency: body,
        facts: [...TABLE, reported(inPart('prose', 'requests_received'), value, approximate)],
      }),
    ).find(({ check }) => check === 'prose_table')!;
  const readingOf = (finding: ReturnType<typeof read>) =>
    finding.onRight.map(({ metric }) => metric).join(' + ');

  it.each([
    [3511, 'new_received'],
    [3607, 'new_received + carried_in'],
    [3486, 'total_processed'],
  ])('of %i requests fits the table read as %s', (value, reading) => {
    expect(read(value)).toMatchObject({ outcome: 'holds', left: value, right: value });
    expect(readingOf(read(value))).toBe(reading);
  });
  it('that fits no reading differs from the most likely one', () => {
    expect(read(4000)).toMatchObject({ outcome: 'fails', left: 4000, right: 3511 });
  });
  it('that is smaller may be of the own office where the body may report for a region', () => {
    expect(read(17, agency('示例市人民政府'))).toMatchObject({ lacking: 'own-office-only' });
    expect(read(17)).toMatchObject({ outcome: 'fails' });
  });
  it('that is only approximate is not held against the table', () => {
    expect(read(3500, BUREAU, true).outcome).toBe('undecided');
  });
  it('on lawsuits that is smaller may count cases filed in the year only', () => {
    const facts = [
      reported(inPart('prose', 'reviews'), 134),
      ...['upheld', 'corrected', 'other', 'pending', 'total'].map((result, at) =>
        reported(inPart('table4', `review_${result}`), [100, 30, 20, 20, 170][at]!),
      ),
    ];
    expect(outcomeOf('prose_table', madeReport({ facts }))).toBe('filed-in-year-only');
  });
  it('in fees agrees within the noise of decimals', () => {
    const facts = [
      reported(inPart('prose', 'fees_wan'), 0.3),
      reported(inPart('table2', 'fees_wan'), 0.1 + 0.2),
    ];
    expect(outcomeOf('prose_table', madeReport({ facts }))).toBe('holds');
  });
});
