/** What a column may hold; an empty field is null in every kind. */
type Kind = 'string' | 'integer' | 'number' | 'boolean';
type ValueOf<K extends Kind> = K extends 'string' ? string : K extends 'boolean' ? boolean : number;

export interface Column<K extends Kind = Kind, V = ValueOf<K>, Required extends boolean = boolean> {
  readonly kind: K;
  readonly required: Required;
  /** Chinese, as in the dictionary of the data page. */
  readonly zh: string;
  readonly en: string;
  readonly oneOf?: readonly (V & string)[];
  readonly pattern?: string;
}

export interface Reference {
  readonly columns: readonly string[];
  readonly table: string;
  readonly to: readonly string[];
}

export interface TableDefinition<
  C extends Readonly<Record<string, Column>> = Readonly<Record<string, Column>>,
> {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly columns: C;
  readonly key: readonly string[];
  readonly references: readonly Reference[];
}

type Cell<C> = C extends Column<Kind, infer V, infer R> ? (R extends true ? V : V | null) : never;
/** A row of a table: a column that is not required may be null, never an empty text. */
export type RowOf<T> =
  T extends TableDefinition<infer C> ? { readonly [Name in keyof C]: Cell<C[Name]> } : never;

type Words = readonly [zh: string, en: string];
const column =
  <K extends Kind>(kind: K) =>
  <R extends boolean>(required: R) =>
  ([zh, en]: Words, pattern?: string): Column<K, ValueOf<K>, R> => ({
    kind,
    required,
    zh,
    en,
    ...(pattern === undefined ? {} : { pattern }),
  });

export const text = column('string')(true);
export const textOrNull = column('string')(false);
export const integer = column('integer')(true);
export const numberOrNull = column('number')(false);
export const flag = column('boolean')(true);

/** A text out of a closed list. */
export function oneOf<const V extends string>(
  values: readonly V[],
  [zh, en]: Words,
): Column<'string', V, true> {
  return { kind: 'string', required: true, zh, en, oneOf: values };
}
export function oneOfOrNull<const V extends string>(
  values: readonly V[],
  words: Words,
): Column<'string', V, false> {
  return { ...oneOf(values, words), required: false };
}

export function table<const C extends Readonly<Record<string, Column>>>(
  name: string,
  [zh, en]: Words,
  columns: C,
  key: readonly (keyof C & string)[],
  references: readonly Reference[] = [],
): TableDefinition<C> {
  return { name, zh, en, columns, key, references };
}
