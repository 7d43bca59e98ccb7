import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { readReport } from '../../../../src/reader/read-report.ts';

it('the report of 淮安 gives the 15 numbers of table 4 in order', async () => {
  const bytes = await readFile('src/sources/documents/淮安市人民政府-2024.pdf');
  const { facts } = await readReport(bytes, 'report.pdf');
  const values = facts.flatMap((fact) =>
    fact.state === 'reported' && fact.item.basis === 'table4' ? [fact.value] : [],
  );
  expect(values).toEqual([72, 64, 178, 37, 351, 13, 4, 8, 1, 26, 12, 1, 1, 6, 20]);
});
