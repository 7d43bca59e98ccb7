import type { Query } from '../source/query.ts';
import type { NamedQueries, NamedRows, Source } from '../source/source.ts';

/** What a page wants to know, as data: nothing here runs. `Rows` are what its view takes: the rows of all its queries by name, or these put into a shape. */
export interface Question<Rows> {
  readonly queries: NamedQueries;
  /** What else is to be asked once these rows are known; most pages have nothing. */
  readonly then?: (rows: NamedRows) => Question<unknown>;
  /** Puts the rows of all its queries into the shape a view takes; as they are where there is none. */
  readonly shape?: (rows: NamedRows) => Rows;
}

/** The rows that answer queries, by name. */
export type RowsOf<Queries extends NamedQueries> = {
  readonly [Name in keyof Queries]: Queries[Name] extends Query<infer Row>
    ? readonly Row[]
    : Queries[Name] extends Query<infer Row> | undefined
      ? readonly Row[] | undefined
      : never;
};

/** A question of queries that are known from the start. */
export function toQuestion<const First extends NamedQueries>(queries: First): Question<RowsOf<First>>;
/** A question that goes on by what the first rows say. */
export function toQuestion<const First extends NamedQueries, Rest>(
  queries: First,
  then: (rows: RowsOf<First>) => Question<Rest>,
): Question<RowsOf<First> & Rest>;
export function toQuestion<Rows>(
  queries: NamedQueries,
  then?: (rows: never) => Question<unknown>,
): Question<Rows> {
  return then === undefined ? { queries } : { queries, then: then as (rows: NamedRows) => Question<unknown> };
}

/** The same question with its rows put into a shape. */
export const shapeRows = <Rows, Shaped>(
  question: Question<Rows>,
  shape: (rows: Rows) => Shaped,
): Question<Shaped> => ({ ...question, shape: (rows) => shape(toShape(question, rows)) }) as Question<Shaped>;

/** Rows by name in the shape that the question gives them. */
export const toShape = <Rows>({ shape }: Question<Rows>, rows: NamedRows): Rows =>
  shape === undefined ? (rows as Rows) : shape(rows);

/** Tells sets of queries apart: their names, texts and parameters. */
export const keyOf = (queries: NamedQueries): string =>
  JSON.stringify(
    Object.entries(queries).flatMap(([name, query]) =>
      query === undefined ? [] : [[name, query.text, query.parameters]],
    ),
  );

/** Rows by the key of the queries that they answer. */
export interface KnownRows {
  readonly get: (key: string) => NamedRows | undefined;
  readonly set: (key: string, rows: NamedRows) => void;
}

/** How far rows at hand answer a question: wholly, or up to queries that are still to be asked. */
export type Resolved<Rows> =
  | { readonly kind: 'answered'; readonly rows: Rows }
  | { readonly kind: 'missing'; readonly queries: NamedQueries };

/** Answers a question from rows at hand. */
export function resolveQuestion<Rows>(
  question: Question<Rows>,
  known: Pick<KnownRows, 'get'>,
): Resolved<Rows> {
  let rows: NamedRows = {};
  let next: Question<unknown> | undefined = question;
  while (next !== undefined) {
    const own = known.get(keyOf(next.queries));
    if (own === undefined) return { kind: 'missing', queries: next.queries };
    rows = { ...rows, ...own };
    next = next.then?.(own);
  }
  return { kind: 'answered', rows: toShape(question, rows) };
}

/** The keys of all sets of queries of a question that these rows answer. */
export function keysOf(question: Question<unknown>, rows: NamedRows): ReadonlySet<string> {
  const keys = new Set<string>();
  let next: Question<unknown> | undefined = question;
  while (next !== undefined) {
    keys.add(keyOf(next.queries));
    next = next.then?.(rows);
  }
  return keys;
}

/** Asks a source for all that a question wants to know; the rows of all its queries by name. */
export async function askRows(source: Source, question: Question<unknown>): Promise<NamedRows> {
  const own = await source.answer(question.queries);
  return question.then === undefined ? own : { ...own, ...(await askRows(source, question.then(own))) };
}

/** The same, in the shape that the question gives them. */
export const answerQuestion = async <Rows>(source: Source, question: Question<Rows>): Promise<Rows> =>
  toShape(question, await askRows(source, question));
