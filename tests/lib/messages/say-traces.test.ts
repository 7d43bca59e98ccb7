import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fromCsv } from '../../../src/dataset/csv.ts';
import { FACTS, REPORTS, SOURCES } from '../../../src/dataset/tables.ts';
import { isRepository, TRACES, type Trace } from '../../../src/domain/trace.ts';
import { groupRows } from '../../../src/lib/database/group-rows.ts';
import { sayTraces, sayTraceShares } from '../../../src/lib/messages/say-traces.ts';
import { translateTo } from '../../../src/lib/messages/translate.ts';
import { reportHeads } from '../../../src/lib/queries/report-head.ts';
import { siteCounts } from '../../../src/lib/queries/site-counts.ts';
import { runInNode } from '../../../src/lib/source/run-in-node.ts';

const run = runInNode('static/data/nianbao.duckdb');
const read = (name: string) => readFileSync(`static/data/${name}.csv`, 'utf8');

/** How far each printed number can be followed, from the published files without a query. */
const kinds = new Map(fromCsv(SOURCES, read('sources')).map(({ source_id, kind }) => [source_id, kind]));
const kindOf = new Map(
  fromCsv(REPORTS, read('reports')).map(({ report_id, source_id }) => [report_id, kinds.get(source_id)]),
);
const traced = fromCsv(FACTS, read('facts'))
  .filter(({ state }) => state === 'reported')
  .map(({ report_id, place, quote }): { readonly report_id: string; readonly trace: Trace } => {
    if (kindOf.get(report_id) === 'document' && place !== null) return { report_id, trace: 'document' };
    return { report_id, trace: quote === null ? 'address' : 'words' };
  });
const countOf = (rows: readonly { readonly trace: Trace }[], trace: Trace) =>
  rows.filter((row) => row.trace === trace).length;

test('the share of numbers that lead to a kept report, to their words, to an address only is said of all there are', async () => {
  const [counts] = await run(siteCounts);
  for (const trace of TRACES) expect(counts![`in_${trace}`], trace).toBe(countOf(traced, trace));
  expect(countOf(traced, 'address')).toBeGreaterThan(0);
  for (const locale of ['zh', 'en'] as const) {
    const said = sayTraceShares(counts!, translateTo(locale), locale).replaceAll(',', '');
    for (const trace of TRACES) {
      expect(said).toContain(translateTo(locale)(`common.trace.${trace}`));
      expect(said).toContain(`${countOf(traced, trace)}/${traced.length}`);
    }
  }
});

test('every report says so of its own numbers', async () => {
  const byReport = groupRows(traced, ({ report_id }) => report_id);
  for (const head of await run(reportHeads)) {
    const own = byReport.get(head.report_id) ?? [];
    for (const trace of TRACES) expect(head[`in_${trace}`], head.report_id).toBe(countOf(own, trace));
    const said = sayTraces(head, translateTo('zh'), 'zh');
    expect(said === '', head.report_id).toBe(own.length === 0);
    if (own.length > 0 && countOf(own, 'address') === own.length) expect(said).toBe('仅有网址');
  }
});

test('a copy in a code repository is not the address at which a body published', () => {
  expect(isRepository('https://github.com/someone/reports/2024.pdf')).toBe(true);
  expect(isRepository('https://www.shili.gov.cn/github.com/2024.html')).toBe(false);
  expect(isRepository(null)).toBe(false);
});
