// Letters, digits and marks of an address hold together; every other character may stand alone.
const PIECE = /[\u0021-\u007e\u00a1-\u024f]+|\s+|./gsu;
const CLOSING = /^[，。；：、！？）》」』”’…·]/;
const WIDE = /[\u1100-\u11ff\u2e80-\uffef\u{1f000}-\u{3ffff}]/u;
const NARROW = /[\s.,:;'!|()[\]ijlft/]/;

/** Width of a text in ems, near enough to break lines without a browser. */
export function emsOf(text: string): number {
  return [...text].reduce((sum, character) => sum + emOf(character), 0);
}

function emOf(character: string): number {
  if (WIDE.test(character) || CLOSING.test(character)) return 1;
  if (NARROW.test(character)) return 0.34;
  return /[A-ZMmW@%]/.test(character) ? 0.76 : 0.58;
}

/** A text in lines no wider than `ems`; no line begins with a mark that closes, and only what cannot fit is cut. */
export function wrapText(text: string, ems: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text, ems)) {
    if (line !== '' && emsOf(line + piece.trimEnd()) > ems) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

function piecesOf(text: string, ems: number): readonly string[] {
  const pieces: string[] = [];
  for (const piece of text.match(PIECE) ?? []) {
    if (CLOSING.test(piece) && pieces.length > 0) pieces.push(pieces.pop()! + piece);
    else if (emsOf(piece) > ems) pieces.push(...piece);
    else pieces.push(piece);
  }
  return pieces;
}
