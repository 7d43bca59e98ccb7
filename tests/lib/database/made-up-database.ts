import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDatabaseFile } from '../../../src/cli/duckdb-file.ts';
import { toCreateSql } from '../../../src/dataset/create-sql.ts';
import { toCsv } from '../../../src/dataset/csv.ts';
import { PAGE_VIEWS } from '../../../src/dataset/page-views.ts';
import {
  TABLES,
  type AgencyRow,
  type Dataset,
  type FactRow,
  type FindingItemRow,
  type RegisterRow,
} from '../../../src/dataset/tables.ts';
import type { Item } from '../../../src/domain/item.ts';
import { formInForce } from '../../../src/form/in-force.ts';
import { METRICS } from '../../../src/form/metrics.ts';

/** What a made-up report says of an item: a number, or why there is none; what is not named was not seen. */
export type Says = number | 'blank' | 'missing' | 'illegible';

export interface MadeUpReport {
  /** Of a body of 示例市 that does not exist. */
  readonly body: string;
  readonly year: number;
  /** Where the body stands, if not where the others do; told by its first report. */
  readonly stands?: Partial<Pick<AgencyRow, 'level' | 'field' | 'province'>>;
  readonly completeness?: 'whole' | 'part';
  readonly says: readonly (readonly [Item, Says])[];
  /** Items that take part in a check that failed. */
  readonly questioned?: readonly Item[];
}

const idOf = ({ body, year }: MadeUpReport) => `${body}/${year}`;

function toFact(report: MadeUpReport, [item, says]: readonly [Item, Says]): FactRow {
  const value = typeof says === 'number' ? says : null;
  return {
    ...item,
    report_id: idOf(report),
    state: typeof says === 'number' ? 'reported' : says,
    value,
    approximate: false,
    quote: value === null ? null : String(value),
    place: null,
  };
}

const toFindingItem = (report: MadeUpReport, { applicant, ...item }: Item): FindingItemRow => ({
  ...item,
  report_id: idOf(report),
  check: 't3_identity',
  applicant: 'total',
  ordinal: 1,
  item_applicant: applicant,
  outcome: 'fails',
  side: 'left',
  role: 'part',
});

/** The path of a database of made-up reports, in the form of the one that is published. */
export async function writeMadeUpDatabase(
  reports: readonly MadeUpReport[],
  register: readonly RegisterRow[] = [],
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'made-up-'));
  const formOf = formInForce;
  const dataset: Dataset = {
    agencies: [...new Set(reports.map(({ body }) => body))].sort().map((body) => ({
      agency_id: body,
      name: `示例市${body}局`,
      level: 'city',
      field: '示例',
      province: '示例省',
      city: '示例市',
      county: null,
      ...reports.find((report) => report.body === body)?.stands,
    })),
    sources: [
      {
        source_id: 's',
        kind: 'document',
        name: 's',
        url: null,
        format: null,
        sha256: null,
        retrieved_on: null,
      },
    ],
    reports: reports.map((report) => ({
      report_id: idOf(report),
      agency_id: report.body,
      year: report.year,
      published_on: null,
      published_on_basis: null,
      form_table2: formOf(report.year),
      form_table3: formOf(report.year),
      form_table4: formOf(report.year),
      completeness: report.completeness ?? 'whole',
      source_id: 's',
    })),
    metrics: METRICS.map(({ short_zh: _zh, short_en: _en, forms, ...metric }) => ({
      ...metric,
      forms: forms.length === 0 ? null : forms.join(' '),
    })),
    facts: reports.flatMap((report) => report.says.map((says) => toFact(report, says))),
    findings: [],
    finding_items: reports.flatMap((report) =>
      (report.questioned ?? []).map((item) => toFindingItem(report, item)),
    ),
    register,
  };
  const tables = await Promise.all(
    TABLES.map(async (table) => {
      const csvPath = join(folder, `${table.name}.csv`);
      await writeFile(csvPath, toCsv(table, dataset[table.name as keyof Dataset] as never));
      return { name: table.name, createSql: toCreateSql(table), csvPath };
    }),
  );
  const path = join(folder, 'nianbao.duckdb');
  await writeDatabaseFile(path, tables, PAGE_VIEWS);
  return path;
}
