import fc from 'fast-check';
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
    sentences: anySentences,
    table2: orWithheld(anyTable2(hand)),
    table3: orWithheld(anyTable3(hand)),
    table4: orWithheld(anyTable4(hand)),
  }),
);

const orWithheld = <T>(table: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(table, { freq: 19, nil: null });
