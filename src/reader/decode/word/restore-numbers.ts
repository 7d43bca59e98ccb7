import { countLists, type Listed } from './count-lists.ts';
import { readNumbering, readStyles, toLevel } from './read-numbering.ts';
import { scanTags } from './scan-tags.ts';

type Entries = Readonly<Record<string, Uint8Array>>;

const BODY = /^word\/document\d*\.xml$/u;

/**
 * A Word file's entries with the numbers that Word gives its headings and labels by itself written into their text,
 * since they are shown and the library that reads Word files does not tell them. A paragraph without a letter, such as
 * the number in a cell, is left alone.
 */
export function restoreNumbers(entries: Entries): Entries {
  const numbering = entries['word/numbering.xml'];
  if (!numbering) return entries;
  const lists = readNumbering(textOf(numbering));
  const styles = readStyles(textOf(entries['word/styles.xml'] ?? new Uint8Array()));
  const bodies = Object.keys(entries).filter((name) => BODY.test(name));
  const restored = bodies.map((name) => {
    const xml = restoreIn(textOf(entries[name]!), countLists(lists, styles));
    return [name, new TextEncoder().encode(xml)] as const;
  });
  return { ...entries, ...Object.fromEntries(restored) };
}

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

const NAMES = ['p', 'pPr', 'pPrChange', 'pStyle', 'numId', 'ilvl', 't'];
const LETTER = /\p{L}/u;

interface Pending {
  readonly at: number;
  readonly number: string;
}

function restoreIn(xml: string, count: (paragraph: Listed) => string | null): string {
  const found: Pending[] = [];
  let properties: { style?: string; list?: string; level?: number } | undefined;
  let pending: Pending | undefined;
  let isOld = false;
  for (const { name, closes, isEmpty, value, end } of scanTags(xml, NAMES)) {
    if (name === 'pPrChange') isOld = !closes && !isEmpty;
    else if (isOld) continue;
    else if (name === 'p') pending = undefined;
    else if (name === 'pPr' && !closes) properties = isEmpty ? undefined : {};
    else if (name === 'pPr') {
      const number = properties ? count(properties) : null;
      pending = number === null ? undefined : { at: end, number };
      properties = undefined;
    } else if (name === 't') {
      if (closes || !pending || !LETTER.test(xml.slice(end, xml.indexOf('<', end)))) continue;
      found.push(pending);
      pending = undefined;
    } else if (!properties || value === undefined) continue;
    else if (name === 'pStyle') properties.style = value;
    else if (name === 'numId') properties.list = value;
    else properties.level = toLevel(value);
  }
  return insert(xml, found);
}

function insert(xml: string, found: readonly Pending[]): string {
  const pieces = found.map(({ at, number }, index) => {
    const next = found[index + 1]?.at ?? xml.length;
    return `<w:r><w:t xml:space="preserve">${number} </w:t></w:r>${xml.slice(at, next)}`;
  });
  return xml.slice(0, found[0]?.at ?? xml.length) + pieces.join('');
}
