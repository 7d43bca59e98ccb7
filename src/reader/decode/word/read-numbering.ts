import { scanTags } from './scan-tags.ts';

/** One level of a list: its format, the text around its number (`第%1条`), and where it begins. */
export interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  /** The style whose paragraphs are of this level. */
  readonly style: string | undefined;
}

export interface List {
  /** Lists with the same series count on together. */
  readonly series: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that begin anew in this list, with their first number. */
  readonly restarts: ReadonlyMap<number, number>;
}

interface Draft {
  format: string;
  text: string;
  start: number;
  style: string | undefined;
}

/** The lists of word/numbering.xml by numId (ECMA-376 17.9). */
export function readNumbering(xml: string): ReadonlyMap<string, List> {
  const series = new Map<string, Map<number, Draft>>();
  const lists = new Map<string, { series: string; restarts: Map<number, number> }>();
  let levels = new Map<number, Draft>();
  let level: Draft | undefined;
  let list: { series: string; restarts: Map<number, number> } | undefined;
  let overridden = 0;
  for (const { name, closes, value, attribute } of scanTags(xml, NAMES)) {
    if (closes) {
      if (name === 'lvl') level = undefined;
      if (name === 'num') list = undefined;
    } else if (name === 'abstractNum') {
      levels = new Map();
      series.set(attribute('abstractNumId') ?? '', levels);
    } else if (name === 'num') {
      list = { series: '', restarts: new Map() };
      lists.set(attribute('numId') ?? '', list);
    } else if (name === 'abstractNumId' && list) list.series = value ?? '';
    else if (name === 'lvlOverride') overridden = toLevel(attribute('ilvl'));
    else if (name === 'startOverride') list?.restarts.set(overridden, toStart(value));
    else if (name === 'lvl' && !list) {
      level = { format: 'decimal', text: '', start: 1, style: undefined };
      levels.set(toLevel(attribute('ilvl')), level);
    } else if (level) fill(level, name, value);
  }
  return new Map(
    [...lists].map(([id, own]) => [id, { ...own, levels: series.get(own.series) ?? new Map() }]),
  );
}

/** There are nine; what is none of them is the outermost. */
export const toLevel = (printed = ''): number => (/^[0-8]$/u.test(printed) ? Number(printed) : OUTERMOST);

const OUTERMOST = 0;
const toStart = (printed = ''): number => (/^\d{1,6}$/u.test(printed) ? Number(printed) : 1);

const NAMES = 'abstractNum num abstractNumId lvlOverride startOverride lvl start numFmt lvlText pStyle'.split(
  ' ',
);

function fill(level: Draft, name: string, value: string | undefined): void {
  if (name === 'numFmt') level.format = value ?? 'decimal';
  else if (name === 'lvlText') level.text = value ?? '';
  else if (name === 'start') level.start = toStart(value);
  else if (name === 'pStyle') level.style = value;
}

/** What a paragraph or a style says of its list. */
export interface ListedAs {
  readonly list?: string;
  readonly level?: number;
}

/** What the paragraph styles of word/styles.xml say of lists, those they are based on included. */
export function readStyles(xml: string): ReadonlyMap<string, ListedAs> {
  const own = new Map<string, { list?: string; level?: number; parent?: string }>();
  let style: { list?: string; level?: number; parent?: string } | undefined;
  for (const { name, closes, value, attribute } of scanTags(xml, ['style', 'basedOn', 'numId', 'ilvl'])) {
    if (name === 'style') {
      style = closes ? undefined : {};
      if (style) own.set(attribute('styleId') ?? '', style);
    } else if (!style || value === undefined) continue;
    else if (name === 'basedOn') style.parent = value;
    else if (name === 'numId') style.list = value;
    else style.level = toLevel(value);
  }
  const inherit = (id: string | undefined, seen: readonly string[]): ListedAs => {
    const found = id === undefined || seen.includes(id) ? undefined : own.get(id);
    if (!found) return {};
    const { parent, ...says } = found;
    return { ...inherit(parent, [...seen, id!]), ...says };
  };
  return new Map([...own.keys()].map((id) => [id, inherit(id, [])]));
}
