import { deflateSync } from 'node:zlib';

const pdf = (contents: string, times: number, dictionary = '') => {
  const packed = deflateSync(Buffer.alloc(contents.length * times, contents));
  return Buffer.concat([
    Buffer.from(`%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R>> endobj
4 0 obj <</Length ${packed.length} ${dictionary} /Filter /FlateDecode>> stream
`),
    packed,
    Buffer.from('\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF'),
  ]);
};

/** A small PDF of twenty million operations, which nothing reads in a minute. */
export const endlessPdf = () => pdf('q 1 0 0 1 0 0 cm Q\n', 20_000_000);

/** A PDF of 2.6 MB that unpacks to 1 GB. */
export const swellingPdf = () => pdf('BT /F 1 Tf (a) Tj ET\n', 51_000_000);

/** The same, which calls its text a picture, so that only its memory gives it away. */
export const hungryPdf = () => pdf('BT /F 1 Tf (a) Tj ET\n', 51_000_000, '/Subtype /Image');
