/** Why a statement is not run; `at` is where in the text the reason stands. */
export type Refusal =
  | { readonly kind: 'empty' }
  | { readonly kind: 'several'; readonly at: number }
  | { readonly kind: 'not_reading'; readonly at: number; readonly word: string };
export type Checked = { readonly kind: 'fine'; readonly text: string } | Refusal;

const READING = new Set(
  'select with from pivot unpivot summarize describe show explain values table'.split(' '),
);
const WRITING = new Set(
  'insert update delete merge truncate create drop alter copy export import attach detach install load set reset pragma call use vacuum checkpoint prepare execute deallocate begin commit rollback'.split(
    ' ',
  ),
);
/** Statements that may hold another statement, one that writes among them. */
const HOLDING = new Set(['with', 'explain', 'describe', 'summarize', 'show', 'pivot', 'from']);

/** Functions that a SELECT may call and that do something: change how the engine works, or run a text as a statement. */
const ACTING =
  /^(?:(?:en|dis)able_\w+|(?:force_)?checkpoint|truncate_duckdb_logs|write_log|query|json_execute_serialized_sql|(?:arrow|seq)_scan\w*)$/u;

interface Token {
  readonly text: string;
  readonly at: number;
  /** How many brackets are open around it. */
  readonly depth: number;
}

const PIECES =
  /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:[^']|'')*(?:'|$)|"(?:[^"]|"")*(?:"|$)|\$(\w*)\$[\s\S]*?(?:\$\1\$|$)|[\p{L}_][\p{L}\p{N}_]*|[^\s]/gu;

function toTokens(sql: string): readonly Token[] {
  const tokens: Token[] = [];
  let depth = 0;
  for (const { 0: text, index: at } of sql.matchAll(PIECES)) {
    if (text.startsWith('--') || text.startsWith('/*')) continue;
    if (text === ')') depth -= 1;
    tokens.push({ text, at, depth });
    if (text === '(') depth += 1;
  }
  return tokens;
}

const wordOf = ({ text }: Token) => text.toLowerCase();

/** Whether a text is one statement that only reads; anything else is not handed to the engine. */
export function checkStatement(sql: string): Checked {
  const tokens = toTokens(sql);
  const first = tokens.find(({ text }) => text !== '(' && text !== ';');
  if (first === undefined) return { kind: 'empty' };
  const end = tokens.findIndex(({ text }, index) => text === ';' && index >= tokens.indexOf(first));
  const next = end === -1 ? undefined : tokens.slice(end).find(({ text }) => text !== ';');
  if (next !== undefined) return { kind: 'several', at: next.at };
  const offender = findOffender(tokens, first);
  if (offender !== undefined)
    return { kind: 'not_reading', at: offender.at, word: offender.text.toUpperCase() };
  return { kind: 'fine', text: end === -1 ? sql : sql.slice(0, tokens[end]!.at) };
}

function findOffender(tokens: readonly Token[], first: Token): Token | undefined {
  if (!READING.has(wordOf(first))) return first;
  return tokens.find(
    (token, index) =>
      isActing(tokens, index) ||
      (HOLDING.has(wordOf(first)) && token.depth === first.depth && startsWriting(tokens, index)),
  );
}

const isActing = (tokens: readonly Token[], index: number) =>
  ACTING.test(wordOf(tokens[index]!).replaceAll('"', '')) && tokens[index + 1]?.text === '(';

// A column may be called `set`; what follows a comma, a dot or SELECT is a name.
function startsWriting(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return (
    WRITING.has(wordOf(tokens[index]!)) &&
    before !== undefined &&
    (before.text === ')' || READING.has(wordOf(before)) || wordOf(before) === 'analyze') &&
    wordOf(before) !== 'select'
  );
}
