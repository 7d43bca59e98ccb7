/** What is longer recurs in no other report. */
const LONGEST = 64;
const MOST = 4096;

/**
 * The same function of a text, with its answers to short texts kept: labels, marks and small numbers recur within a
 * report and from one to the next. The function must depend on nothing else.
 */
export function memoize<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    if (text.length > LONGEST) return answer(text);
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before!;
    if (known.size >= MOST) known.clear();
    const found = answer(text);
    known.set(text, found);
    return found;
  };
}
