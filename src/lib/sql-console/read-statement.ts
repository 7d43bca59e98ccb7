import type { ResultColumn } from './query-result.ts';
import { asItIs, askForRows, describeColumns, type Wrapped } from './statement-sql.ts';
import { blankEnds, secondStatement, toTokens, type StatementToken } from './statement-tokens.ts';

/** What reading a statement asks of DuckDB; each rejects with its words. */
export interface StatementEngine {
  /** Where its lexer sees words begin, in bytes of UTF-8. */
  readonly tokenize: (text: string) => Promise<readonly number[]>;
  /** Parses and binds one statement and runs nothing. */
  readonly prepare: (text: string) => Promise<void>;
  /** The first two columns of a short answer. `expands`: the one statement becomes several, as a PIVOT does. */
  readonly pairs: (text: string, expands: boolean) => Promise<readonly (readonly [string, string])[]>;
}

/** Why a statement is not run; `at` is where in the text the reason stands. */
export type Refusal =
  | { readonly kind: 'empty' }
  | { readonly kind: 'several'; readonly at: number }
  | { readonly kind: 'not_reading'; readonly at: number; readonly word: string }
  | { readonly kind: 'unsure'; readonly at: number };

/** A statement that reads, as it is to be run; `columns` is null for a plan, which is one text. */
export interface Reading {
  readonly kind: 'reads';
  readonly run: Wrapped;
  readonly expands: boolean;
  readonly columns: readonly ResultColumn[] | null;
}

/** What DuckDB said of a statement, with what stood before the visitor's text when it said so. */
export class StatementError extends Error {
  override readonly name = 'StatementError';
  readonly before: string;
  constructor(said: unknown, before: string) {
    super(said instanceof Error ? said.message : String(said), { cause: said });
    this.before = before;
  }
}

/**
 * Whether DuckDB takes a text for one statement that reads: it has to prepare it as one statement, and then to parse
 * it as the inside of `SELECT * FROM (…)`, which is what is run. Rejects with a StatementError where the text is wrong.
 */
export async function readStatement(engine: StatementEngine, sql: string): Promise<Reading | Refusal> {
  const whole = sql.replace(/^\s+|\s+$/g, toBlanks);
  const tokens = toTokens(whole, await engine.tokenize(whole));
  const text = blankEnds(whole, tokens);
  const first = tokens.find((token) => token.text !== ';');
  const count = await countStatements(engine, text);
  if (count === 'none' || first === undefined) return { kind: 'empty' };
  const second = secondStatement(tokens);
  if (count === 'several' && second !== undefined) return { kind: 'several', at: second.at };
  const expands = count === 'several';
  if (expands && UNLIKE_ITS_LEXER.test(text)) return { kind: 'unsure', at: first.at };
  return (
    (await readRows(engine, text, expands)) ??
    (await readPlan(engine, text, tokens, expands)) ?? {
      kind: 'not_reading',
      at: first.at,
      word: first.text.toUpperCase(),
    }
  );
}

/** As many blanks on as many lines, so that what follows keeps its place. */
const toBlanks = (text: string) => text.replace(/[^\n]/g, ' ');

// DuckDB's parser takes these for blanks, its lexer for letters: there the two could see different statements.
const UNLIKE_ITS_LEXER = /[\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]/;

async function countStatements(engine: StatementEngine, text: string): Promise<'none' | 'one' | 'several'> {
  try {
    await engine.prepare(text);
    return 'one';
  } catch (error) {
    const said = String(error);
    if (said.includes('No statement to prepare')) return 'none';
    if (said.includes('Cannot prepare multiple statements')) return 'several';
    throw new StatementError(error, '');
  }
}

/** Null where the text, right by itself, is not what stands in brackets after FROM. */
async function readRows(engine: StatementEngine, text: string, expands: boolean): Promise<Reading | null> {
  const columns = await columnsOf(engine, text, expands);
  return columns && { kind: 'reads', run: askForRows(text, columns), expands, columns };
}

async function columnsOf(
  engine: StatementEngine,
  text: string,
  expands: boolean,
): Promise<readonly ResultColumn[] | null> {
  const described = describeColumns(text);
  try {
    const pairs = await engine.pairs(described.text, expands);
    return pairs.map(([name, type]) => ({ name, type }));
  } catch (error) {
    if (isOfParser(error)) return null;
    throw new StatementError(error, described.before);
  }
}

const isOfParser = (error: unknown) => /Parser Error|"exception_type":\s*"Parser"/.test(String(error));

/** EXPLAIN cannot stand in brackets: what it explains has to. */
async function readPlan(
  engine: StatementEngine,
  text: string,
  tokens: readonly StatementToken[],
  expands: boolean,
): Promise<Reading | Refusal | null> {
  const [explain, next, after] = tokens.filter((token) => token.text !== ';');
  if (!isWord(explain, 'explain')) return null;
  const explained = isWord(next, 'analyze') ? after : next;
  if (explained === undefined || expands) return null;
  const rest = toBlanks(text.slice(0, explained.at)) + text.slice(explained.at);
  if ((await columnsOf(engine, rest, false)) === null)
    return { kind: 'not_reading', at: explained.at, word: explained.text.toUpperCase() };
  return { kind: 'reads', run: asItIs(text), expands, columns: null };
}

const isWord = (token: StatementToken | undefined, word: string) => token?.text.toLowerCase() === word;
