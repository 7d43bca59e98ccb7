import { toCreateSql } from '../../dataset/create-sql.ts';
import { toCsv } from '../../dataset/csv.ts';
import { PAGE_VIEWS } from '../../dataset/page-views.ts';
import { AGENCIES, FACTS, FINDING_ITEMS, FINDINGS, REPORTS, SOURCES } from '../../dataset/tables.ts';
import type { TableDefinition } from '../../dataset/table.ts';
import type { OwnTables } from '../own/own-tables.ts';
import { toViews } from './own-views.ts';

/** What is needed of an engine that can still read files. */
export interface Joining {
  readonly query: (sql: string) => Promise<unknown>;
  readonly registerFile: (name: string, text: string) => Promise<unknown>;
  readonly dropFile: (name: string) => Promise<unknown>;
}

const AS_PUBLISHED = `(FORMAT csv, HEADER, DELIMITER ',', QUOTE '"', ESCAPE '"', NULLSTR '', NEW_LINE '\\n', AUTO_DETECT false)`;

/**
 * Puts own reports beside the published ones: every name that queries use is then a view of both. An own report stands
 * in the place of a published one of the same body and year; `alone` leaves the published reports out altogether.
 */
export async function joinOwnReports(engine: Joining, own: OwnTables, alone: boolean): Promise<void> {
  await engine.query('USE memory');
  const load = async <Table extends TableDefinition>(table: Table, csv: string) => {
    const name = `own_${table.name}`;
    await engine.query(toCreateSql({ ...table, name }));
    await engine.registerFile(`${name}.csv`, csv);
    await engine.query(`COPY ${name} FROM '${name}.csv' ${AS_PUBLISHED}`);
    await engine.dropFile(`${name}.csv`);
  };
  await load(AGENCIES, toCsv(AGENCIES, own.agencies));
  await load(SOURCES, toCsv(SOURCES, own.sources));
  await load(REPORTS, toCsv(REPORTS, own.reports));
  await load(FACTS, toCsv(FACTS, own.facts));
  await load(FINDINGS, toCsv(FINDINGS, own.findings));
  await load(FINDING_ITEMS, toCsv(FINDING_ITEMS, own.finding_items));
  for (const view of [...toViews(alone), ...PAGE_VIEWS]) await engine.query(view);
}
