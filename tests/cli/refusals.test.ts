import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import CFB from 'cfb';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { nianbao } from '../../src/cli/nianbao.ts';
import { REFUSALS, type Refusal } from '../../src/reader/refusals.ts';
import { listen } from './sources.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const wide = (text: string) => strToU8([...text].join('\0'));

/** A PDF of pages without text. */
const pdf = ({ pages = 1, trailer = '', more = '' } = {}) => {
  const numbers = Array.from({ length: pages }, (_, page) => page + 10);
  return strToU8(
    `%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [${numbers.map((number) => `${number} 0 R`).join(' ')}] /Count ${pages}>> endobj
${numbers.map((number) => `${number} 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R>> endobj`).join('\n')}
4 0 obj <</Length 12>> stream
0 0 9 9 re f
endstream endobj
${more}
trailer <</Root 1 0 R ${trailer}>>
%%EOF`,
  );
};
const report = (body: string, year: string) =>
  `${body}${year}政府信息公开工作年度报告\n\n${['总体情况', '主动公开政府信息情况', '其他需要报告的事项'].map((heading, at) => `${'一二六'[at]}、${heading}\n\n无。\n\n`).join('')}`;
/** A container of Word with the beginning of a document. */
function ofWord(document: Uint8Array): Uint8Array {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, '/WordDocument', document);
  return new Uint8Array(CFB.write(container, { type: 'array' }) as ArrayLike<number>);
}
const LOCK = `5 0 obj <</Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}>>> endobj`;

const CASES: readonly (readonly [
  what: string,
  refusal: Refusal,
  bytes: () => Uint8Array | Promise<Uint8Array>,
])[] = [
  ['an empty file', 'empty', () => new Uint8Array()],
  ['a file of blanks', 'empty', () => strToU8(' \r\n\t')],
  ['a photograph', 'picture', () => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16)],
  ['a scanned PDF', 'picture', () => pdf()],
  [
    'a page of pictures',
    'picture',
    () => strToU8('<html><body><img src=1.jpg><img src=2.jpg></body></html>'),
  ],
  ['an encrypted Word file', 'encrypted', () => Uint8Array.of(...OLE, ...wide('EncryptedPackage'))],
  ['an encrypted PDF', 'encrypted', () => pdf({ trailer: '/Encrypt 5 0 R /ID [<00> <00>]', more: LOCK })],
  ['a file of Word 95', 'old-office', () => ofWord(Uint8Array.of(0xdc, 0xa5, 0x65, 0))],
  ['a Word file cut short', 'damaged', () => Uint8Array.of(...OLE)],
  ['a RAR archive', 'archive', () => strToU8('Rar!\x1a\x07')],
  [
    'an archive of more files than anybody has',
    'too-large-archive',
    () => zipSync(Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [at, new Uint8Array()]))),
  ],
  ['machine data', 'unknown-format', () => Uint8Array.from({ length: 999 }, (_, at) => (at * 7919) % 251)],
  ['an archive cut short', 'damaged-archive', () => strToU8('PK\x03\x04 cut short')],
  ['a Word file without its text', 'damaged-docx', () => zipSync({ 'word/document.xml': strToU8('<w') })],
  ['a workbook without its sheets', 'damaged-xlsx', () => zipSync({ 'xl/workbook.xml': strToU8('<w') })],
  ['a PDF without its pages', 'damaged-pdf', () => strToU8('%PDF-1.4\nnothing follows')],
  ['a workbook of empty cells', 'empty-sheets', async () => await writeExcelFile([[null]]).toBuffer()],
  [
    'a page built by scripts',
    'built-by-scripts',
    () => strToU8('<html><body><div id=app></div><script>x</script>'),
  ],
  ['a PDF of more pages than a report has', 'too-many-pages', () => pdf({ pages: 501 })],
  ['a table that never ends', 'too-many-cells', () => strToU8('0,0,0\n'.repeat(70_000))],
  [
    'an archive that swells',
    'too-large-unpacked',
    () => zipSync({ 'word/document.xml': new Uint8Array(30_000_000) }),
  ],
  [
    'a Word file of endless markup',
    'too-much-markup',
    () => zipSync({ 'word/document.xml': strToU8('<w:p/>'.repeat(300_001)) }),
  ],
  [
    'a sheet with a cell at its far end',
    'too-many-cells',
    () =>
      zipSync({
        'xl/workbook.xml': strToU8('<workbook/>'),
        'xl/worksheets/sheet1.xml': strToU8('<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>'),
      }),
  ],
  ['boxes within boxes', 'too-deep', () => strToU8(`<html><body>${'<div>'.repeat(3000)}`)],
  ['a report on the rule of law', 'other-report', () => strToU8('示例市某某局2023年法治政府建设年度报告\n')],
  ['a report of a university', 'school-or-company', () => strToU8(report('示例大学', '2023年'))],
  ['a report of a company', 'school-or-company', () => strToU8(report('示例市水务有限公司', '2023年度'))],
  [
    'a comparison of two years',
    'comparison',
    () => strToU8(report('示例市2022年与2023年政府信息公开数据对比\n示例市', '')),
  ],
  [
    'two years of one body',
    'several-reports',
    () => strToU8(report('示例市某某局', '2022年') + report('示例市某某局', '2023年')),
  ],
  [
    'two bodies of one year',
    'several-reports',
    () => strToU8(report('示例市甲局', '2023年') + report('示例市乙局', '2023年')),
  ],
  ['a shopping list', 'no-report', () => strToU8('买菜\n牛奶 2 盒\n')],
];

const run = async (argv: readonly string[], folder: string, language: 'zh' | 'en') => {
  const { effects, printed, reported } = listen(language);
  return { status: await nianbao(argv, folder, effects), printed, reported };
};

/** What a sentence in Chinese may hold of Latin letters: names of formats and programs, and units. */
const NAMES = /\b(?:PDF|DOCX|HTML|ODS|ODT|Markdown|XLSX|CSV|DOC|XLS|WPS|OFD|RTF|Word|Excel|MB|RAR|7z)\b/gu;

test.each(CASES)(
  '%s is refused as %s, in one line that says what to do, in either language',
  async (_, refusal, bytes) => {
    const folder = await mkdtemp(join(tmpdir(), 'nianbao-refused-'));
    await writeFile(join(folder, 'r'), await bytes());
    for (const language of ['zh', 'en'] as const)
      for (const command of ['read', 'check'])
        expect(await run([command, 'r'], folder, language)).toEqual({
          status: 1,
          printed: [],
          reported: [`nianbao: r: ${REFUSALS[refusal][language]}`],
        });
  },
);

test('every reason has a file that meets it', () => {
  const met = new Set(CASES.map(([, refusal]) => refusal));
  expect(Object.keys(REFUSALS).filter((refusal) => !met.has(refusal as Refusal))).toEqual([]);
});

test.each(Object.entries(REFUSALS))(
  '%s: the Chinese is Chinese, the English is not, both say what to do',
  (_, { zh, en }) => {
    expect(zh.replace(NAMES, '')).toMatch(/^[^a-z]+；[^a-z]+$/iu);
    expect(en).toMatch(/^[ -~]+[:;] [ -~]+$/u);
  },
);

test('Chinese is what is spoken where nobody asked for English', async () => {
  const refused = async (...options: readonly string[]) =>
    (await run(['read', 'nowhere.pdf', ...options], '/', 'zh')).reported;
  expect(await refused()).toEqual(['nianbao: nowhere.pdf: 没有这个文件或目录；请核对路径']);
  expect(await refused('--lang', 'en')).toEqual([
    'nianbao: nowhere.pdf: no such file or folder; check the path',
  ]);
});
