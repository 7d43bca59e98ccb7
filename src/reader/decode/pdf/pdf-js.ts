import {
  getDocument,
  OPS,
  PDFWorker,
  VerbosityLevel,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.min.mjs';
import { CharacterMaps } from './character-maps.ts';

export { OPS, type PDFDocumentProxy };

/** Stands for the page in which fonts would be set up. */
const NO_PAGE = {
  createElement: () => ({ sheet: { insertRule: () => undefined, cssRules: [] }, remove: () => undefined }),
  documentElement: { getElementsByTagName: () => [{ append: () => undefined }] },
};

/** What is read is not drawn: pictures are left packed, and glyphs are not turned into outlines. */
const WITHOUT_DRAWING = {
  useSystemFonts: false,
  disableFontFace: false,
  maxImageSize: 0,
  // pdf.js takes it for a page of its own kind.
  ownerDocument: NO_PAGE as unknown as HTMLDocument,
};

/** Bytes that are parsed where this is called, or an address on this site whose bytes a worker parses. */
type Source = { readonly data: Uint8Array } | { readonly url: string; readonly worker: Worker };

/**
 * Has pdf.js open a document, with nothing evaluated and nothing asked of another site. What parses it is chosen by the
 * caller, since a page draws in a worker and the reader is in one already.
 */
export function openPdf(source: Source): PDFDocumentLoadingTask {
  return getDocument({
    ...('data' in source
      ? { data: source.data, ...WITHOUT_DRAWING }
      : { url: source.url, worker: PDFWorker.create({ port: source.worker }), disableRange: true }),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useWasm: false,
    cMapPacked: true,
    BinaryDataFactory: CharacterMaps,
  });
}
