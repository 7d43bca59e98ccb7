import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toStandaloneSql, type Query, type Run } from '../source/query.ts';

/** The rows that answer a query as Parquet, in their order; `run` must be DuckDB in Node. */
export async function toParquetFile(run: Run, query: Query<unknown>): Promise<Uint8Array<ArrayBuffer>> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-parquet-'));
  const path = join(folder, 'rows.parquet');
  try {
    const copy = `copy (${toStandaloneSql(query)}) to '${path.replaceAll("'", "''")}' (format parquet, compression zstd)`;
    await run({ text: copy, parameters: [] });
    return new Uint8Array(await readFile(path));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
