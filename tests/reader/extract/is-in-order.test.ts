import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readReport } from '../../../src/reader/read-report.ts';

const PRINTED = readFileSync(
  join(import.meta.dirname, '../../reports/L16-labels-around-numbers/source.md'),
  'utf8',
);

const statesOf = async (text: string, metric: string) => {
  const { facts } = await readReport(new TextEncoder().encode(text), 'report.md');
  return new Set(facts.filter(({ item }) => item.metric === metric).map(({ state }) => state));
};

it('a row of zeros under words of its own never stands for the form’s row that is missing there', async () => {
  const own = PRINTED.replace('| 1.属于国家秘密 |', '| 本局自行增列 |');
  expect(await statesOf(PRINTED, 'denied_state_secret')).toEqual(new Set(['reported']));
  expect(await statesOf(own, 'denied_state_secret')).toEqual(new Set(['missing']));
});
