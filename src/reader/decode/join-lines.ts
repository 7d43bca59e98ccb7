const DIGITS = /^[\d０-９,，.．+-]+$/u;
const ENDS_IN_DIGIT = /[\d０-９]$/u;
const ENDS_IN_SEPARATOR = /[\d０-９][,，.．]$/u;
const BEGINS_WITH_DIGIT = /^[\d０-９]/u;
const BEGINS_WITH_SEPARATOR = /^[,，.．][\d０-９]/u;

/**
 * The lines of a cell as one text. Digits below digits stay on lines of their own, for they may be two numbers, unless
 * a separator shows that the number goes on: none ends with one or begins with one.
 */
export const joinLines = (lines: readonly string[]): string =>
  lines.reduce((joined, line, index) => {
    const before = lines[index - 1];
    return joined + (before !== undefined && mayBeTwo(before, line) ? '\n' : '') + line;
  }, '');

const mayBeTwo = (before: string, line: string) =>
  DIGITS.test(before) && DIGITS.test(line)
    ? !ENDS_IN_SEPARATOR.test(before) && !BEGINS_WITH_SEPARATOR.test(line)
    : ENDS_IN_DIGIT.test(before) && BEGINS_WITH_DIGIT.test(line);
