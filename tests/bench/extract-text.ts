import mammoth from 'mammoth';
import papaparse from 'papaparse';
import { parse, defaultTreeAdapter, type DefaultTreeAdapterTypes } from 'parse5';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import readXlsxFile from 'read-excel-file/node';
import type { Format } from '../../src/reader/document.ts';

/** The least one can do with each format and the library the reader decodes it with: all its text, nothing understood. */
export const EXTRACTORS: Readonly<Record<Format, (bytes: Uint8Array) => Promise<string> | string>> = {
  text: (bytes) => decode(bytes),
  markdown: (bytes) => decode(bytes),
  html: (bytes) => textOf(parse(decode(bytes))),
  csv: (bytes) => papaparse.parse<string[]>(decode(bytes)).data.flat().join(''),
  xlsx: async (bytes) => JSON.stringify(await readXlsxFile(Buffer.from(bytes))),
  docx: async (bytes) => (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value,
  pdf: extractPdf,
};

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

async function extractPdf(data: Uint8Array): Promise<string> {
  const task = getDocument({ data, verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  await task.destroy();
  return pages.join('\n');
}
