/** A tag of WordprocessingML: its local name, whether it closes, its w:val, and where it ends in the text. */
export interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly isEmpty: boolean;
  readonly value: string | undefined;
  readonly attribute: (name: string) => string | undefined;
  readonly end: number;
}

/** The tags of the given names in the order of the text, in one pass; what they hold is attributes only. */
export function* scanTags(xml: string, names: readonly string[]): Generator<Tag> {
  const tags = new RegExp(`<(/?)w:(${names.join('|')})(?=[\\s/>])([^<>]*)>`, 'gu');
  for (const { index, 0: whole, 1: slash, 2: name, 3: rest } of xml.matchAll(tags)) {
    const attribute = (wanted: string) => new RegExp(`\\sw:${wanted}="([^"]*)"`, 'u').exec(rest!)?.[1];
    yield {
      name: name!,
      closes: slash === '/',
      isEmpty: rest!.endsWith('/'),
      value: attribute('val'),
      attribute,
      end: index + whole.length,
    };
  }
}
