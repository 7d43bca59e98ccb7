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
  ['a date that is none', '2022-01-20', '2022年1月', 'reports.csv, row 2, column published_on'],
  [
    'an address that is none',
    'https://shili.invalid/2021.html',
    'nowhere',
    'reports.csv, row 2, column source_url',
  ],
])('%s is refused in the file of reports', (_, from, to, place) => {
  const { message } = complaintOf(() => readFigures([file('reports.csv', REPORTS.replace(from, to))]));
  expect(message.startsWith(place)).toBe(true);
});
