/** The words of a statement as DuckDB's own lexer cuts them, without comments. */
export interface StatementToken {
  readonly text: string;
  /** Where in the text it begins, in UTF-16 units. */
  readonly at: number;
}

/** `offsets` are those of the lexer: in bytes of UTF-8. */
export function toTokens(text: string, offsets: readonly number[]): readonly StatementToken[] {
  const bytes = new TextEncoder().encode(text);
  const decode = (from: number, to?: number) =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(from, to));
  let [from, at] = [0, 0];
  return offsets.map((offset, index) => {
    at += decode(from, offset).length;
    from = offset;
    const words = decode(offset, offsets[index + 1]);
    return { text: /^(?:\w+|.)/su.exec(words)?.[0] ?? '', at };
  });
}

const isEnd = ({ text }: StatementToken) => text === ';';

/** The same text, place by place, with blanks for the semicolons before and after the statement. */
export function blankEnds(text: string, tokens: readonly StatementToken[]): string {
  const first = tokens.findIndex((token) => !isEnd(token));
  const last = tokens.findLastIndex((token) => !isEnd(token));
  const ends = tokens.filter((token, index) => isEnd(token) && (index < first || index > last));
  return ends.reduce((all, { at }) => `${all.slice(0, at)} ${all.slice(at + 1)}`, text).trimEnd();
}

/** Where a second statement begins; undefined where there is none. */
export function secondStatement(tokens: readonly StatementToken[]): StatementToken | undefined {
  const first = tokens.findIndex((token) => !isEnd(token));
  const end = tokens.findIndex((token, index) => index > first && isEnd(token));
  return end === -1 ? undefined : tokens.slice(end).find((token) => !isEnd(token));
}
