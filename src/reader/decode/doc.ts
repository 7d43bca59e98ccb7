import type { Document } from '../document.ts';
import { flowToDocument } from './flow.ts';
import { rowsByMarks, type MarkedParagraph } from './rows-by-marks.ts';
import { CODES, readModifiers, valueOf, type Modifier } from './doc/modifiers.ts';
import { readPieces } from './doc/piece-table.ts';
import { characterRuns, finderOf, paragraphRuns } from './doc/property-pages.ts';
import { toRow } from './doc/read-row.ts';
import { openWordFile, type WordFile } from './doc/word-file.ts';

/** A Word file of 1997 to 2003, or of WPS; places are offsets into its paragraphs, or cells of its tables. */
export function decodeDoc(bytes: Uint8Array): Document {
  const file = openWordFile(bytes);
  return flowToDocument(rowsByMarks(readParagraphs(file)), 'doc');
}

const ENDS = new Set(['\r', '\x07', '\x0c']);
const FIELD = { begins: '\x13', shows: '\x14', ends: '\x15' };
/** Marks of notes, pictures and remarks, which show nothing; hyphens that do not break, or only where they break. */
const SHOWN: Readonly<Record<string, string>> = { '\x0b': '\n', '\x1e': '-', '\x09': '\t' };

function* readParagraphs(file: WordFile): Generator<MarkedParagraph> {
  const [charactersAt, paragraphAt] = [finderOf(characterRuns(file)), finderOf(paragraphRuns(file))];
  const isShown = showsCharacters(charactersAt, file);
  let [text, instructions] = ['', 0];
  for (const { text: piece, offset, width } of readPieces(file))
    for (let at = 0; at < piece.length; at += 1) {
      const character = piece[at]!;
      const place = offset + at * width;
      if (ENDS.has(character)) {
        const run = paragraphAt(place);
        yield toParagraph(text, character, run ? readModifiers(run.properties, file) : []);
        text = '';
      } else if (character === FIELD.begins) instructions += 1;
      else if (character === FIELD.shows || (character === FIELD.ends && instructions > 0))
        instructions = Math.max(0, instructions - 1);
      else if (instructions === 0 && isShown(place))
        text += character < ' ' ? (SHOWN[character] ?? '') : character;
    }
  if (text !== '') yield toParagraph(text, '\r', []);
}

/** Whether a character is neither hidden nor deleted in a revision; asked of one place after the other. */
function showsCharacters(find: ReturnType<typeof finderOf>, file: WordFile): (place: number) => boolean {
  let run = find(0);
  let isShown = true;
  return (place) => {
    if (run === undefined || place < run.start || place >= run.end) {
      run = find(place);
      const modifiers = run ? readModifiers(run.properties, file) : [];
      isShown = valueOf(modifiers, CODES.isDeleted) !== 1 && valueOf(modifiers, CODES.isHidden) !== 1;
    }
    return isShown;
  };
}

function toParagraph(text: string, end: string, modifiers: readonly Modifier[]): MarkedParagraph {
  const is = (code: number) => valueOf(modifiers, code) === 1;
  const depth = Math.max(valueOf(modifiers, CODES.depth), is(CODES.isInTable) ? 1 : 0);
  const endsRow = is(CODES.endsRow) || is(CODES.endsInnerRow);
  const endsCell = end === '\x07' || is(CODES.endsInnerCell);
  const mark = depth === 0 ? 'line' : endsRow ? 'row' : endsCell ? 'cell' : 'line';
  return { text, mark, depth, toCells: (texts) => toRow(texts, modifiers) };
}
