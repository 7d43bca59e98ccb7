import { CHANGES, VERSIONS } from '../../dataset/version-tables.ts';
import { mergeChanges, versionsBetween, type ChangesSince } from './changes-since.ts';

const asked = new Map<string, Promise<ChangesSince>>();

/** The record of what changed between two versions, fetched once; `address` resolves a path of the site. */
export function loadChanges(
  address: (path: string) => string,
  from: string,
  to: string,
): Promise<ChangesSince> {
  const key = `${from} ${to}`;
  const answer = asked.get(key) ?? fetchChanges(address, from, to).catch(() => null);
  asked.set(key, answer);
  return answer;
}

async function fetchChanges(
  address: (path: string) => string,
  from: string,
  to: string,
): Promise<ChangesSince> {
  const text = async (name: string) => {
    const response = await fetch(address(`/versions/${name}`));
    return response.ok ? response.text() : null;
  };
  const { fromCsv } = await import('../../dataset/csv.ts');
  const index = await text('versions.csv');
  const between = index === null ? null : versionsBetween(fromCsv(VERSIONS, index), from, to);
  if (between === null) return null;
  const steps = await Promise.all(between.map(({ version }) => text(`${version}.csv`)));
  if (steps.some((step) => step === null)) return null;
  return mergeChanges(steps.map((step) => fromCsv(CHANGES, step!)));
}
