import { keepFiles } from './keep-files.ts';
import { cacheName, OFFLINE_FILES, type OfflineFile, type OfflineFiles } from './offline-files.ts';

/** A version of the site, and the address of its front page. */
export interface SiteVersion {
  readonly scope: string;
  readonly version: string;
}

const openCache = ({ scope, version }: SiteVersion) => caches.open(cacheName(scope, version));

async function listFiles({ scope }: SiteVersion): Promise<OfflineFiles> {
  const response = await fetch(scope + OFFLINE_FILES);
  if (!response.ok) throw new Error(`${OFFLINE_FILES}: ${response.status}`);
  return (await response.json()) as OfflineFiles;
}

/** What the whole site needs without a network, and what of it this browser does not keep. */
export interface KeptSite {
  readonly all: readonly OfflineFile[];
  readonly missing: readonly OfflineFile[];
}

/** Rejects where it cannot be told. */
export async function lookAtSite(site: SiteVersion): Promise<KeptSite> {
  const { shell, reader, engine, pages } = await listFiles(site);
  const kept = new Set((await (await openCache(site)).keys()).map(({ url }) => url));
  const all = [...shell, ...reader, ...engine, ...pages];
  return { all, missing: all.filter(({ path }) => !kept.has(site.scope + path)) };
}

/** Keeps these files; `onKept` is told of each. Rejects where one cannot be had or kept; the others stay. */
export const keepSite = async (
  site: SiteVersion,
  files: readonly OfflineFile[],
  onKept: () => void,
): Promise<void> =>
  keepFiles(
    await openCache(site),
    files.map(({ path }) => site.scope + path),
    onKept,
  );

/** Forgets the engine, the data and the rows of pages; what every page needs stays. */
export async function forgetSite(site: SiteVersion): Promise<void> {
  const { engine, pages } = await listFiles(site);
  const cache = await openCache(site);
  await Promise.all([...engine, ...pages].map(({ path }) => cache.delete(site.scope + path)));
}

export const sumBytes = (files: readonly OfflineFile[]): number =>
  files.reduce((sum, { bytes }) => sum + bytes, 0);
