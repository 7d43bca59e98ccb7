// All text of a PDF, nothing understood. As JavaScript, so that `node text-of-pdf.mjs FILE` costs only what pdf.js does.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** @param {Uint8Array} data taken away from the caller, as pdf.js does */
export async function textOfPdf(data) {
  const task = getDocument({ data, verbosity: 0 });
  const document = await task.promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  await task.destroy();
  return pages.join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log(await textOfPdf(new Uint8Array(readFileSync(process.argv[2] ?? ''))));
