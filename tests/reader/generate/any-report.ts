import fc from 'fast-check';
import { DIALECTS, type Dialect } from './dialects.ts';
import { anyHand } from './any-hand.ts';
import { anyHead } from './any-head.ts';
import { anySentences } from './any-sentences.ts';
import { anyTable2 } from './any-table2.ts';
import { anyTable3 } from './any-table3.ts';
import { anyTable4 } from './any-table4.ts';
import type { SampleReport } from './sample-report.ts';

/** Reports of bodies that cannot exist, as a careful, a hurried or a careless office would fill them in. */
export const anyReport: fc.Arbitrary<SampleReport> = anyHand.chain((hand) =>
  fc.record({
    head: anyHead,
    dialect: anyDialect,
    sentences: anySentences,
    table2: orWithheld(anyTable2(hand)),
    table3: orWithheld(anyTable3(hand)),
    table4: orWithheld(anyTable4(hand)),
    table2014: fc.constant(null),
  }),
);

const PLAIN: Dialect = 'as the form prints it';

const anyDialect: fc.Arbitrary<Dialect> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(PLAIN) },
  { weight: 1, arbitrary: fc.constantFrom(...(Object.keys(DIALECTS) as readonly Dialect[])) },
);

/** The same with the labels as the form has them, for tests that look for them. */
export const anyPlainReport: fc.Arbitrary<SampleReport> = anyReport.map((report) => ({
  ...report,
  dialect: PLAIN,
}));

const orWithheld = <T>(table: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(table, { freq: 19, nil: null });
