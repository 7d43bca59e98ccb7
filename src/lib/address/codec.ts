import type { Field, FieldsOf } from './field.ts';

/** What an address says, and the parts of it that are not understood, as `name=value`. */
export interface Read<Selected> {
  readonly selected: Selected;
  readonly dropped: readonly string[];
}

type Entries<Selected> = readonly [keyof Selected, Field<never>][];

/** Appends what differs from where the fields begin. */
export function writeFields<Selected>(
  fields: FieldsOf<Selected>,
  selected: Selected,
  search: URLSearchParams,
): void {
  for (const [key, field] of Object.entries(fields) as unknown as Entries<Selected>) {
    const value = selected[key];
    if (JSON.stringify(value) === JSON.stringify(field.initial)) continue;
    for (const text of field.write(value as never)) search.append(field.name, text);
  }
}

/** Reads fields by their names, else by the names they had. */
export function readFields<Selected>(fields: FieldsOf<Selected>, search: URLSearchParams): Read<Selected> {
  const dropped: string[] = [];
  const selected = Object.fromEntries(
    (Object.entries(fields) as unknown as Entries<Selected>).map(([key, field]) => {
      const name = [field.name, ...field.former].find((known) => search.has(known));
      if (name === undefined) return [key, field.initial];
      const value = field.read(search.getAll(name), (text) => dropped.push(`${name}=${text}`));
      return [key, value ?? field.initial];
    }),
  ) as Selected;
  return { selected, dropped };
}
