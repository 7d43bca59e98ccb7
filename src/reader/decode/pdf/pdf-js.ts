import {
  getDocument,
  OPS,
  PDFWorker,
  VerbosityLevel,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { CharacterMaps } from './character-maps.ts';

export { OPS, type PDFDocumentProxy };

/** Bytes that are parsed where this is called, or an address on this site whose bytes a worker parses. */
type Source = { readonly data: Uint8Array } | { readonly url: string; readonly worker: Worker };

/**
 * Has pdf.js open a document, with nothing evaluated and nothing asked of another site. What parses it is chosen by the
 * caller, since a page draws in a worker and the reader is in one already.
 */
export function openPdf(source: Source): PDFDocumentLoadingTask {
  return getDocument({
    ...('data' in source
      ? { data: source.data, useSystemFonts: false }
      : { url: source.url, worker: PDFWorker.create({ port: source.worker }), disableRange: true }),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useWasm: false,
    cMapPacked: true,
    BinaryDataFactory: CharacterMaps,
  });
}
