import fc from 'fast-check';

interface Flip {
  readonly at: number;
  readonly mask: number;
}

/** Up to 40 bytes to change, as shares of the file's length. */
export const anyFlips: fc.Arbitrary<readonly Flip[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    mask: fc.integer({ min: 1, max: 255 }),
  }),
  { minLength: 1, maxLength: 40 },
);

export function flipBytes(bytes: Uint8Array, flips: readonly Flip[]): Uint8Array {
  const flipped = bytes.slice();
  for (const { at, mask } of flips) {
    const index = Math.floor(at * flipped.length);
    flipped.fill((bytes[index] ?? mask) ^ mask, index, index + 1);
  }
  return flipped;
}
