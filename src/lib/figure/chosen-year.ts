/** The year asked for, else the one with most of what counts; the later of two alike. NaN where there is none. */
export function chosenYear<Of extends { readonly year: number }>(
  years: readonly Of[],
  asked: number | undefined,
  countOf: (of: Of) => number,
): number {
  if (asked !== undefined && years.some(({ year }) => year === asked)) return asked;
  const most = Math.max(...years.map(countOf));
  return years.filter((of) => countOf(of) === most).at(-1)?.year ?? NaN;
}
