import { UnreadableError } from '../../document.ts';

/** What XML consists of: elements that open and close, and text. */
export type XmlEvent =
  | { readonly kind: 'open'; readonly name: string; readonly attribute: (name: string) => string | undefined }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const MARKUP =
  /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[([^]*?)\]\]>|<![^>]*>|<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>|[^<]+/gu;
const ENTITY = /&(?:#(\d+)|#x([0-9a-f]+)|(amp|lt|gt|quot|apos));/giu;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const DEEPEST = 2500;

/**
 * The elements and texts of XML in its order, by local names; an element without contents opens and closes. Entities of
 * its own are not read, so that no text swells. Throws UnreadableError where it nests deeper than any document.
 */
export function* xmlEvents(xml: string): Generator<XmlEvent> {
  let depth = 0;
  for (const [all, cdata, slash, name, attributes, isEmpty] of xml.matchAll(MARKUP)) {
    if (name !== undefined && slash === '') {
      depth += 1;
      if (depth > DEEPEST) throw new UnreadableError('too-deep');
      yield { kind: 'open', name, attribute: attributesOf(attributes ?? '') };
    }
    if (name !== undefined && (slash === '/' || isEmpty === '/')) {
      depth -= 1;
      yield { kind: 'close', name };
    }
    if (cdata !== undefined) yield { kind: 'text', text: cdata };
    else if (!all.startsWith('<')) yield { kind: 'text', text: unescape(all) };
  }
}

const attributesOf = (text: string) => (name: string) => {
  const found = new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(text);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : unescape(value);
};

const unescape = (text: string) =>
  text.replace(ENTITY, (all, decimal?: string, hex?: string, named?: string) => {
    if (named !== undefined) return NAMED[named.toLowerCase()] ?? all;
    const code = Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
