/** A text edited line by line. */
export const editLines = (
  bytes: Uint8Array,
  edit: (lines: readonly string[]) => readonly string[],
): Uint8Array => new TextEncoder().encode(edit(new TextDecoder().decode(bytes).split('\n')).join('\n'));

/** Lines that are a row of a table, in the printers that print one row a line. */
export const isTableRow = (line: string): boolean => line.startsWith('|') || line.startsWith('<tr');

/** The lines for which `isFree` holds, put in the order of `keys`; the others stay where they are. */
export function shuffleLines(
  lines: readonly string[],
  keys: readonly number[],
  isFree: (line: string) => boolean,
): readonly string[] {
  const free = lines.filter(isFree);
  const shuffled = free
    .map((line, index) => ({ line, key: keys[index % keys.length] ?? index }))
    .sort((left, right) => left.key - right.key);
  let next = 0;
  return lines.map((line) => (isFree(line) ? (shuffled[next++]?.line ?? line) : line));
}
