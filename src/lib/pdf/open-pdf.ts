// As a worker and not as an address: the file then ends in .js, which every server sends with the right type.
import PdfJsWorker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker';
import { openPdf as open, type PDFDocumentProxy } from '../../reader/decode/pdf/pdf-js.ts';

/** A document whose pages can be drawn; close it to free its worker. */
export interface OpenPdf {
  readonly pages: number;
  /** Draws a page, counted from 1, to a width in CSS pixels; `done` gives its size in points and rejects when cancelled. */
  readonly draw: (page: number, canvas: HTMLCanvasElement, width: number) => Drawing;
  readonly close: () => void;
}
interface Drawing {
  readonly done: Promise<{ readonly width: number; readonly height: number }>;
  readonly cancel: () => void;
}

/** Opens a PDF of this site for drawing; its worker and everything else come from this site too. */
export async function openPdf(url: string): Promise<OpenPdf> {
  const port = new PdfJsWorker();
  const task = open({ url, worker: port });
  const close = () => void task.destroy().then(() => port.terminate());
  const pdf = await task.promise.catch((error: unknown) => {
    close();
    throw error;
  });
  return {
    pages: pdf.numPages,
    draw: (page, canvas, width) => draw(pdf, page, canvas, width),
    close,
  };
}

function draw(pdf: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement, width: number): Drawing {
  let cancel = () => {};
  let cancelled = false;
  const done = (async () => {
    const page = await pdf.getPage(number);
    if (cancelled) throw new Error('cancelled');
    const size = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: (width * devicePixelRatio) / size.width });
    // On a canvas of its own, so that a page half drawn is never shown.
    const sheet = document.createElement('canvas');
    sheet.width = Math.ceil(viewport.width);
    sheet.height = Math.ceil(viewport.height);
    const rendering = page.render({ canvas: sheet, viewport });
    cancel = () => rendering.cancel();
    await rendering.promise;
    canvas.width = sheet.width;
    canvas.height = sheet.height;
    canvas.getContext('2d')?.drawImage(sheet, 0, 0);
    return { width: size.width, height: size.height };
  })();
  return {
    done,
    cancel: () => {
      cancelled = true;
      cancel();
    },
  };
}
