/** Points are joined only from one year to the next and within one form. */
export function runOf(
  own: readonly { readonly year: number }[],
  index: number,
  breaks: readonly number[],
): string {
  const start = own
    .slice(0, index + 1)
    .findLastIndex((row, at) => at === 0 || row.year !== own[at - 1]!.year + 1 || breaks.includes(row.year));
  return String(own[start]!.year);
}
