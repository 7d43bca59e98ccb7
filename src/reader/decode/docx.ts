import mammoth from 'mammoth';
import { UnreadableError, type Document } from '../document.ts';
import { decodeHtml } from './html.ts';
import { toDamaged } from './to-damaged.ts';
import { pack, unpack } from './unpack.ts';
import { refuseTooMuchMarkup } from './word/refuse-too-much-markup.ts';
import { restoreNumbers } from './word/restore-numbers.ts';

/** A Word file without its headers and footers; places are offsets into the paragraphs and cells of tables. */
export async function decodeDocx(bytes: Uint8Array): Promise<Document> {
  const entries = unpack(bytes);
  refuseTooMuchMarkup(entries);
  return decodeHtml(await toHtml(pack(restoreNumbers(entries))), 'docx');
}

async function toHtml(bytes: Uint8Array): Promise<string> {
  const arrayBuffer = new Uint8Array(bytes).buffer;
  // Node wants `buffer`, the browser `arrayBuffer`.
  const input = { buffer: bytes, arrayBuffer };
  try {
    const pictures = mammoth.images.imgElement(async () => ({ src: '' }));
    return (await mammoth.convertToHtml(input, { convertImage: pictures })).value;
  } catch (cause) {
    // The library goes down into the elements by recursion.
    if (cause instanceof RangeError) throw new UnreadableError('too-deep', { cause });
    throw toDamaged(cause, 'damaged-docx');
  }
}
