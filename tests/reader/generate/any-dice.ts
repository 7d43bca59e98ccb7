import fc from 'fast-check';

/** A fixed number of throws, each from 0 to 9999. */
export const anyDice = (length: number): fc.Arbitrary<readonly number[]> =>
  fc.array(fc.noBias(fc.nat(9999)), { minLength: length, maxLength: length });

/** A fixed number of counts up to `scale`, most of them zero as in real reports. */
export const anyCounts = (length: number, scale: number): fc.Arbitrary<readonly number[]> =>
  fc.array(
    fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.noBias(fc.nat(scale)) }),
    {
      minLength: length,
      maxLength: length,
    },
  );

/** The throw or count of a cell; the arrays above are as long as their table, so that a gap is our mistake. */
export function at(numbers: readonly number[], index: number): number {
  const number = numbers[index];
  if (number === undefined) throw new Error(`no number for cell: ${index}`);
  return number;
}
