/** What rich text consists of: marks of groups, words with or without a number, bytes of text, and Unicode. */
export type Token =
  | { readonly kind: 'open' | 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly argument: number | null }
  /** As written, or in hexadecimal digits. */
  | { readonly kind: 'byte'; readonly byte: number };

const WORD = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z'])/giy;

/** Cuts rich text of one character a byte into its tokens; what `bin` announces is passed over. */
export function* tokensOf(text: string): Generator<Token> {
  for (let at = 0; at < text.length;) {
    const character = text[at]!;
    if (character === '{' || character === '}') yield { kind: character === '{' ? 'open' : 'close' };
    if (character !== '\\') {
      if (!/[{}\r\n]/u.test(character)) yield { kind: 'byte', byte: character.charCodeAt(0) };
      at += 1;
      continue;
    }
    WORD.lastIndex = at;
    const [all = '\\', word, argument, hex, symbol] = WORD.exec(text) ?? [];
    at += all.length;
    if (hex !== undefined) yield { kind: 'byte', byte: Number.parseInt(hex, 16) };
    else if (word === 'bin') at += Math.max(0, Number(argument ?? ''));
    else if (word !== undefined || symbol !== undefined)
      yield {
        kind: 'word',
        word: word ?? symbol!,
        argument: argument === undefined ? null : Number(argument),
      };
  }
}
