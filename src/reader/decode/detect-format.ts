import { UnreadableError, type Format } from '../document.ts';
import type { Refusal } from '../refusals.ts';
import { latin } from './latin.ts';
import { listEntries, open } from './unpack.ts';

/** Kinds of files that their first bytes tell; `written` is what may be text. */
export type Kind = Exclude<Format, 'html' | 'csv' | 'markdown' | 'text'> | 'zip' | 'written';

/** The kind of a file by its first bytes; throws UnreadableError for those that cannot be read. */
export function detectFormat(bytes: Uint8Array): Kind {
  if (bytes.every(isSpace)) throw new UnreadableError('empty');
  const head = latin(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return 'pdf';
  if (/^PK(?:\x03\x04|\x05\x06)/u.test(head)) return officeFormat(bytes);
  if (head.startsWith('\xd0\xcf\x11\xe0')) return oldOfficeFormat(bytes);
  if (head.startsWith('{\\rtf')) return 'rtf';
  const other = OTHERS.find(([start]) => start.test(head));
  if (other) throw new UnreadableError(other[1]);
  return detectMail(latin(bytes.subarray(0, MOST_OF_HEAD)));
}

const MOST_OF_HEAD = 16_384;
/** Lines of a mail's head, each of which may go on below it. */
const MAIL = /^\s*(?:From [^\n]*\n)?(?:[\w-]+:[^\n]*(?:\n[ \t][^\n]*)*\n)+?(?:mime-version|content-type):/iu;
const PAGE_SAVED = /\ncontent-type:\s*multipart\/related/iu;
const SENT = /^(?:to|received|delivered-to|x-mailer):/imu;

/** A mail, or a page that a browser saved as one; both begin with a head of lines with names. */
function detectMail(text: string): 'eml' | 'mhtml' | 'written' {
  if (!MAIL.test(text)) return 'written';
  const head = text.split(/\r?\n\r?\n/u, 1)[0]!;
  return PAGE_SAVED.test(`\n${head}`) && !SENT.test(head) ? 'mhtml' : 'eml';
}

const OTHERS: readonly (readonly [start: RegExp, why: Refusal])[] = [
  [/^(?:\xff\xd8\xff|\x89PNG|GIF8[79]a|II\*\0|MM\0\*|RIFF.{4}WEBP)/su, 'picture'],
  [/^BM.{4}\0{4}/su, 'picture'],
  [/^(?:Rar!|\x1f\x8b|7z\xbc\xaf)/u, 'archive'],
];

function officeFormat(bytes: Uint8Array): Kind {
  const names = listEntries(bytes);
  if (names.includes('word/document.xml')) return 'docx';
  if (names.includes('xl/workbook.xml')) return 'xlsx';
  if (names.includes('OFD.xml')) return 'ofd';
  if (names.includes('content.xml')) return openDocumentFormat(bytes);
  if (names.includes('[Content_Types].xml')) throw new UnreadableError('unknown-format');
  return 'zip';
}

/** What the file says it is; LibreOffice and WPS write it first and unpacked. */
function openDocumentFormat(bytes: Uint8Array): Kind {
  const type = latin(open(bytes, ({ name }) => name === 'mimetype')['mimetype'] ?? new Uint8Array());
  if (type.includes('opendocument.spreadsheet')) return 'ods';
  if (type.includes('opendocument.text')) return 'odt';
  throw new UnreadableError('unknown-format');
}

/** Word and Excel put an encrypted document into the container of their older formats, by names in UTF-16. */
function oldOfficeFormat(bytes: Uint8Array): Kind {
  const text = latin(bytes);
  const holds = (name: string) => text.includes([...name].join('\0'));
  if (holds('EncryptedPackage')) throw new UnreadableError('encrypted');
  if (holds('WordDocument')) return 'doc';
  if (holds('Workbook') || holds('Book')) return 'xls';
  throw new UnreadableError(holds('Root Entry') ? 'unknown-format' : 'damaged');
}

const isSpace = (byte: number) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

const TAG = /<\/?(?:html|body|head|meta|table|tbody|tr|td|th|p|div|span|br|h[1-6])\b[^<>]{0,2000}>/giu;
const FIRST_TAG = /^\s*<(?:!doctype\s+html|html|head|body|table|div|h[1-6]|p|\?xml|!--)[\s>/-]/iu;
/** Of pages alone, whatever stands before it; the lines of their scripts and styles hold no tags. */
const PAGE = /<(?:!doctype\s+html|head|meta|script|style|link)[\s>]/iu;
const MOST_TO_SAMPLE = 60_000;

/** Which kind of writing a text is. */
export function detectWriting(text: string): Extract<Format, 'html' | 'csv' | 'markdown' | 'text'> {
  const sample = text.slice(0, MOST_TO_SAMPLE);
  if (PAGE.test(sample) || (FIRST_TAG.test(sample) && !isMarkdownInBoxes(sample))) return 'html';
  if ((sample.match(TAG) ?? []).length >= 8) return isMarkdownAround(sample) ? 'markdown' : 'html';
  if (findDelimiter(sample) !== undefined) return 'csv';
  return sample.split(/\r?\n/u).some((line) => MARKDOWN.test(line)) ? 'markdown' : 'text';
}

/** Whether headings or tables of Markdown stand between the tags, which are those of the boxes of a page and no others. */
const isMarkdownInBoxes = (text: string): boolean =>
  !SHOWN_TAG.test(text) && text.split(/\r?\n/u).some((line) => MARKDOWN.test(line));

const SHOWN_TAG = /<(?:p|h[1-6]|table|td|li)\b/iu;

/**
 * Whether the tags are those of tables, or of breaks within the cells of piped ones, and the lines around them are
 * text: so programs write Markdown that turn pages of a PDF into it.
 */
function isMarkdownAround(text: string): boolean {
  if (!/<table\b/iu.test(text) && !text.split(/\r?\n/u).some((line) => MARKDOWN.test(line))) return false;
  const around = text.replace(/<table\b[^]*?(?:<\/table>|$)/giu, '').split(/\r?\n/u);
  const lines = around.filter((line) => line.trim() !== '' && !/[|｜]/u.test(line));
  const tagged = lines.filter((line) => line.search(TAG) >= 0);
  return lines.length >= LEAST_LINES && tagged.length <= MOST_TAGGED * lines.length;
}

const LEAST_LINES = 3;
const MOST_TAGGED = 0.2;

const MARKDOWN = /^(?:#{1,6}\s|\s*\|[\s:|-]*-{3,}[\s:|-]*\|?\s*$)/u;

/**
 * What separates the fields of a text that is a table, by the share of its lines that must be rows of short fields;
 * prose is none. The comma is asked last, since numbers have it too; tabs also divide the columns of tables within
 * prose, which are read as lines.
 */
const DELIMITERS: readonly (readonly [delimiter: string, share: number])[] = [
  ['\t', 0.7],
  [';', 0.3],
  [',', 0.3],
];

/** The delimiter of a text that is a table; undefined where it is none. */
export function findDelimiter(text: string): string | undefined {
  const lines = text
    .slice(0, MOST_TO_SAMPLE)
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '');
  const piped = lines.filter((line) => /[|｜]/u.test(line)).length;
  return DELIMITERS.find(([delimiter, share]) => {
    const rows = lines.filter((line) => isRow(line, delimiter));
    const bare = rows.filter((line) => hasBareField(line, delimiter));
    return (
      rows.length >= 3 &&
      rows.length >= share * lines.length &&
      rows.length > piped &&
      bare.length >= LEAST_BARE * rows.length
    );
  })?.[0];
}

/** Of the rows of a table; its heads have none, and prose with as many commas has none either. */
const LEAST_BARE = 0.3;
const THOUSANDS = /\d{1,3}(?:,\d{3})+(?!\d)/gu;

/** Whether a field holds a number and nothing else, or nothing. */
const hasBareField = (line: string, delimiter: string): boolean =>
  line
    .replace(THOUSANDS, '0')
    .split(delimiter)
    .some((field) => /^[\s"\d０-９.+－-]*$/u.test(field));

function isRow(line: string, delimiter: string): boolean {
  if (!line.includes(delimiter)) return false;
  if (/^\s*\d{1,3}(?:,\d{3})+\s*$/u.test(line)) return false;
  const fields = line.split(delimiter).length;
  return fields >= 3 && line.length <= 40 * fields;
}
