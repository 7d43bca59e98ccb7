import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/reader/decode/decode.ts';
import { UnreadableError, type Document } from '../../../src/reader/document.ts';
import { LAYOUTS } from '../generate/printers/layouts.ts';
import { ENCODINGS } from '../generate/printers/reencode.ts';
import { anyReport } from '../generate/any-report.ts';
import { toPage } from '../generate/to-page.ts';
import { anyFlips, flipBytes } from '../mutate/flip-bytes.ts';
import { SEED } from '../seed.ts';
import { runs } from '../../runs.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const decodeHtml = (body: string) => decode(bytesOf(`<html><body>${body}</body></html>`), 'x');
const TITLE = '<h1>示例市某某局2024年政府信息公开工作年度报告</h1>';

const show = ({ blocks }: Document) =>
  blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.rows.map((row) => row.map(({ text }) => text)),
  );

describe('the format is told by content', () => {
  it.each<readonly [string, string, string]>([
    ['a heading of Markdown', '# 年度报告\n\n规章', 'markdown'],
    ['a Markdown table', '年度报告\n\n| 规章 | 3 |\n| --- | --- |\n| 许可 | 4 |', 'markdown'],
    [
      'a Markdown table with breaks in its cells',
      `年度报告\n\n一、总体情况\n\n本年公开3条。\n\n| 信息<br>内容 | 制发<br>件数 |\n| --- | --- |\n${'| 规<br>章 | 3<br> |\n'.repeat(9)}`,
      'markdown',
    ],
    [
      'Markdown around tables of HTML',
      `# 年度报告\n\n一、总体情况\n\n本年公开3条。\n\n<html><body><table>${'<tr><td>规章</td></tr>'.repeat(9)}</table></body></html>\n\n示例市`,
      'markdown',
    ],
    [
      'a page with more lines of scripts than of text',
      `<!-- 年报 -->\n<html>\n<head>\n<script>\n${'var year;\n'.repeat(99)}</script></head>\n<table>${'<tr><td>规章</td></tr>'.repeat(9)}</table></html>`,
      'html',
    ],
    [
      'a page that text comes before',
      `年度报告\n\n一、总体情况\n<script>\n${'var year;\n'.repeat(99)}</script>\n<table>${'<tr><td>规章</td></tr>'.repeat(9)}</table>`,
      'html',
    ],
    [
      'lines of a page that break',
      `年度报告<br>\n一、总体情况<br>\n本年公开3条。<br>\n<table>${'<tr><td>规章</td></tr>'.repeat(9)}</table>`,
      'html',
    ],
    ['lone pipes in text', '行政许可 |\n7 |\n||\n规章 |', 'text'],
    ['text with thousands', '许可\n1,234,567\n处罚\n1,234,567\n强制\n1,234,567', 'text'],
    ['rows of commas', '信息内容,制发件数,废止件数\n规章,1,0\n行政规范性文件,2,', 'csv'],
    ['rows of semicolons', '信息内容;制发件数;废止件数\n规章;1;0\n行政规范性文件;2;', 'csv'],
    ['rows of tabs', '信息内容\t制发件数\t废止件数\n规章\t1\t0\n行政规范性文件\t2\t', 'csv'],
    ['prose with a table of tabs in it', '总体情况\n规章\t1\t0\n文件\t2\t\n许可\t3\t\n改进情况', 'text'],
    ['a fragment of HTML', '<table><tr><td>规章</td><td>3</td></tr></table>', 'html'],
    ['an XHTML page', '<?xml version="1.0"?><html><body><p>规章</p></body></html>', 'html'],
  ])('%s', async (_, text, format) => {
    expect((await decode(bytesOf(text), 'misnamed.pdf')).format).toBe(format);
  });

  it('tables of HTML among those of Markdown are counted with them, and what stands around them by the letter', async () => {
    const text =
      '# 年报\n\n甲\n\n| 规章 | 3 |\n\n<table><tr><td>许可</td><td>7</td></tr></table>\n\n<table></table>乙';
    const { blocks } = await decode(bytesOf(text), 'x.md');
    expect(
      blocks.map((block) =>
        block.kind === 'table' ? block.rows.flat().map(({ place }) => place) : block.text,
      ),
    ).toEqual([
      '年报',
      '甲',
      [
        { start: 11, end: 13 },
        { start: 16, end: 17 },
      ],
      [
        { table: 1, row: 0, column: 0 },
        { table: 1, row: 0, column: 1 },
      ],
      [],
      '乙',
    ]);
    const last = blocks.at(-1)!;
    expect(last.kind === 'paragraph' && last.locate(0, 1)).toEqual({
      start: text.length - 1,
      end: text.length,
    });
  });

  it.each<readonly [string, Uint8Array, RegExp]>([
    ['nothing', new Uint8Array(), /empty/],
    ['blanks only', bytesOf(' \n\n'), /empty/],
    ['a photograph', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), /pictures without text/],
    ['an old Word file cut short', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), /damaged file/],
    [
      'an encrypted Word file',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...bytesOf([...'EncryptedPackage'].join('\0'))),
      /encrypted/,
    ],
    ['an archive', zipSync({ 'a.txt': strToU8('a') }), /archive/],
    ['a damaged archive', bytesOf('PK\x03\x04 cut short'), /damaged/],
    ['a Word file without its text', zipSync({ 'word/document.xml': strToU8('<w') }), /damaged/],
    ['machine data', Uint8Array.from({ length: 999 }, (_, at) => (at * 7919) % 251), /unknown format/],
    ['an archive that swells', zipSync({ 'word/document.xml': new Uint8Array(30_000_000) }), /too large/],
    ['a page of pictures', bytesOf('<html><body><img src=1.jpg><img src=2.jpg></body></html>'), /pictures/],
    ['a page built by scripts', bytesOf('<html><body><div id=app></div><script>x</script>'), /scripts/],
  ])('%s is refused with its reason', async (_, bytes, why) => {
    const refusal = await decode(bytes, 'x').catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(UnreadableError);
    expect(String(refusal)).toMatch(why);
  });
});

it('a field of a table of tabs may hold a line break in quotes, and a lone quotation mark swallows nothing', async () => {
  const rows = async (text: string) => show(await decode(bytesOf(text), 'x'))[0];
  expect(await rows('规章\t1\t0\n许可\t4\t5\n"规范性\n文件"\t2\t3')).toEqual([
    ['规章', '1', '0'],
    ['许可', '4', '5'],
    ['规范性\n文件', '2', '3'],
  ]);
  expect(await rows('规章\t1\t0\n"规范性文件\t2\t3\n许可\t4\t5')).toEqual([
    ['规章', '1', '0'],
    ['"规范性文件', '2', '3'],
    ['许可', '4', '5'],
  ]);
});

describe('encodings', () => {
  it.each(Object.entries(ENCODINGS))('%s gives the same text', async (_, encodeAs) => {
    const text = '一、总体情况\n规章\n12\n';
    expect((await decode(encodeAs(text), 'x')).text).toBe(text);
  });

  it('UTF-16 is known without its mark', async () => {
    const text = '一、总体情况\n规章\n12\n';
    expect((await decode(Uint8Array.from(Buffer.from(text, 'utf16le')), 'x')).text).toBe(text);
    expect((await decode(Uint8Array.from(Buffer.from(text, 'utf16le').swap16()), 'x')).text).toBe(text);
  });

  it('UTF-8 that was read as GBK and stored so is read anew, and what was lost on the way stays lost', async () => {
    const stored = (text: string) => bytesOf(new TextDecoder('gbk').decode(bytesOf(text)));
    const read = async (text: string) => (await decode(stored(text), 'x')).text;
    const even = '一、总体情况\n政府信息公开申请行政行政\n信息公开政府\n';
    expect(await read(even)).toBe(even);
    expect(await read(`${even}规范性文件\n5\n12件3`)).toBe(`${even}规范性文\ufffd\n5\n12\ufffd3`);
    const plain = '淇℃伅 is how 信息 looks then: 淇℃伅';
    expect((await decode(bytesOf(plain), 'x')).text).toBe(plain);
  });

  it('the charset that a page declares is believed', async () => {
    const page = [...bytesOf('<html><meta charset="big5"><p>'), 0xa6, 0xe6, 0xac, 0x46];
    expect((await decode(Uint8Array.from(page), 'x')).text).toBe('行政');
  });
});

describe('HTML as it is shown', () => {
  it('gives paragraphs the offsets of the text', async () => {
    const { blocks, text } = await decodeHtml(`${TITLE}<p>公开 <b>12</b>\n条</p>`);
    const paragraph = blocks[1];
    if (paragraph?.kind !== 'paragraph') throw new Error('no paragraph');
    const place = paragraph.locate(3, 5);
    expect('start' in place && text?.slice(place.start, place.end)).toBe('12');
  });

  it('puts cells on the grid', async () => {
    const { blocks } = await decodeHtml(
      `${TITLE}<table><tr><td rowspan=2>三</td><td colspan=2>甲<br>乙</td></tr><tr><td>&nbsp;</td><td>5</td></tr></table>`,
    );
    const table = blocks[1];
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.rows.flat().map(({ text, place }) => [text, place])).toEqual([
      ['三', { table: 0, row: 0, column: 0 }],
      ['甲\n乙', { table: 0, row: 0, column: 1 }],
      ['', { table: 0, row: 1, column: 1 }],
      ['5', { table: 0, row: 1, column: 2 }],
    ]);
  });

  it.each<readonly [string, string, readonly unknown[]]>([
    [
      'a layout table gives its contents',
      '<table><tr><td>甲<table><tr><td>7</table><td>乙</table>',
      ['甲', [['7']], '乙'],
    ],
    [
      'what is hidden stays out',
      '<p hidden>甲</p><p style="display: none">乙</p><nav>丙</nav><p>丁</p>',
      ['丁'],
    ],
    ['scripts and comments stay out', '<script>甲</script><style>乙</style><!-- 丙 --><p>丁</p>', ['丁']],
    ['lines end at br and in pre', '甲<br>乙<pre>丙\n丁</pre>', ['甲', '乙', '丙', '丁']],
    [
      'tags may stay open',
      '<table><tr><td>甲<td>1<tr><td>乙<td>2',
      [
        [
          ['甲', '1'],
          ['乙', '2'],
        ],
      ],
    ],
    ['a header within the article is shown', '<article><header>甲</header></article>', ['甲']],
  ])('%s', async (_, body, shown) => {
    expect(show(await decodeHtml(TITLE + body)).slice(1)).toEqual(shown);
  });

  it('500 nested tables are read, spans are kept within reason', async () => {
    const nested = `${'<table><tr><td>'.repeat(500)}7${'</table>'.repeat(500)}`;
    expect(show(await decodeHtml(TITLE + nested))).toHaveLength(2);
    const wide = await decodeHtml(`${TITLE}<table><tr><td colspan=100000 rowspan=0>甲`);
    const table = wide.blocks[1];
    expect(table?.kind === 'table' && table.rows[0]?.[0]).toMatchObject({ columnSpan: 200, rowSpan: 200 });
  });

  it.each([
    ['cells', `<table>${'<tr><td>7'.repeat(200_001)}`],
    ['depth', '<div>'.repeat(3000)],
  ])('a monstrous page is refused for its %s', async (_, body) => {
    await expect(decodeHtml(body)).rejects.toThrow(/^too/);
  });
});

describe('CSV', () => {
  it('keeps quoted fields and their places', async () => {
    const source = '信息内容,制发件数,废止件数\r\n"规章, ""甲""",1,0\r\n许可,"2",\r\n';
    const { blocks, text } = await decode(bytesOf(source), 'x');
    const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []));
    expect(cells.map((cell) => cell.text).slice(3, 9)).toEqual(['规章, ""甲""', '1', '0', '许可', '2', '']);
    for (const { text: shown, place } of cells)
      expect('start' in place && text?.slice(place.start, place.end)).toBe(shown);
  });
});

it(`flipped bytes are read or refused, never a crash (seed ${SEED})`, { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyReport, fc.constantFrom(...LAYOUTS), anyFlips, async (report, printer, flips) => {
      const bytes = flipBytes(await printer.print(toPage(report)), flips);
      const outcome = await decode(bytes, printer.fileName).catch((error: unknown) => error);
      expect(outcome instanceof Error && !(outcome instanceof UnreadableError)).toBe(false);
    }),
    { seed: SEED, numRuns: runs(60, 1800) },
  );
});
