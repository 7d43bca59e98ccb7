/** One field of what a visitor looks at, as it stands in an address. */
export interface Field<Value> {
  /** Name in the query string. */
  readonly name: string;
  /** Names it had in addresses published before; read, never written. */
  readonly former: readonly string[];
  /** What holds where the address says nothing; never written. */
  readonly initial: Value;
  /** One text for each time the name stands in the query string. */
  readonly write: (value: Value) => readonly string[];
  /** Null where none of the texts is understood; `drop` is told of each that is not. */
  readonly read: (texts: readonly string[], drop: (text: string) => void) => Value | null;
}

/** A field for each part of a selection: a part without one does not compile. */
export type FieldsOf<Selected> = { readonly [Key in keyof Selected]: Field<Selected[Key]> };

type Naming = Pick<Field<unknown>, 'name' | 'former'>;

/** A field whose one text is a value or nothing known. */
export const textField = <Value>(
  { name, former }: Naming,
  initial: Value,
  write: (value: Value) => string | null,
  read: (text: string) => Value | null,
): Field<Value> => ({
  name,
  former,
  initial,
  write: (value) => {
    const text = write(value);
    return text === null || text === '' ? [] : [text];
  },
  read: ([text = '', ...more], drop) => {
    more.forEach(drop);
    const value = read(text);
    if (value === null) drop(text);
    return value;
  },
});

/** A field that holds one of a few words. */
export const wordField = <const Word extends string, Value extends Word | null>(
  naming: Naming,
  words: readonly Word[],
  initial: Value,
): Field<Value> =>
  textField<Value>(
    naming,
    initial,
    (value) => value,
    (text) => (words.find((word) => word === text) ?? null) as Value | null,
  );
