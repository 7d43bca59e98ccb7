import { UnreadableError, type Document } from '../document.ts';
import { decodeTextBytes } from './decode-text-bytes.ts';
import { detectFormat, detectWriting, findDelimiter, type Kind } from './detect-format.ts';
import { decodeMarkdown, holdsHtml } from './markdown.ts';
import { decodeText } from './text.ts';

/**
 * Bytes of a published file as what the eye meets in it; the format is told by content, never by name.
 * Throws UnreadableError for an unknown format, an empty, encrypted or damaged file, and pictures without text;
 * anything else that it throws is a fault of the program.
 */
export async function decode(bytes: Uint8Array, _name: string): Promise<Document> {
  return decodeAs[detectFormat(bytes)](bytes);
}

/** Loads once, since asking for a loaded module again still takes its time; after a failure it is asked for again. */
function once<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let loaded: Promise<Module> | undefined;
  return () =>
    (loaded ??= load().catch((cause: unknown) => {
      loaded = undefined;
      throw cause;
    }));
}

/** Each library is loaded when the first file of its format comes. */
const load = {
  pdf: once(() => import('./pdf.ts')),
  docx: once(() => import('./docx.ts')),
  doc: once(() => import('./doc.ts')),
  rtf: once(() => import('./rtf.ts')),
  odt: once(() => import('./odt.ts')),
  ofd: once(() => import('./ofd.ts')),
  xlsx: once(() => import('./xlsx.ts')),
  oldSheets: once(() => import('./old-sheets.ts')),
  mail: once(() => import('./mail.ts')),
  html: once(() => import('./html.ts')),
  mixed: once(() => import('./markdown-with-html.ts')),
  csv: once(() => import('./csv.ts')),
};

const decodeAs: Record<Kind, (bytes: Uint8Array) => Document | Promise<Document>> = {
  pdf: async (bytes: Uint8Array) => (await load.pdf()).decodePdf(bytes),
  docx: async (bytes: Uint8Array) => (await load.docx()).decodeDocx(bytes),
  xlsx: async (bytes: Uint8Array) => (await load.xlsx()).decodeXlsx(bytes),
  doc: async (bytes: Uint8Array) => (await load.doc()).decodeDoc(bytes),
  rtf: async (bytes: Uint8Array) => (await load.rtf()).decodeRtf(bytes),
  odt: async (bytes: Uint8Array) => (await load.odt()).decodeOdt(bytes),
  ofd: async (bytes: Uint8Array) => (await load.ofd()).decodeOfd(bytes),
  xls: async (bytes: Uint8Array) => (await load.oldSheets()).decodeXls(bytes),
  ods: async (bytes: Uint8Array) => (await load.oldSheets()).decodeOds(bytes),
  mhtml: async (bytes: Uint8Array) => (await load.mail()).decodeMail(bytes, 'mhtml'),
  eml: async (bytes: Uint8Array) => (await load.mail()).decodeMail(bytes, 'eml'),
  zip: () => {
    throw new UnreadableError('archive');
  },
  written: (bytes: Uint8Array) => decodeWriting(decodeTextBytes(bytes)),
};

async function decodeWriting(text: string): Promise<Document> {
  switch (detectWriting(text)) {
    case 'html':
      return (await load.html()).decodeHtml(text, 'html');
    case 'csv':
      return (await load.csv()).decodeCsv(text, findDelimiter(text) ?? ',');
    case 'markdown':
      return holdsHtml(text) ? (await load.mixed()).decodeMarkdownWithHtml(text) : decodeMarkdown(text);
    case 'text':
      return decodeText(text);
  }
}
