import { expect, test } from 'vitest';
import type { AgencyRow } from '../../../src/dataset/tables.ts';
import { askAgencyCsv } from '../../../src/lib/downloads/subject-csv.ts';
import { toSubjectFiles } from '../../../src/lib/downloads/subject-files.ts';
import { longRows } from '../../../src/lib/queries/long-rows.ts';
import { nodeSource, run } from '../../../src/lib/source/node-source.server.ts';
import { sql } from '../../../src/lib/source/query.ts';

test('the file of a body that a page makes is byte for byte the one that stands beside a page made beforehand', async () => {
  const agencies = await run(sql<AgencyRow>`select * from agencies order by agency_id`);
  const some = agencies.filter((_, index) => index % 150 === 0);
  expect(some.length).toBeGreaterThan(5);
  const files = toSubjectFiles(await run(longRows), some);
  for (const { agency_id } of some) {
    const { rows, bytes, content } = files.get(`agencies/${agency_id}`)!;
    expect(await askAgencyCsv(nodeSource, agency_id)).toEqual({ rows, bytes, content });
  }
});
