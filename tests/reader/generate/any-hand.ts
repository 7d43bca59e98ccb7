import fc from 'fast-check';

/** The habits of whoever filled the form in. */
export interface Hand {
  readonly fullWidth: boolean;
  readonly separator: '' | ',' | '，';
  /** Of 100 zeros, how many are left without a number. */
  readonly blankZeros: number;
  /** What stands in a cell without a number. */
  readonly marks: readonly string[];
  /** Largest count this body has to report, per cell. */
  readonly scale: number;
}

const MARKS = ['', ' ', '\u00a0', '\u3000', '/', '—', '－', '-', '无', '不适用'];

export const anyHand: fc.Arbitrary<Hand> = fc.record({
  fullWidth: fc.oneof(
    { weight: 4, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
  separator: fc.constantFrom('' as const, '' as const, ',' as const, '，' as const),
  blankZeros: fc.constantFrom(0, 0, 5, 60, 100),
  marks: fc.array(fc.constantFrom(...MARKS), { minLength: 1, maxLength: 3 }),
  scale: fc.constantFrom(2, 9, 60, 4000, 500_000),
});
