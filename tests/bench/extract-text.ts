import type { DefaultTreeAdapterTypes } from 'parse5';

/** Formats whose text a library gives. */
export type Measurable = 'text' | 'markdown' | 'html' | 'csv' | 'xlsx' | 'docx' | 'pdf';

type Extract = (bytes: Uint8Array) => Promise<string> | string;

/**
 * The least one can do with each format and the library the reader decodes it with: all its text, nothing understood.
 * Each library is loaded when its format is asked for, so that the others do not count in the memory.
 */
export const OPEN_EXTRACTOR: Readonly<Record<Measurable, () => Promise<Extract>>> = {
  text: async () => decode,
  markdown: async () => decode,
  html: async () => {
    const { parse } = await import('parse5');
    return (bytes) => textOf(parse(decode(bytes)));
  },
  csv: async () => {
    const { default: papaparse } = await import('papaparse');
    return (bytes) => papaparse.parse<string[]>(decode(bytes)).data.flat().join('');
  },
  xlsx: async () => {
    const { default: readExcelFile } = await import('read-excel-file/universal');
    return async (bytes) => JSON.stringify(await readExcelFile(bytes.slice().buffer));
  },
  docx: async () => {
    const { default: mammoth } = await import('mammoth');
    return async (bytes) => (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
  },
  pdf: async () => {
    const { textOfPdf } = await import('./text-of-pdf.mjs');
    return textOfPdf;
  },
};

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
