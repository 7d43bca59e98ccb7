import { UnreadableError, type Document } from '../document.ts';
import { decodeTextBytes } from './decode-text-bytes.ts';
import { detectFormat, detectWriting, findDelimiter } from './detect-format.ts';
import { decodeMarkdown } from './markdown.ts';
import { decodeText } from './text.ts';

/**
 * Bytes of a published file as what the eye meets in it; the format is told by content, never by name.
 * Throws UnreadableError for an unknown format, an empty, encrypted or damaged file, and pictures without text.
 */
export async function decode(bytes: Uint8Array, _name: string): Promise<Document> {
  try {
    return await decodeAs[detectFormat(bytes)](bytes);
  } catch (cause) {
    if (cause instanceof UnreadableError) throw cause;
    throw new UnreadableError('damaged', { cause });
  }
}

/** Each library is loaded when the first file of its format comes. */
const decodeAs = {
  pdf: async (bytes: Uint8Array) => (await import('./pdf.ts')).decodePdf(bytes),
  docx: async (bytes: Uint8Array) => (await import('./docx.ts')).decodeDocx(bytes),
  xlsx: async (bytes: Uint8Array) => (await import('./xlsx.ts')).decodeXlsx(bytes),
  written: (bytes: Uint8Array) => decodeWriting(decodeTextBytes(bytes)),
};

async function decodeWriting(text: string): Promise<Document> {
  switch (detectWriting(text)) {
    case 'html':
      return (await import('./html.ts')).decodeHtml(text, 'html');
    case 'csv':
      return (await import('./csv.ts')).decodeCsv(text, findDelimiter(text) ?? ',');
    case 'markdown':
      return decodeMarkdown(text);
    case 'text':
      return decodeText(text);
  }
}
