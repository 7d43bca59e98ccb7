import { describe, expect, test } from 'vitest';
import { parseCsv } from '../../../src/dataset/csv.ts';
import type { Query, Run } from '../../../src/lib/source/query.ts';
import { runInNode } from '../../../src/lib/source/run-in-node.ts';
import { toCsvFile } from '../../../src/lib/downloads/csv-file.ts';
import { toRecords } from '../../../src/lib/figure/table-view.ts';
import { CATALOGUE, SELECTIONS, selectionOf } from './catalogue-of-views.ts';
import { marksOn } from './marks-on.ts';

const ask = runInNode('static/data/nianbao.duckdb');
const answered = new Map<string, Promise<readonly unknown[]>>();
/** Views of the same rows ask for them once. */
const run: Run = <Row>(query: Query<Row>) => {
  const key = JSON.stringify([query.text, query.parameters]);
  const answer = answered.get(key) ?? ask(query);
  answered.set(key, answer);
  return answer as Promise<readonly Row[]>;
};

describe.each(SELECTIONS)('%s', (_, change) => {
  const selection = selectionOf(change);

  test.each(CATALOGUE)('$name: rows on screen = rows in the file = marks on the chart', async (entry) => {
    for (const seen of await entry.see(run, selection)) {
      const file = toCsvFile(seen.records ?? toRecords(seen.table), 'plain');
      expect(parseCsv(file).records).toHaveLength(seen.table.rows.length + 1);
      const marks = marksOn(seen.chart).length;
      const cells = entry.drawnCells(seen, selection);
      if (marks === cells) continue;
      expect(marks).toBeLessThan(cells);
      expect(seen.words).toMatch(entry.says ?? /^$/);
    }
  });
});
