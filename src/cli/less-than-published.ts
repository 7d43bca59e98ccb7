import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromCsv } from '../dataset/csv.ts';
import type { Words } from '../dataset/source-lines.ts';
import { AGENCIES, FACTS, REPORTS, type Dataset } from '../dataset/tables.ts';
import { OutputError } from './output-error.ts';
import { nullIfAbsent } from './output-folder.ts';

type Counted = Pick<Dataset, 'agencies' | 'reports' | 'facts'>;

const NAMED = 5;

/** Refuses to publish without a report that stands published, or with fewer facts of one; says which and how many. */
export async function refuseLess(made: Dataset, out: string): Promise<void> {
  const published = await readPublished(out);
  const now = countFacts(made);
  const names = namesOf(published);
  const lost: string[] = [];
  const fewer: string[] = [];
  for (const [report, before] of countFacts(published)) {
    const after = now.get(report);
    const name = names.get(report) ?? report;
    if (after === undefined) lost.push(name);
    else if (after < before) fewer.push(`${name} (${before} → ${after})`);
  }
  if (lost.length + fewer.length > 0) throw toError(out, lost, fewer);
}

function toError(out: string, lost: readonly string[], fewer: readonly string[]): OutputError {
  const parts: Words[] = [];
  if (lost.length > 0)
    parts.push([
      `比已公开的少 ${lost.length} 份年报：${listed(lost, '、')}`,
      `${lost.length} published reports would be gone: ${listed(lost, ', ')}`,
    ]);
  if (fewer.length > 0)
    parts.push([
      `${fewer.length} 份年报的数据减少：${listed(fewer, '、')}`,
      `${fewer.length} reports would have fewer facts: ${listed(fewer, ', ')}`,
    ]);
  return new OutputError(out, [
    `${parts.map(([zh]) => zh).join('；')}；请补齐来源，确需减少时用 --allow-less`,
    `${parts.map(([, en]) => en).join('; ')}; put the sources back, or say --allow-less`,
  ]);
}

const listed = (names: readonly string[], comma: string) =>
  names.slice(0, NAMED).join(comma) + (names.length > NAMED ? `${comma}…` : '');

async function readPublished(out: string): Promise<Counted> {
  const csv = async (name: string) =>
    (await readFile(join(out, `${name}.csv`), 'utf8').catch(nullIfAbsent)) ?? '';
  return {
    agencies: fromCsv(AGENCIES, await csv('agencies')),
    reports: fromCsv(REPORTS, await csv('reports')),
    facts: fromCsv(FACTS, await csv('facts')),
  };
}

function countFacts({ reports, facts }: Counted): ReadonlyMap<string, number> {
  const counts = new Map(reports.map(({ report_id }) => [report_id, 0]));
  for (const { report_id } of facts) {
    const count = counts.get(report_id);
    if (count !== undefined) counts.set(report_id, count + 1);
  }
  return counts;
}

function namesOf({ agencies, reports }: Counted): ReadonlyMap<string, string> {
  const bodies = new Map(agencies.map(({ agency_id, name }) => [agency_id, name]));
  return new Map(
    reports.map(({ report_id, agency_id, year }) => [
      report_id,
      `${bodies.get(agency_id) ?? agency_id} ${year}`,
    ]),
  );
}
