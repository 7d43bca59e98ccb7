import { expect, test } from 'vitest';
import { askAgencyCsv } from '../../../src/lib/downloads/subject-csv.ts';
import { publicFiles } from '../../../src/lib/downloads/public-files.server.ts';
import { nodeSource } from '../../../src/lib/source/node-source.server.ts';

test('the file of a body that a page makes is byte for byte the one that stands beside a page made beforehand', async () => {
  const { bySubject } = await publicFiles();
  const bodies = [...bySubject].filter(([page]) => page.startsWith('agencies/'));
  expect(bodies.length).toBeGreaterThan(0);
  for (const [page, file] of bodies.filter((_, index) => index % 150 === 0)) {
    const made = await askAgencyCsv(nodeSource, page.slice('agencies/'.length));
    expect(made).toEqual({ rows: file.rows, bytes: file.bytes, content: file.content });
  }
});
