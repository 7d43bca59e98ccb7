import type { Place } from '../../domain/place.ts';
import type { Cell, Document, Paragraph, Table } from '../document.ts';
import { memoize } from '../memoize.ts';
import { findSection } from '../text/find-section.ts';
import { toSimplifiedIfNeeded } from '../text/to-simplified.ts';
import type { Token } from './token.ts';

const BLANK = /^(?:[/\\—–―－─\-_~～/]+|无|暂无|无数据|没有|不适用|不涉及|空|N\/A|&nbsp;)?[。.]?$/iu;
const VALUE =
  /^[+\-–?约近]*\s*(?:[\d.,%\s/至~-]*\d[\d.,%\s/至~-]*(?:亿|万)?(?:元|件次|人次|件|项|宗|条|个|次|份|起|篇|人)?余?|[○零〇oO]|详?见附[件表])$/u;
const DIGITS = /^\d{1,15}$/u;
const LONGEST_VALUE = 40;
/** A page number on a line of its own, such as `-3-` or 第3页. */
const PAGE_NUMBER = /^(?:[-—–－]\s*\d{1,3}\s*[-—–－]|第\s*\d{1,3}\s*页.*)$/u;
/** A label and its numbers on one line, as text copied from a table has them. */
const TAIL_OF_VALUES = /(?:[\s　]+(?:[+\-－−]?[\d０-９][\d０-９,，.．]*|[/—－-]))+$/u;

/** Every cell and line of a document in reading order. */
export function readTokens({ blocks }: Document): readonly Token[] {
  const tokens: Token[] = [];
  let row = 0;
  let section = 0;
  blocks.forEach((block, ordinal) => {
    const lines = block.kind === 'table' ? rowsOf(block, ordinal) : [paragraphPieces(block)];
    for (const pieces of lines) {
      for (const piece of pieces) {
        if (piece.rowSize === 1 && PAGE_NUMBER.test(piece.text)) continue;
        const kind = kindOf(piece.text);
        if (kind === 'words')
          section = findSection(piece.text) ?? Math.max(section, sectionOfTable(piece.text));
        tokens.push(toToken(piece, kind, row, section));
      }
      row += 1;
    }
  });
  return tokens;
}

const NO_SECTION = 0;

/** A table's first words open its section where the heading is worded in some other way. */
function sectionOfTable(text: string): number {
  return TABLE_BEGINS.find(([, words]) => text.length < LONGEST_VALUE && words.test(text))?.[0] ?? NO_SECTION;
}

const TABLE_BEGINS: readonly (readonly [section: number, words: RegExp])[] = [
  [2, /^\s*第二十条\s*第\s*[（(]\s*.\s*[）)]\s*项\s*$/u],
  [3, /^\s*(?:一、\s*)?本年新收政府信息公开申请数量\s*$/u],
];

type Piece = Omit<Token, 'kind' | 'row' | 'section'>;

/** Property by property, since spreading a piece takes longer than all else that is done with it. */
const toToken = (piece: Piece, kind: Token['kind'], row: number, section: number): Token => ({
  text: piece.text,
  kind,
  evidence: piece.evidence,
  row,
  rowSize: piece.rowSize,
  table: piece.table,
  column: piece.column,
  columnSpan: piece.columnSpan,
  isFull: piece.isFull,
  spare: piece.spare,
  section,
});

function kindOf(text: string): Token['kind'] {
  if (text === '') return 'blank';
  return DIGITS.test(text) ? 'value' : kindOfWriting(text);
}

const kindOfWriting = memoize((text): Token['kind'] => {
  if (text.length > LONGEST_VALUE && text.trim().length > LONGEST_VALUE) return 'words';
  const bare = toSimplifiedIfNeeded(text).normalize('NFKC').replace(/−/gu, '-').trim();
  if (BLANK.test(bare)) return 'blank';
  return VALUE.test(bare) ? 'value' : 'words';
});

const rowsOf = ({ rows }: Table, table: number) =>
  rows.map((cells) => cells.flatMap((cell) => cellPieces(cell, table, cells.length)));

const cellPieces = (
  { text, place, column, columnSpan, isFull = false, spare = null }: Cell,
  table: number,
  rowSize: number,
): readonly Piece[] => [
  { text, evidence: { quote: text, place }, rowSize, table, column, columnSpan, isFull, spare },
];

function paragraphPieces({ text, locate }: Paragraph): readonly Piece[] {
  const cut = cutOf(text);
  if (cut === text.length) return [pieceOf(text, locate(0, cut), 1, 0)];
  const stretches = [...text.slice(cut).matchAll(/[^\s　]+/gu)].map(({ 0: { length }, index }) => ({
    from: cut + index,
    to: cut + index + length,
  }));
  const all = cut === 0 ? stretches : [{ from: 0, to: cut }, ...stretches];
  return all.map(({ from, to }, column) =>
    pieceOf(text.slice(from, to), locate(from, to), all.length, column),
  );
}

const pieceOf = (text: string, place: Place, rowSize: number, column: number): Piece => ({
  text,
  evidence: { quote: text, place },
  rowSize,
  table: null,
  column,
  columnSpan: 1,
  isFull: false,
  spare: null,
});

/** Where the numbers begin behind a line's label; what is neither label nor number before them makes it one piece. */
function cutOf(text: string): number {
  const cut = text.length < 400 ? TAIL_OF_VALUES.exec(text)?.index : undefined;
  if (cut === undefined) return text.length;
  const before = text.slice(0, cut);
  return /\p{L}/u.test(before) || (kindOf(before) !== 'words' && !before.startsWith('?')) ? cut : text.length;
}
