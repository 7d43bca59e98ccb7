import type { Run } from '../source/query.ts';
import { toResultValue, type QueryResult } from './query-result.ts';
import { askForRows, describeColumns } from './statement-sql.ts';

/** The answer that the console gives to a query of the site's own, worked out while its page is made. */
export async function answerAtBuild(run: Run, sql: string): Promise<QueryResult> {
  const ask = <Row>(text: string) => run<Row>({ text, parameters: [] });
  const described = await ask<{ readonly column_name: string; readonly column_type: string }>(
    describeColumns(sql).text,
  );
  const columns = described.map((row) => ({ name: row.column_name, type: row.column_type }));
  const rows = await ask<Readonly<Record<string, string | null>>>(askForRows(sql, columns).text);
  const toRow = (row: (typeof rows)[number]) =>
    columns.map((column, at) => toResultValue(row[`c${at}`] ?? null, column));
  return { columns, rows: rows.map(toRow), cut: false };
}
