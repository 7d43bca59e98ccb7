/** A file of the site by its path from the front page on, and its length as the build wrote it. */
export interface OfflineFile {
  readonly path: string;
  readonly bytes: number;
}

/** What a browser can keep of one version of the site, so that it works without a network. */
export interface OfflineFiles {
  /** Scripts and styles of all pages, and what is drawn where a page itself is not kept: kept at the first visit. */
  readonly shell: readonly OfflineFile[];
  /** The reader of documents: kept at the first visit, after the shell. */
  readonly reader: readonly OfflineFile[];
  /** The engine and the data: kept when they are first used. */
  readonly engine: readonly OfflineFile[];
  /** Rows of pages, names, the made-up city: kept when they are first used. */
  readonly pages: readonly OfflineFile[];
}

/** Where the list of these files lies, from the front page on. */
export const OFFLINE_FILES = 'offline.json';
/** The page without contents. */
export const SHELL = '404.html';

/** Caches of the site whose front page is at `scope`; other sites of one host have others. */
export const cachePrefix = (scope: string): string => `nianbao ${scope} `;
/** The cache of one version. */
export const cacheName = (scope: string, version: string): string => cachePrefix(scope) + version;

/** Files whose name changes with their contents: what is kept of one is right for every version that asks for it. */
export const isHashed = (address: string): boolean => address.includes('/_app/immutable/');

/** The answer where there is no network and a file is not kept, as a gateway gives that reaches nobody. */
export const NOT_KEPT = 504;
