import { UnreadableError, type Document } from '../document.ts';
import { flowToDocument } from './flow.ts';
import { latin } from './latin.ts';
import { rowsByMarks, type MarkedParagraph } from './rows-by-marks.ts';
import { encodingOfFont, encodingOfWindows } from './rtf/code-pages.ts';
import { RowShape } from './rtf/row-shape.ts';
import { tokensOf } from './rtf/tokens.ts';

/** Rich text; places are offsets into its paragraphs, or cells of its tables. */
export function decodeRtf(bytes: Uint8Array): Document {
  const text = latin(bytes);
  return flowToDocument(rowsByMarks(new RtfReader().read(text)), 'rtf');
}

/** What holds within a group, and as it was outside once the group ends. */
interface State {
  /** Groups that show nothing in the text. */
  readonly isPassedOver: boolean;
  readonly isHidden: boolean;
  readonly isDeleted: boolean;
  readonly isInTable: boolean;
  readonly depth: number;
  readonly isNestedShape: boolean;
  /** Characters after one in Unicode that stand for it where Unicode is not read. */
  readonly substitutes: number;
  readonly encoding: string | null;
  readonly isFontTable: boolean;
}

const FIRST: State = {
  isPassedOver: false,
  isHidden: false,
  isDeleted: false,
  isInTable: false,
  depth: 0,
  isNestedShape: false,
  substitutes: 1,
  encoding: null,
  isFontTable: false,
};
const DEEPEST = 2500;

/** Groups that are not part of the running text. */
const PASSED_OVER = new Set(
  'colortbl stylesheet info pict header headerl headerr headerf footer footerl footerr footerf footnote object fldinst nonshppict listtable listoverridetable revtbl filetbl themedata datastore xe tc annotation atnid atnauthor'.split(
    ' ',
  ),
);
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  '~': '\u00a0',
  _: '-',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  '{': '{',
  '}': '}',
  '\\': '\\',
};

class RtfReader {
  #state = FIRST;
  readonly #outer: State[] = [];
  #text = '';
  #bytes: number[] = [];
  #bytesAre: string | null = null;
  #standard = 'windows-1252';
  readonly #encodings = new Map<number, string>();
  #font = 0;
  #left = 0;
  #isStarred = false;
  readonly #row = new RowShape();
  readonly #nestedRow = new RowShape();

  *read(text: string): Generator<MarkedParagraph> {
    for (const token of tokensOf(text)) {
      if (token.kind === 'open') this.#open();
      else if (token.kind === 'close') this.#close();
      else if ('byte' in token) this.#addByte(token.byte);
      else if ('word' in token) {
        const mark = this.#take(token.word, token.argument);
        if (mark) yield mark;
      }
    }
    if (this.#text + this.#flush() !== '') yield this.#end('line', 0);
  }

  #open(): void {
    if (this.#outer.length > DEEPEST) throw new UnreadableError('too-deep');
    this.#outer.push(this.#state);
  }

  #close(): void {
    this.#state = this.#outer.pop() ?? this.#state;
    this.#isStarred = false;
    this.#left = 0;
  }

  #set(changes: Partial<State>): void {
    this.#state = { ...this.#state, ...changes };
  }

  #addByte(byte: number): void {
    if (this.#left > 0) this.#left -= 1;
    else if (this.#shows) {
      const encoding = this.#state.encoding ?? this.#standard;
      if (encoding !== this.#bytesAre) this.#text += this.#flush();
      this.#bytesAre = encoding;
      this.#bytes.push(byte);
    }
  }

  /** The bytes so far, decoded. */
  #flush(): string {
    if (this.#bytes.length === 0) return '';
    const text = new TextDecoder(this.#bytesAre ?? 'windows-1252').decode(Uint8Array.from(this.#bytes));
    this.#bytes = [];
    return text;
  }

  get #shows(): boolean {
    const { isPassedOver, isHidden, isDeleted, isFontTable } = this.#state;
    return !isPassedOver && !isHidden && !isDeleted && !isFontTable;
  }

  #add(text: string): void {
    if (this.#shows) this.#text += this.#flush() + text;
  }

  #take(word: string, argument: number | null): MarkedParagraph | undefined {
    if (this.#isStarred) {
      this.#isStarred = false;
      if (word === 'nesttableprops') this.#set({ isNestedShape: true });
      else if (word !== 'shptxt') this.#set({ isPassedOver: true });
      return undefined;
    }
    if (PASSED_OVER.has(word)) this.#set({ isPassedOver: true });
    if (this.#state.isPassedOver) return undefined;
    if (word in CHARACTERS) this.#add(CHARACTERS[word]!);
    else this.#takeProperty(word, argument);
    (this.#state.isNestedShape ? this.#nestedRow : this.#row).take(word, argument);
    return this.#takeMark(word);
  }

  #takeMark(word: string): MarkedParagraph | undefined {
    const { isInTable, depth } = this.#state;
    const own = isInTable ? Math.max(1, depth) : 0;
    if (word === 'par' || word === '\n' || word === 'sect' || word === 'page') return this.#end('line', own);
    if (word === 'cell') return this.#end('cell', 1);
    if (word === 'row') return this.#end('row', 1);
    if (word === 'nestcell') return this.#end('cell', Math.max(2, own));
    if (word === 'nestrow') return this.#end('row', Math.max(2, own));
    return undefined;
  }

  #takeProperty(word: string, argument: number | null): void {
    const isOn = argument !== 0;
    if (word === '*') this.#isStarred = true;
    else if (word === 'u') this.#addUnicode(argument);
    else if (word === 'uc') this.#set({ substitutes: argument ?? 1 });
    else if (word === 'v') this.#set({ isHidden: isOn });
    else if (word === 'deleted') this.#set({ isDeleted: isOn });
    else if (word === 'plain') this.#set({ isHidden: false, isDeleted: false, encoding: null });
    else if (word === 'pard') this.#set({ isInTable: false, depth: 0 });
    else if (word === 'intbl') this.#set({ isInTable: true });
    else if (word === 'itap') this.#set({ depth: argument ?? 1, isInTable: (argument ?? 1) > 0 });
    else this.#takeFont(word, argument);
  }

  #takeFont(word: string, argument: number | null): void {
    if (word === 'fonttbl') this.#set({ isFontTable: true });
    if (argument === null) return;
    if (word === 'ansicpg') this.#standard = encodingOfWindows(argument);
    else if (word === 'f' && this.#state.isFontTable) this.#font = argument;
    else if (word === 'f') this.#set({ encoding: this.#encodings.get(argument) ?? null });
    else if (word === 'fcharset') {
      const encoding = encodingOfFont(argument);
      if (encoding !== undefined && argument !== 0) this.#encodings.set(this.#font, encoding);
    }
  }

  #addUnicode(argument: number | null): void {
    if (argument === null) return;
    this.#add(String.fromCharCode(argument & 0xffff));
    this.#left = this.#state.substitutes;
  }

  #end(mark: MarkedParagraph['mark'], depth: number): MarkedParagraph {
    const text = this.#text + this.#flush();
    this.#text = '';
    const { toCells } = depth > 1 ? this.#nestedRow : this.#row;
    return { text, mark, depth, toCells };
  }
}
