import { cleanHtml, printGrid } from './clean-html.ts';
import { encode } from './encode.ts';
import { printHtml } from './html-page.ts';
import type { Printer } from './printer.ts';
import { word } from './word.ts';

const toBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/.{76}/gu, '$&\r\n');

/** =E5=85=AC; a line ends with = where it goes on in the next, in the middle of a character or not. */
const toQuotedPrintable = (bytes: Uint8Array): string =>
  [...bytes]
    .map((byte) =>
      byte === 0x3d || byte > 0x7e ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
    )
    .join('')
    .split('\n')
    .map((line) => line.replace(/(?:=[0-9A-F]{2}|.){60}/gu, '$&=\r\n'))
    .join('\r\n');

const fold = (name: string) => `=?UTF-8?B?${Buffer.from(name).toString('base64')}?=`;

const GIF = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** A page with its pictures in one file, as browsers save it. */
export const savedPage: Printer = {
  ...cleanHtml,
  layout: 'MHTML, as a browser saves a page',
  fileName: 'report.mhtml',
  print: (page) =>
    encode(
      [
        'From: <Saved by Blink>',
        'Snapshot-Content-Location: https://www.example.gov.cn/zwgk/nb.html',
        `Subject: ${fold('年报')}`,
        'Date: Fri, 31 Jan 2025 08:00:00 -0000',
        'MIME-Version: 1.0',
        'Content-Type: multipart/related;',
        '\ttype="text/html";',
        '\tboundary="----MultipartBoundary--x1----"',
        '',
        '',
        '------MultipartBoundary--x1----',
        'Content-Type: text/html',
        'Content-ID: <frame-1@mhtml.blink>',
        'Content-Transfer-Encoding: quoted-printable',
        'Content-Location: https://www.example.gov.cn/zwgk/nb.html',
        '',
        toQuotedPrintable(printHtml(page, printGrid)),
        '------MultipartBoundary--x1----',
        'Content-Type: text/css',
        'Content-Transfer-Encoding: quoted-printable',
        'Content-Location: https://www.example.gov.cn/a.css',
        '',
        'td { color: red }',
        '------MultipartBoundary--x1----',
        'Content-Type: image/gif',
        'Content-Transfer-Encoding: base64',
        'Content-Location: https://www.example.gov.cn/a.gif',
        '',
        GIF,
        '------MultipartBoundary--x1------',
        '',
      ].join('\r\n'),
    ),
};

const HEAD = [
  'Return-Path: <a@example.com>',
  'Received: from mail.example.com (unknown [192.0.2.1])',
  '\tby mx.example.com with SMTP id 1;',
  '\tFri, 31 Jan 2025 08:00:00 +0800',
  'From: <a@example.com>',
  'To: <b@example.com>',
  `Subject: ${fold('年报')}`,
  'MIME-Version: 1.0',
];

/** The report as what the mail says. */
export const mail: Printer = {
  ...cleanHtml,
  layout: 'EML, report as its text',
  fileName: 'report.eml',
  print: (page) =>
    encode(
      [
        ...HEAD,
        'Content-Type: multipart/alternative; boundary="=_x1"',
        '',
        '--=_x1',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: base64',
        '',
        toBase64(encode('您的邮件客户端不能显示网页。')),
        '--=_x1',
        'Content-Type: text/html; charset=utf-8',
        'Content-Transfer-Encoding: base64',
        '',
        toBase64(printHtml(page, printGrid)),
        '--=_x1--',
        '',
      ].join('\r\n'),
    ),
};

/** The report as a Word file that a letter carries, beside a picture of its sender. */
export const mailWithAttachment: Printer = {
  ...word,
  layout: 'EML, report attached as DOCX',
  fileName: 'report.eml',
  print: async (page) => mailOf('年报.docx', await word.print(page)),
};

/** A letter with a file and a picture attached. */
export const mailOf = (name: string, bytes: Uint8Array): Uint8Array =>
  encode(
    [
      ...HEAD,
      'Content-Type: multipart/mixed; boundary="=_x1"',
      '',
      '--=_x1',
      'Content-Type: text/plain; charset=utf-8',
      '',
      '现报送本单位年报，请查收。',
      '--=_x1',
      `Content-Type: application/octet-stream; name="${fold(name)}"`,
      'Content-Transfer-Encoding: base64',
      `Content-Disposition: attachment; filename="${fold(name)}"`,
      '',
      toBase64(bytes),
      '--=_x1',
      'Content-Type: image/gif; name="a.gif"',
      'Content-Transfer-Encoding: base64',
      'Content-Disposition: attachment; filename="a.gif"',
      '',
      GIF,
      '--=_x1--',
      '',
    ].join('\r\n'),
  );
