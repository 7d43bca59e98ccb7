import { UnreadableError, type Format } from '../document.ts';
import type { Refusal } from '../refusals.ts';
import { listEntries } from './unpack.ts';

/** The format of a file by its first bytes, `written` for what may be text; throws UnreadableError for other kinds. */
export function detectFormat(bytes: Uint8Array): 'pdf' | 'docx' | 'xlsx' | 'written' {
  if (bytes.every(isSpace)) throw new UnreadableError('empty');
  const head = latin(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\x03\x04')) return officeFormat(bytes);
  if (head.startsWith('\xd0\xcf\x11\xe0')) throw new UnreadableError(whyOle(bytes));
  const other = OTHERS.find(([start]) => start.test(head));
  if (other) throw new UnreadableError(other[1]);
  return 'written';
}

const OTHERS: readonly (readonly [start: RegExp, why: Refusal])[] = [
  [/^(?:\xff\xd8\xff|\x89PNG|GIF8[79]a|II\*\0|MM\0\*|RIFF.{4}WEBP)/su, 'picture'],
  [/^BM.{4}\0{4}/su, 'picture'],
  [/^\{\\rtf/u, 'rich-text'],
  [/^(?:Rar!|\x1f\x8b|7z\xbc\xaf)/u, 'archive'],
];

function officeFormat(bytes: Uint8Array): 'docx' | 'xlsx' {
  const names = listEntries(bytes);
  if (names.includes('word/document.xml')) return 'docx';
  if (names.includes('xl/workbook.xml')) return 'xlsx';
  throw new UnreadableError(names.includes('OFD.xml') ? 'ofd' : 'other-archive');
}

/** Word and Excel put an encrypted document into the container of their older formats. */
const whyOle = (bytes: Uint8Array): Refusal =>
  latin(bytes).includes([...'EncryptedPackage'].join('\0')) ? 'encrypted' : 'old-office';

const isSpace = (byte: number) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

/** One character a byte. */
const latin = (bytes: Uint8Array) => {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return parts.join('');
};

const TAG = /<\/?(?:html|body|head|meta|table|tbody|tr|td|th|p|div|span|br|h[1-6])\b[^<>]{0,2000}>/giu;
const FIRST_TAG = /^\s*<(?:!doctype\s+html|html|head|body|table|div|h[1-6]|p|\?xml|!--)[\s>/-]/iu;
const MOST_TO_SAMPLE = 60_000;

/** Which kind of writing a text is. */
export function detectWriting(text: string): Exclude<Format, 'pdf' | 'docx' | 'xlsx'> {
  const sample = text.slice(0, MOST_TO_SAMPLE);
  if (FIRST_TAG.test(sample) || (sample.match(TAG) ?? []).length >= 8) return 'html';
  const lines = sample.split(/\r?\n/u).filter((line) => line.trim() !== '');
  if (isCommaSeparated(lines)) return 'csv';
  return lines.some((line) => MARKDOWN.test(line)) ? 'markdown' : 'text';
}

const MARKDOWN = /^(?:#{1,6}\s|\s*\|[\s:|-]*-{3,}[\s:|-]*\|?\s*$)/u;

/** Rows of short fields between commas make up a good part of the lines; prose and numbers such as 1,234 do not. */
function isCommaSeparated(lines: readonly string[]): boolean {
  const rows = lines.filter(isRow).length;
  const piped = lines.filter((line) => /[|｜]/u.test(line)).length;
  return rows >= 3 && rows >= 0.3 * lines.length && rows > piped;
}

function isRow(line: string): boolean {
  if (!line.includes(',')) return false;
  if (/^\s*\d{1,3}(?:,\d{3})+\s*$/u.test(line)) return false;
  const commas = line.split(',').length - 1;
  return commas >= 2 && line.length <= 40 * (commas + 1);
}
