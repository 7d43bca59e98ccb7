import { readFile } from 'node:fs/promises';
import { STATIC } from './published.server.ts';

/** The eight characters that name the state of the published data. */
export async function dataVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(`${STATIC}/data/datapackage.json`, 'utf8')) as {
    readonly version: string;
  };
  return version;
}
