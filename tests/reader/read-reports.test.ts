import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { UnreadableError } from '../../src/reader/document.ts';
import { readReports } from '../../src/reader/read-reports.ts';
import { anyPlainReport } from './generate/any-report.ts';
import { zipInGbk } from './generate/printers/archive.ts';
import { cleanHtml } from './generate/printers/clean-html.ts';
import { encode } from './generate/printers/encode.ts';
import { mailWithAttachment } from './generate/printers/saved-mail.ts';
import { word } from './generate/printers/word.ts';
import { toPage } from './generate/to-page.ts';
import { SEED } from './seed.ts';

const [page] = fc.sample(anyPlainReport.map(toPage), { seed: SEED, numRuns: 1 });
if (page === undefined) throw new Error('no report to print');
const [docx, html] = [await word.print(page), await cleanHtml.print(page)];

/** Each document by its name, and its agency or the reason why it cannot be read. */
async function namesIn(bytes: Uint8Array, name: string): Promise<readonly (readonly [string, string])[]> {
  const all: (readonly [string, string])[] = [];
  for await (const { name: found, reading } of readReports(bytes, name))
    all.push([found, reading instanceof UnreadableError ? reading.refusal : reading.format]);
  return all;
}

it('each document of an archive is read or named with its reason, archives within it too, by names in GBK', async () => {
  const inner = zipSync({ '年报.html': html });
  const outer = zipInGbk({
    '市局.docx': docx,
    '说明.txt': encode('会议通知。'),
    '下级.zip': inner,
    'Thumbs.db': Uint8Array.of(1),
  });
  expect(await namesIn(outer, 'a.zip')).toEqual([
    ['a.zip/市局.docx', 'docx'],
    ['a.zip/说明.txt', 'no-report'],
    ['a.zip/下级.zip/年报.html', 'html'],
  ]);
});

it('a letter that carries a report is none, and a mail without attachments is what it says', async () => {
  expect(await namesIn(await mailWithAttachment.print(page), 'a.eml')).toEqual([['a.eml/年报.docx', 'docx']]);
  const letter = encode('From: a@example.com\r\nTo: b@example.com\r\nMIME-Version: 1.0\r\n\r\n请查收。\r\n');
  expect(await namesIn(letter, 'a.eml')).toEqual([['a.eml', 'no-report']]);
});

it('a page saved in GBK without saying so is read', async () => {
  const head =
    'Subject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n';
  const gbk = Buffer.concat([
    Buffer.from(head),
    Buffer.from('3c703ed0c5cfa2b9abbfaac4eab6c8b1a8b8e63c2f703e'.repeat(3), 'hex'),
    Buffer.from('\r\n--b--\r\n'),
  ]);
  const { decode } = await import('../../src/reader/decode/decode.ts');
  const { blocks, format } = await decode(new Uint8Array(gbk), 'x.mht');
  expect(format).toBe('mhtml');
  expect(blocks.map((block) => block.kind === 'paragraph' && block.text)).toEqual(
    Array.from({ length: 3 }, () => '信息公开年度报告'),
  );
});

it('a locked, an empty, an endless archive and one of thousands of files are refused', async () => {
  const locked = zipSync({ 'a.txt': strToU8('a') });
  locked[6] = 1;
  expect(await namesIn(locked, 'a.zip')).toEqual([['a.zip', 'encrypted']]);
  expect(await namesIn(zipSync({}), 'a.zip')).toEqual([['a.zip', 'empty']]);
  expect(await namesIn(zipSync({ 'a/': new Uint8Array() }), 'a.zip')).toEqual([['a.zip', 'empty']]);
  const many = Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`${at}.txt`, new Uint8Array()]));
  expect(await namesIn(zipSync(many), 'a.zip')).toEqual([['a.zip', 'too-large-archive']]);
  const deep = Array.from({ length: 9 }).reduce<Uint8Array>((zip) => zipSync({ 'a.zip': zip }), docx);
  expect(await namesIn(deep, 'a.zip')).toEqual([['a.zip/a.zip/a.zip/a.zip', 'archive']]);
});
