import { createInflate } from 'node:zlib';
import { statedSize } from '../reader/decode/unpack.ts';

/** No packed byte swells to more bytes than this (RFC 1951: 258 bytes by two bits). */
const MOST_SWELLING = 1032;
/** Characters before a stream in which its dictionary stands. */
const DICTIONARY = 1024;
const ZLIB = 0x78;

/**
 * Whether the packed parts of an archive or of a PDF unpack to more than so many bytes, counted without keeping them.
 * Pictures of a PDF do not count, since no reader unpacks them.
 */
export async function unpacksBeyond(bytes: Buffer, most: number): Promise<boolean> {
  if (bytes.length * MOST_SWELLING <= most) return false;
  if (bytes.subarray(0, 4).equals(ARCHIVE)) return statedSize(bytes) > most;
  if (!bytes.subarray(0, DICTIONARY).includes('%PDF-')) return false;
  let total = 0;
  for (const start of packedStreams(bytes)) {
    total += await unpackedSize(bytes.subarray(start), most - total);
    if (total > most) return true;
  }
  return false;
}

const ARCHIVE = Buffer.from('PK\x03\x04');

/** Where streams that zlib has packed begin, but for pictures. */
function* packedStreams(pdf: Buffer): Generator<number> {
  for (let at = pdf.indexOf('stream'); at !== -1; at = pdf.indexOf('stream', at + 1)) {
    const end = at + 'stream'.length;
    const start = end + (pdf[end] === 0x0d ? 2 : 1);
    if (pdf[start] !== ZLIB) continue;
    const before = pdf.toString('latin1', Math.max(0, at - DICTIONARY), at);
    const dictionary = before.slice(before.lastIndexOf(' obj'));
    if (!/\/Subtype\s*\/Image/u.test(dictionary)) yield start;
  }
}

/** Bytes that a stream unpacks to, counted until they are more than enough, or until it ends or is damaged. */
async function unpackedSize(packed: Buffer, enough: number): Promise<number> {
  const inflate = createInflate();
  let total = 0;
  inflate.end(packed);
  try {
    for await (const part of inflate as AsyncIterable<Buffer>) {
      total += part.length;
      if (total > enough) break;
    }
  } catch {
    // What is damaged is told by its decoder.
  }
  return total;
}
