import { expect, test } from 'vitest';
import { NO_PEERS } from '../../../src/lib/address/selection.ts';
import { toMeasure } from '../../../src/lib/queries/measure.ts';
import { qualityCounts } from '../../../src/lib/queries/quality-counts.ts';
import { runInNode } from '../../../src/lib/source/run-in-node.ts';
import { writeMadeUpDatabase, type Says } from '../database/made-up-database.ts';

const report = (body: string, year: number, ...says: readonly Says[]) => ({
  body,
  year,
  says: says.map(
    (one, at) =>
      [toMeasure(['website_posts', 'permits'][at]!, at === 0 ? 'prose' : 'table2', null), one] as const,
  ),
});

test('figures that are not certainly one number are counted in the years in view, in prose and tables', async () => {
  const run = runInNode(
    await writeMadeUpDatabase([
      report('one', 2022, 'illegible', 7),
      report('one', 2023, 'illegible', 'illegible'),
      report('other', 2023, 12, 'blank'),
    ]),
  );
  const countOf = async (years: readonly [number, number] | null) =>
    (await run(qualityCounts({ peers: NO_PEERS, years, agencies: [], check: null, grade: null })))[0]!
      .illegible;
  expect(await countOf(null)).toBe(3);
  expect(await countOf([2022, 2022])).toBe(1);
});
