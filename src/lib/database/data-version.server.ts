import { readFile } from 'node:fs/promises';
import { fromCsv } from '../../dataset/csv.ts';
import { VERSIONS } from '../../dataset/version-tables.ts';
import { STATIC } from '../source/node-source.server.ts';

/** The eight characters that name the state of the published data. */
export async function dataVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(`${STATIC}/data/datapackage.json`, 'utf8')) as {
    readonly version: string;
  };
  return version;
}

/** The day on which a version of the data was recorded; null where it is not on record. */
export async function recordedOn(wanted: string): Promise<string | null> {
  const csv = await readFile(`${STATIC}/versions/versions.csv`, 'utf8').catch(() => '');
  return fromCsv(VERSIONS, csv).find(({ version }) => version === wanted)?.recorded_on ?? null;
}
