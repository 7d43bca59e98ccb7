import * as pdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
import { UnreadableError, type Document } from '../document.ts';
import { MOST_PAGES, pagesToDocument, type DrawnPage } from './pdf/pages-to-document.ts';
import { openPdf, type PDFDocumentProxy } from './pdf/pdf-js.ts';
import { readRules } from './pdf/read-rules.ts';
import { readWords } from './pdf/read-words.ts';
import { standUpright } from './pdf/stand-upright.ts';

// Lets pdf.js parse where it is called, without a worker of its own or an address to load one from.
Object.assign(globalThis, { pdfjsWorker: pdfWorker });

type Page = Awaited<ReturnType<PDFDocumentProxy['getPage']>>;
/** A PDF; places are boxes on pages. Cells come from the rules drawn around them, or from the white space between them. */
export async function decodePdf(bytes: Uint8Array): Promise<Document> {
  const task = openPdf({ data: new Uint8Array(bytes) });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) throw new UnreadableError('too-many-pages');
    const pages: DrawnPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      pages.push(await readPage(page));
      page.cleanup();
    }
    return pagesToDocument(pages, 'pdf');
  } catch (cause) {
    throw toUnreadable(cause);
  } finally {
    await task.destroy();
  }
}

/** Rules matter where there is text; pages of pictures alone take long to draw. */
async function readPage(page: Page): Promise<DrawnPage> {
  const { items } = await page.getTextContent();
  const { toPage, width, turn } = standUpright(items, page.getViewport({ scale: 1 }));
  const words = readWords(items, toPage, width);
  return { words, rules: words.length > 0 ? readRules(await page.getOperatorList(), toPage) : [], turn };
}

/** Only what pdf.js knows of the document; anything else that is thrown is a fault of the program. */
function toUnreadable(cause: unknown): unknown {
  if (!(cause instanceof Error)) return cause;
  if (cause.name === 'PasswordException') return new UnreadableError('encrypted', { cause });
  return isKnownDamage(cause) ? new UnreadableError('damaged-pdf', { cause }) : cause;
}

/** pdf.js passes on what its parser throws with the name and the words of it as `details`. */
const isKnownDamage = (cause: Error) =>
  cause.name === 'InvalidPDFException' || ('details' in cause && DAMAGE.test(String(cause.details)));

const DAMAGE = /^(?:Error|\w*(?:Exception|FormatError|JpegError|Jbig2Error|JpxError|ParserEOF\w*)):/u;
