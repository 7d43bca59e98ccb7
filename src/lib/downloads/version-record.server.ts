import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromCsv } from '../../dataset/csv.ts';
import type { VersionRecord } from '../../dataset/report-history.ts';
import { CHANGES, VERSIONS } from '../../dataset/version-tables.ts';

/** The record of versions kept in a folder; empty where none is kept. */
export async function readVersionRecord(folder: string): Promise<VersionRecord> {
  const read = (name: string) => readFile(join(folder, name), 'utf8').catch(() => '');
  const versions = fromCsv(VERSIONS, await read('versions.csv'));
  return Promise.all(
    versions.map(async (row) => ({ ...row, changes: fromCsv(CHANGES, await read(`${row.version}.csv`)) })),
  );
}
