import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { fromCsv } from '../../src/dataset/csv.ts';
import { sha256 } from '../../src/dataset/hash.ts';
import { reportRows, type DocumentReport } from '../../src/dataset/report-rows.ts';
import { AGENCIES, FACTS, REPORTS, SOURCES, type FactRow } from '../../src/dataset/tables.ts';
import { readReport } from '../../src/reader/read-report.ts';

const published = async (name: string) => readFile(`static/data/${name}.csv`, 'utf8');
let huaian: DocumentReport;
beforeAll(async () => {
  const file = '淮安市人民政府-2024.pdf';
  const bytes = new Uint8Array(await readFile(`src/sources/documents/${file}`));
  const { format, head, facts } = await readReport(bytes.slice(), file);
  const source = fromCsv(SOURCES, await published('sources')).find(({ name }) => name === file)!;
  const body = fromCsv(AGENCIES, await published('agencies')).find(({ name }) => name === '淮安市人民政府')!;
  const text = (value: string | null) => value ?? '';
  huaian = {
    ...{ file, format, head, facts, sha256: sha256(bytes), year: 2024 },
    ...{ url: source.url, retrievedOn: source.retrieved_on },
    agency: {
      ...{ name: body.name, level: body.level ?? '', field: text(body.field) },
      ...{ province: text(body.province), city: text(body.city), county: text(body.county) },
    },
  };
});

test('a report alone gives the rows that a build publishes of it', async () => {
  const rows = reportRows(huaian);
  const id = rows.report.report_id;
  expect(fromCsv(REPORTS, await published('reports'))).toContainEqual(rows.report);
  expect(fromCsv(AGENCIES, await published('agencies'))).toContainEqual(rows.agency);
  expect(fromCsv(SOURCES, await published('sources'))).toContainEqual(rows.source);
  const facts = fromCsv(FACTS, await published('facts')).filter(({ report_id }) => report_id === id);
  expect(facts.length).toBeGreaterThan(190);
  const key = ({ metric, basis, applicant }: FactRow) => `${metric} ${basis} ${applicant}`;
  const byKey = (one: FactRow, other: FactRow) => (key(one) < key(other) ? -1 : 1);
  expect([...rows.facts].sort(byKey)).toEqual([...facts].sort(byKey));
});

test('its findings are those of a build of it alone, and with the year before those between the two', () => {
  const before: DocumentReport = { ...huaian, year: 2023, sha256: sha256('2023') };
  const one = reportRows(huaian);
  const two = reportRows(huaian, before);
  const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();
  expect(sorted(one.findings)).toEqual(sorted(assemble([huaian], [], []).findings));
  expect(two.findings.length).toBeGreaterThan(one.findings.length);
  const both = assemble([before, huaian], [], []);
  expect(sorted([...reportRows(before).findings, ...two.findings])).toEqual(sorted(both.findings));
  expect(sorted([...reportRows(before).finding_items, ...two.finding_items])).toEqual(
    sorted(both.finding_items),
  );
});
