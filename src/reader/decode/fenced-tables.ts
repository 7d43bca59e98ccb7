const FENCE = /^\|={3,}$/u;

/** Whether a line opens or closes a table of AsciiDoc. */
export const isFence = (line: string): boolean => FENCE.test(line);

/** Whether a line begins a row, or goes on with that above. */
type RowLine = 'begins' | 'goes-on';

/**
 * The lines of such tables. Where empty lines part the rows, a line right below another is of the same row, which was
 * wrapped between two of its cells.
 */
export function findFencedLines(lines: readonly { readonly text: string }[]): ReadonlyMap<number, RowLine> {
  const found = new Map<number, RowLine>();
  const fences = lines.flatMap(({ text }, at) => (isFence(text.trim()) ? [at] : []));
  for (let fence = 0; fence + 1 < fences.length; fence += 2) {
    const [from, to] = [fences[fence]! + 1, fences[fence + 1]!];
    const within = lines.slice(from, to).map(({ text }) => text.trim());
    const isParted = within.includes('');
    within.forEach((_, at) => {
      const isBelow = at > 0 && within[at - 1] !== '';
      found.set(from + at, isParted && isBelow ? 'goes-on' : 'begins');
    });
  }
  return found;
}
