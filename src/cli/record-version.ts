import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareVersions, type Comparable } from '../dataset/compare-versions.ts';
import { fromCsv, toCsv } from '../dataset/csv.ts';
import { AGENCIES, FACTS, FINDING_ITEMS, REPORTS } from '../dataset/tables.ts';
import { CHANGES, VERSIONS, type VersionRow } from '../dataset/version-tables.ts';

/** Reads a published file; null where it is not there. */
export type ReadPublished = (name: string) => Promise<string | null>;

/** A published state of the data and its name. */
interface Published extends Comparable {
  readonly version: string;
}

/**
 * Keeps `versions.csv` and one CSV of changes for each version in a folder, by comparing what is published now with
 * what was published last. A version that was never published leaves no trace: what counts is the last one published.
 */
export async function recordVersion(
  folder: string,
  last: ReadPublished,
  now: ReadPublished,
  day: string,
): Promise<VersionRow> {
  const current = await readState(now);
  if (current === null) throw new Error('no published data to record');
  const published = await readState(last);
  const before = published?.version === current.version ? null : published;
  const known = fromCsv(VERSIONS, (await last('../versions/versions.csv')) ?? '');
  const recorded = known.find(({ version }) => version === current.version);
  const changes = before === null ? null : compareVersions(before, current);
  const row: VersionRow = recorded ?? {
    version: current.version,
    previous: before?.version ?? known.at(-1)?.version ?? null,
    recorded_on: day,
    reports: current.reports.length,
    facts: current.facts.length,
    changed: changes?.length ?? null,
  };
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'versions.csv'),
    toCsv(VERSIONS, recorded === undefined ? [...known, row] : known),
  );
  if (recorded === undefined && changes !== null)
    await writeFile(join(folder, `${row.version}.csv`), toCsv(CHANGES, changes));
  return row;
}

async function readState(read: ReadPublished): Promise<Published | null> {
  const descriptor = await read('datapackage.json');
  if (descriptor === null) return null;
  const { version } = JSON.parse(descriptor) as { readonly version: string };
  const csv = async (name: string) => (await read(`${name}.csv`)) ?? '';
  return {
    version,
    agencies: fromCsv(AGENCIES, await csv('agencies')),
    reports: fromCsv(REPORTS, await csv('reports')),
    facts: fromCsv(FACTS, await csv('facts')),
    finding_items: fromCsv(FINDING_ITEMS, await csv('finding_items')),
  };
}

/** Reads files below a folder. */
export const publishedIn =
  (folder: string): ReadPublished =>
  (name) =>
    readFile(join(folder, name), 'utf8').catch(() => null);
