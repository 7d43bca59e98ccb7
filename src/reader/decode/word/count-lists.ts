import { NUMBER_FORMATS } from './number-formats.ts';
import type { Level, List, ListedAs } from './read-numbering.ts';

const OUTERMOST = 0;

/** What a paragraph is, as far as its number goes. */
export interface Listed extends ListedAs {
  readonly style?: string;
}

/** Counts the paragraphs of a document in their order and gives the text of each one's number, null where it has none. */
export function countLists(
  lists: ReadonlyMap<string, List>,
  styles: ReadonlyMap<string, ListedAs>,
): (paragraph: Listed) => string | null {
  const counts = new Map<string, number[]>();
  const restarted = new Set<string>();
  return ({ style, ...own }) => {
    const listed = { ...styles.get(style ?? ''), ...own };
    const list = lists.get(listed.list ?? '');
    if (!list) return null;
    const level = listed.level ?? levelOfStyle(list, style);
    const count = counts.get(list.series) ?? [];
    counts.set(list.series, count);
    const key = `${listed.list}/${level}`;
    const restart = restarted.has(key) ? undefined : list.restarts.get(level);
    restarted.add(key);
    count[level] = restart ?? (count[level] === undefined ? startOf(list, level) : count[level] + 1);
    count.length = level + 1;
    return print(list, level, count);
  };
}

/** The outermost where no level names the style. */
function levelOfStyle({ levels }: List, style: string | undefined): number {
  const named = style === undefined ? undefined : [...levels].find(([, level]) => level.style === style);
  return named ? named[0] : OUTERMOST;
}

const startOf = ({ levels }: List, level: number) => levels.get(level)?.start ?? 1;

function print(list: List, level: number, count: readonly number[]): string | null {
  const own = list.levels.get(level);
  if (!own || !NUMBER_FORMATS.has(own.format)) return null;
  return own.text.replace(/%([1-9])/gu, (_, one: string) => {
    const at = Number(one) - 1;
    return toText(list.levels.get(at), count[at] ?? startOf(list, at));
  });
}

const toText = (level: Level | undefined, number: number) =>
  (NUMBER_FORMATS.get(level?.format ?? 'decimal') ?? String)(number);
