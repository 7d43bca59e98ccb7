import type { Item } from '../../domain/item.ts';

/** A question to DuckDB as a value: its text with `?` where a parameter goes, and the type of the rows that answer it. */
export interface Query<Row> {
  readonly text: string;
  readonly parameters: readonly Parameter[];
  /** The items of reports that it reads, those of the queries inside it among them; left out where it may read any. */
  readonly reads?: readonly Item[];
  /** Never set: it only carries the type of a row. */
  readonly row?: Row;
}
export type Parameter = string | number | null;

/** Whoever can answer a query: DuckDB in Node while pages are prerendered, DuckDB in the page afterwards. */
export type Run = <Row>(query: Query<Row>) => Promise<readonly Row[]>;

type Piece = Parameter | readonly Parameter[] | Query<unknown>;

/** SQL with its parameters kept apart; a query may stand inside another, a list becomes `(?, ?)`. */
export function sql<Row = unknown>(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Query<Row> {
  const parameters: Parameter[] = [];
  const text = strings.reduce((all, string, index) => all + toText(pieces[index - 1]!, parameters) + string);
  const reads = readBy(pieces);
  return { text, parameters, ...(reads.length > 0 && { reads }) };
}

const readBy = (pieces: readonly Piece[]): readonly Item[] => [
  ...new Set(pieces.flatMap((piece) => (isQuery(piece) ? (piece.reads ?? []) : []))),
];

function toText(piece: Piece, parameters: Parameter[]): string {
  if (isQuery(piece)) {
    parameters.push(...piece.parameters);
    return piece.text;
  }
  if (isList(piece)) {
    parameters.push(...piece);
    return `(${piece.map(() => '?').join(', ')})`;
  }
  parameters.push(piece);
  return '?';
}

const isList = (piece: Piece): piece is readonly Parameter[] => Array.isArray(piece);
const isQuery = (piece: Piece): piece is Query<unknown> =>
  typeof piece === 'object' && piece !== null && !isList(piece);

/** The same query with its parameters written in, for eyes and for other programs. */
export function toStandaloneSql({ text, parameters }: Query<unknown>): string {
  let next = 0;
  const filled = text.replace(/'(?:[^']|'')*'|\?/g, (part) =>
    part === '?' ? toLiteral(parameters[next++] as Parameter) : part,
  );
  return dedent(filled);
}

function toLiteral(parameter: Parameter): string {
  if (parameter === null) return 'NULL';
  return typeof parameter === 'number' ? String(parameter) : `'${parameter.replaceAll("'", "''")}'`;
}

function dedent(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const indent = Math.min(...lines.slice(1).map((line) => line.search(/\S/)));
  return lines.map((line, index) => (index === 0 ? line.trimStart() : line.slice(indent))).join('\n');
}
