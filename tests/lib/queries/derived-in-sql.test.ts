import { expect, test } from 'vitest';
import { DERIVED } from '../../../src/form/derived.ts';
import { runInNode } from '../../../src/lib/source/run-in-node.ts';
import { derivedInSql } from '../../../src/lib/queries/derived-in-sql.ts';
import { derivedRows } from '../../../src/lib/queries/derived.ts';
import { SAMPLE_QUESTIONS } from '../../../src/lib/queries/sample-questions.ts';
import { NO_PEERS } from '../../../src/lib/address/selection.ts';

const run = runInNode('static/data/nianbao.duckdb');
const everywhere = { peers: NO_PEERS, years: null, agencies: [], questioned: 'shown' } as const;

interface Answer {
  readonly name: string;
  readonly year: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly percent: number;
}
const key = ({ name, year, numerator, denominator }: Omit<Answer, 'percent'>) =>
  [name, year, numerator, denominator].join(' ');

const RATIOS = DERIVED.filter(({ kind }) => kind !== 'count');

test.each(RATIOS)('$id: the statement to read by hand gives what its page gives', async (derived) => {
  const answers = await run<Answer>({ text: derivedInSql(derived), parameters: [] });
  const rows = (await run(derivedRows([derived], everywhere))).filter(({ value }) => value !== null);
  expect(answers.map(key).sort()).toEqual(
    rows.map((row) => key({ ...row, numerator: row.numerator!, denominator: row.denominator! })).sort(),
  );
  for (const answer of answers)
    // Written with one decimal.
    expect(Math.abs(answer.percent - (100 * answer.numerator) / answer.denominator)).toBeLessThan(0.0501);
});

test('some of them have rows to compare', async () => {
  const counts = await Promise.all(
    RATIOS.map((derived) => run<Answer>({ text: derivedInSql(derived), parameters: [] })),
  );
  expect(counts.filter(({ length }) => length > 0).length).toBeGreaterThan(3);
});

test('no ready question divides by itself: a share comes from the catalogue', () => {
  const catalogue = new Set(RATIOS.map(derivedInSql));
  for (const { sql, id } of SAMPLE_QUESTIONS)
    if (/\d \* [\w.]+ \/|\/ [a-z]\w*\.value|percent/.test(sql)) expect(catalogue, id).toContain(sql);
});
