import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromSqlHash, toSqlHash } from '../../../src/lib/sql-console/sql-link.ts';

test('a query comes back from its link as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (sql) => {
      const hash = await toSqlHash(sql);
      expect(hash).toMatch(/^#sql=[\w-]*$/);
      expect(await fromSqlHash(hash)).toBe(sql);
    }),
  );
});

test('a link that was cut or made up carries no query', async () => {
  expect(await fromSqlHash('')).toBeNull();
  expect(await fromSqlHash('#table2-permits')).toBeNull();
  expect(await fromSqlHash('#sql=%%%')).toBeNull();
  expect(await fromSqlHash((await toSqlHash('select 1 as one')).slice(0, -4))).toBeNull();
});
