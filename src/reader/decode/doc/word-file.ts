import CFB from 'cfb';
import { UnreadableError } from '../../document.ts';

/** Little-endian numbers of a stream; what lies outside it was cut off or never written. */
export class Stream {
  readonly bytes: Uint8Array;
  readonly #view: DataView;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  u8 = (at: number): number => this.#read(at, 1).getUint8(at);
  u16 = (at: number): number => this.#read(at, 2).getUint16(at, true);
  i16 = (at: number): number => this.#read(at, 2).getInt16(at, true);
  u32 = (at: number): number => this.#read(at, 4).getUint32(at, true);
  slice(start: number, length: number): Stream {
    if (start < 0 || length < 0 || start + length > this.bytes.length) throw new UnreadableError('damaged');
    return new Stream(this.bytes.subarray(start, start + length));
  }
  #read(at: number, size: number): DataView {
    if (at < 0 || at + size > this.bytes.length) throw new UnreadableError('damaged');
    return this.#view;
  }
}

/** The streams of a Word file ([MS-DOC] 2.1), and where the table stream holds what (2.5.6, 2.5.7). */
export interface WordFile {
  readonly text: Stream;
  readonly tables: Stream;
  /** Properties too long for their page; empty where there are none. */
  readonly data: Stream;
  /** Characters of the document without headers, notes and text boxes. */
  readonly length: number;
  readonly pieces: Part;
  readonly characters: Part;
  readonly paragraphs: Part;
}

interface Part {
  readonly start: number;
  readonly length: number;
}

const OF_WORD_97 = 0xc1;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;

/** Throws UnreadableError for an encrypted file, one of Word 95 or older, and one that is damaged. */
export function openWordFile(bytes: Uint8Array): WordFile {
  const container = openContainer(bytes);
  const find = (name: string) => {
    const content = CFB.find(container, `/${name}`)?.content;
    return content === undefined ? undefined : new Stream(Uint8Array.from(content as ArrayLike<number>));
  };
  const text = find('WordDocument');
  if (text === undefined) throw new UnreadableError('damaged');
  if (text.u16(2) < OF_WORD_97) throw new UnreadableError('old-office');
  const flags = text.u16(0x0a);
  if ((flags & ENCRYPTED) !== 0) throw new UnreadableError('encrypted');
  const tables = find((flags & SECOND_TABLE) !== 0 ? '1Table' : '0Table');
  if (tables === undefined) throw new UnreadableError('damaged');
  const part = (at: number): Part => ({ start: text.u32(at), length: text.u32(at + 4) });
  return {
    text,
    tables,
    data: find('Data') ?? new Stream(new Uint8Array()),
    length: text.u32(0x4c),
    pieces: part(0x1a2),
    characters: part(0xfa),
    paragraphs: part(0x102),
  };
}

/** The library throws many kinds of errors where a container is damaged. */
function openContainer(bytes: Uint8Array): CFB.CFB$Container {
  try {
    return CFB.read(bytes, { type: 'array' });
  } catch (cause) {
    throw new UnreadableError('damaged', { cause });
  }
}
