import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LEVELS } from '../../src/domain/agency.ts';
import { readRegister, REGISTER_COLUMNS, type RegisterEntry } from '../../src/dataset/read-register.ts';
import { SourceError } from '../../src/dataset/source-lines.ts';
import { writeRegister } from '../../src/dataset/write-register.ts';

const read = (text: string) => readRegister({ name: '示例市.csv', bytes: new TextEncoder().encode(text) });
const HEAD = REGISTER_COLUMNS.join(',');
const row = (change: Partial<Record<(typeof REGISTER_COLUMNS)[number], string>>) => {
  const plain = {
    agency: '示例市档案局',
    level: 'city',
    province: '示例省',
    city: '示例市',
    year: '2024',
    ...change,
  };
  return REGISTER_COLUMNS.map((column) => plain[column as keyof typeof plain] ?? '').join(',');
};

const word = fc.stringMatching(/^[一-龟]{1,6}$/);
const entries: fc.Arbitrary<readonly RegisterEntry[]> = fc.uniqueArray(
  fc.record({
    agency: fc.record({
      name: word,
      level: fc.constantFrom('' as const, ...LEVELS),
      field: fc.oneof(fc.constant(''), word),
      province: word,
      city: fc.oneof(fc.constant(''), word),
      county: fc.constant(''),
    }),
    year: fc.integer({ min: 2008, max: 2025 }),
    look: fc.option(
      fc.record({
        published: fc.boolean(),
        lookedOn: fc.constantFrom('2026-02-09', '2025-03-31'),
        url: fc.webUrl(),
      }),
      { nil: null },
    ),
  }),
  { selector: ({ agency: { province, city, name }, year }) => [province, city, name, year].join() },
);

test('a register that is written is read back as the same register', () => {
  fc.assert(fc.property(entries, (all) => void expect(read(writeRegister(all))).toEqual(all)));
});

test('not looked for is neither published nor not published', () => {
  expect(read(`${HEAD}\n${row({})}\n`)[0]?.look).toBeNull();
});

test.each([
  ['no body', row({ agency: '' }), 'agency', '请写机构全称'],
  ['a level that is none', row({ level: '市级' }), 'level', 'city'],
  ['a year that is none', row({ year: '24' }), 'year', '四位数字'],
  ['an answer that is none', row({ published: '否' }), 'published', 'yes'],
  [
    'no day of looking',
    row({ published: 'no', source_url: 'https://x.invalid/' }),
    'looked_on',
    '2026-02-09',
  ],
  [
    'no whole day of looking',
    row({ published: 'no', source_url: 'https://x.invalid/', looked_on: '2026-02' }),
    'looked_on',
    '2026-02-09',
  ],
  ['no address of looking', row({ published: 'no', looked_on: '2026-02-09' }), 'source_url', 'https://'],
  [
    'an address that runs',
    row({ published: 'no', looked_on: '2026-02-09', source_url: 'javascript:alert(1)' }),
    'source_url',
    'https://',
  ],
])('%s is refused with file, row, column and what to do', (_, bad, column, remedy) => {
  const load = () => read(`${HEAD}\n${row({ agency: '示例市财政局' })}\n${bad}\n`);
  expect(load).toThrow(SourceError);
  try {
    load();
  } catch (error) {
    const { zh, message } = error as SourceError;
    expect(zh).toMatch(new RegExp(`^示例市\\.csv, 行 3, 列 ${column}：`));
    expect(zh).toContain(remedy);
    expect(message).toMatch(new RegExp(`^示例市\\.csv, row 3, column ${column}: .+; .+`));
  }
});

test('a body that stands twice for a year, and a file without a column, are refused', () => {
  expect(() => read(`${HEAD}\n${row({})}\n${row({ published: '' })}\n`)).toThrow(/row 3.*repeats.*row 2/);
  expect(() => read('agency,year\n示例市档案局,2024\n')).toThrow(/column level.*not in the header/);
});
