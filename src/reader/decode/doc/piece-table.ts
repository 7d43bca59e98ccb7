import { UnreadableError } from '../../document.ts';
import type { Stream, WordFile } from './word-file.ts';

/** Characters of a document that lie together in the file. */
export interface Piece {
  readonly text: string;
  /** Where the first of them lies, in bytes. */
  readonly offset: number;
  /** Bytes of each. */
  readonly width: 1 | 2;
}

const PROPERTIES = 1;
const PIECES = 2;
const NARROW = 0x4000_0000;

/** The document's characters in reading order ([MS-DOC] 2.4.1). */
export function readPieces(file: WordFile): readonly Piece[] {
  const table = findTable(file.tables.slice(file.pieces.start, file.pieces.length));
  const count = (table.bytes.length - 4) / 12;
  const pieces: Piece[] = [];
  for (let at = 0; at < count; at += 1) {
    const [start, end] = [table.u32(at * 4), Math.min(table.u32(at * 4 + 4), file.length)];
    if (start >= end) continue;
    const address = table.u32((count + 1) * 4 + at * 8 + 2);
    pieces.push(toPiece(file.text, address, end - start));
  }
  return pieces;
}

/** The table of pieces stands behind lists of properties. */
function findTable(clx: Stream): Stream {
  let at = 0;
  while (clx.u8(at) === PROPERTIES) at += 3 + clx.u16(at + 1);
  if (clx.u8(at) !== PIECES) throw new UnreadableError('damaged');
  return clx.slice(at + 5, clx.u32(at + 1));
}

function toPiece(text: Stream, address: number, count: number): Piece {
  const isNarrow = (address & NARROW) !== 0;
  const offset = isNarrow ? (address & ~NARROW) / 2 : address;
  const width = isNarrow ? 1 : 2;
  const { bytes } = text.slice(offset, count * width);
  return { text: new TextDecoder(isNarrow ? 'windows-1252' : 'utf-16le').decode(bytes), offset, width };
}
