import { expect, test } from 'vitest';
import { readFigures } from '../../src/dataset/read-figures.ts';
import { SourceError } from '../../src/dataset/source-lines.ts';

const REPORTS = `agency,level,field,province,city,county,year,published_on,published_on_basis,source_url
示例市财政局,city,财政,示例省,示例市,,2021,2022-01-20,page,https://shili.invalid/2021.html
`;
const FIGURES = `agency,year,metric,applicant,value,state,place,source_url
示例市财政局,2021,permits,,12,reported,table2,https://shili.invalid/2021.html
示例市财政局,2021,granted,total,,blank,table3,https://shili.invalid/2021.html
`;
const bytes = (text: string) => new TextEncoder().encode(text);
const file = (name: string, text: string) => ({ name, bytes: bytes(text) });

const readWith = (figures: string, reports = REPORTS) =>
  readFigures([file('reports.csv', reports), file('figures.csv', figures)]);

function complaintOf(read: () => unknown): SourceError {
  try {
    read();
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

test('figures come with their report, a blank without a value', () => {
  const [report] = readWith(FIGURES);
  expect(report).toMatchObject({
    agency: { name: '示例市财政局', level: 'city' },
    year: 2021,
    publishedOn: '2022-01-20',
  });
  expect(report!.figures).toEqual([
    {
      state: 'reported',
      item: { metric: 'permits', basis: 'table2', applicant: null },
      value: 12,
      approximate: false,
      at: null,
    },
    { state: 'blank', item: { metric: 'granted', basis: 'table3', applicant: 'total' }, at: null },
  ]);
});

test('a printed zero is a number', () => {
  const [report] = readWith(FIGURES.replace(',12,', ',0,'));
  expect(report!.figures[0]).toMatchObject({ state: 'reported', value: 0 });
});

const edited = (from: string, to: string) => FIGURES.replace(from, to);
const SOURCE_URL = 'reports.csv, row 2, column source_url';
const LAST = FIGURES.trimEnd().split('\n')[2]!;

test.each([
  [
    'a column that is missing',
    edited('metric,', 'item,'),
    'figures.csv, row 1, column metric: is not in the header',
    'figures.csv, 行 1, 列 metric：表头中没有此列',
  ],
  [
    'a word in a number',
    edited(',12,', ',十二,'),
    'figures.csv, row 2, column value: "十二" is not a number',
    'figures.csv, 行 2, 列 value："十二" 不是数字',
  ],
  [
    'a number with a separator',
    edited(',12,', ',"1,200",'),
    'figures.csv, row 2, column value: "1,200" is not a number',
    'figures.csv, 行 2, 列 value："1,200" 不是数字',
  ],
  [
    'an empty value that is said to be reported',
    edited(',12,', ',,'),
    'figures.csv, row 2, column value: "" is not a number',
    'figures.csv, 行 2, 列 value："" 不是数字',
  ],
  [
    'a duplicate key',
    `${FIGURES}${LAST}\n`,
    'figures.csv, row 4, column agency, year, source_url, metric, applicant, place: repeats figures.csv, row 3',
    'figures.csv, 行 4, 列 agency, year, source_url, metric, applicant, place：与 figures.csv 第 3 行重复',
  ],
  [
    'an unknown metric',
    edited('permits', 'permit'),
    'figures.csv, row 2, column metric: "permit" is no metric of table2',
    'figures.csv, 行 2, 列 metric："permit" 不是 table2 的指标',
  ],
  [
    'a metric in the wrong part',
    edited('reported,table2', 'reported,table4'),
    'figures.csv, row 2, column metric: "permits" is no metric of table4',
    'figures.csv, 行 2, 列 metric："permits" 不是 table4 的指标',
  ],
  [
    'an unknown applicant',
    edited(',total,', ',all,'),
    'figures.csv, row 3, column applicant: "all" is not known',
    'figures.csv, 行 3, 列 applicant：不认识 "all"',
  ],
  [
    'an applicant outside table 3',
    edited('permits,,', 'permits,total,'),
    'figures.csv, row 2, column applicant: "total" outside table 3',
    'figures.csv, 行 2, 列 applicant：表三以外出现 "total"',
  ],
  [
    'a value beside blank',
    edited('total,,blank', 'total,0,blank'),
    'figures.csv, row 3, column value: "0" beside the state blank',
    'figures.csv, 行 3, 列 value：状态为 blank 却有值 "0"',
  ],
  [
    'a figure of no listed report',
    edited('示例市财政局,2021,permits', '示例市财政局,2020,permits'),
    'figures.csv, row 2, column agency: no report',
    'figures.csv, 行 2, 列 agency：年报文件中没有',
  ],
  [
    'a row that is short of a field',
    edited(',reported', ''),
    'figures.csv, row 2: has 7 fields, the header 8',
    'figures.csv, 行 2：有 7 个字段，表头有 8 个',
  ],
  [
    'a count below nothing',
    edited(',12,', ',-5,'),
    'figures.csv, row 2, column value: "-5" is not a count',
    'figures.csv, 行 2, 列 value："-5" 不是件数',
  ],
  [
    'a part of a count',
    edited(',12,', ',3.7,'),
    'figures.csv, row 2, column value: "3.7" is not a count',
    'figures.csv, 行 2, 列 value："3.7" 不是件数',
  ],
  [
    'a count beyond what a double can tell apart',
    edited(',12,', ',9007199254740993,'),
    'figures.csv, row 2, column value: "9007199254740993" has more digits than can be kept exactly',
    'figures.csv, 行 2, 列 value："9007199254740993" 位数过多，无法准确保存',
  ],
  [
    'a number of 400 digits',
    edited(',12,', `,${'1'.repeat(400)},`),
    `figures.csv, row 2, column value: "${'1'.repeat(60)}…" has more digits`,
    `figures.csv, 行 2, 列 value："${'1'.repeat(60)}…" 位数过多`,
  ],
  [
    'an amount of more digits than a double holds',
    edited('permits,,12,', 'fees_wan,,0.1234567890123456789,'),
    'figures.csv, row 2, column value: "0.1234567890123456789" has more digits',
    'figures.csv, 行 2, 列 value："0.1234567890123456789" 位数过多',
  ],
  [
    'a negative amount',
    edited('permits,,12,', 'fees_wan,,-1.5,'),
    'figures.csv, row 2, column value: "-1.5" is not an amount',
    'figures.csv, 行 2, 列 value："-1.5" 不是金额',
  ],
  [
    'a part of a rise',
    edited('permits,,12,', 'permits_change,,1.5,'),
    'figures.csv, row 2, column value: "1.5" is not a rise or fall',
    'figures.csv, 行 2, 列 value："1.5" 不是增减数',
  ],
  [
    'a NUL',
    edited('permits', 'per\0mits'),
    'figures.csv, row 2, column metric: "per\\u0000mits" holds a control character',
    'figures.csv, 行 2, 列 metric："per\\u0000mits" 含有控制字符',
  ],
  [
    'a quote that is never closed',
    `${FIGURES}"示例`,
    'figures.csv, row 4: ',
    'figures.csv, 行 4：CSV 格式有误',
  ],
])('%s is refused by file, row and column, in both languages', (_, figures, en, zh) => {
  const { message, zh: chinese } = complaintOf(() => readWith(figures));
  expect(message.slice(0, en.length)).toBe(en);
  expect(chinese.slice(0, zh.length)).toBe(zh);
  expect(message).toMatch(/; \S/);
  expect(chinese).toMatch(/；\S/);
});

test('a file in another encoding is refused and says what to do', () => {
  const gbk = new Uint8Array([...bytes('agency,year\n'), 0xca, 0xbe, 0xc0, 0xfd]);
  const { message, zh } = complaintOf(() => readFigures([{ name: 'figures.csv', bytes: gbk }]));
  expect(message).toBe('figures.csv: is not UTF-8; save it as UTF-8 and build again');
  expect(zh).toBe('figures.csv：不是 UTF-8 编码；请另存为 UTF-8 后重试');
});

test.each([
  ['a level that is none', ',city,财政', ',town,财政', 'reports.csv, row 2, column level'],
  ['a year that is none', ',2021,', ',二〇二一,', 'reports.csv, row 2, column year'],
  ['a year before the Regulation', ',2021,', ',0000,', 'reports.csv, row 2, column year'],
  ['a year to come', ',2021,', ',9999,', 'reports.csv, row 2, column year'],
  ['a date that is none', '2022-01-20', '2022年1月', 'reports.csv, row 2, column published_on'],
  ['a month that is none', '2022-01-20', '2022-13', 'reports.csv, row 2, column published_on'],
  ['a day that does not exist', '2022-01-20', '2022-02-30', 'reports.csv, row 2, column published_on'],
  ['a day of no year', '2022-01-20', '2017-99-99', 'reports.csv, row 2, column published_on'],
  ['a day to come', '2022-01-20', '9999-01-20', 'reports.csv, row 2, column published_on'],
  ['an address that is none', 'https://shili.invalid/2021.html', 'nowhere', SOURCE_URL],
  ['a script as address', 'https://shili.invalid/2021.html', 'javascript:alert(1)', SOURCE_URL],
  ['a file as address', 'https://shili.invalid/2021.html', 'file:///etc/passwd', SOURCE_URL],
  ['a line break in a name', '示例市财政局', '"示例市\n财政局"', 'reports.csv, row 2, column agency'],
  ['an escape in a name', '示例市财政局', '示例\u001b]0;x\u0007局', 'reports.csv, row 2, column agency'],
  ['letters turned round in a name', '示例市财政局', '示例\u202e局', 'reports.csv, row 2, column agency'],
])('%s is refused in the file of reports', (_, from, to, place) => {
  const { message, zh } = complaintOf(() => readFigures([file('reports.csv', REPORTS.replace(from, to))]));
  expect(message.startsWith(place)).toBe(true);
  expect(zh).toMatch(/；\S/);
});

test.each([
  ['fees_wan,,59237.2449,', 59237.2449],
  ['fees_wan,,0.10,', 0.1],
  ['procurement_amount_wan,,976.81,', 976.81],
  ['permits_change,,-35,', -35],
  ['permits,,012,', 12],
  ['permits,,9007199254740991,', 9007199254740991],
])('%s is a number that the dictionary allows there', (written, value) => {
  const [report] = readWith(edited('permits,,12,', written));
  expect(report!.figures[0]).toMatchObject({ state: 'reported', value });
});
