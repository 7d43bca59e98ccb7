/** Keeps the site for days without a network. Online every page comes as the host has it, and nothing is forced on a page. */
import { build, version } from '$service-worker';
import { isKeepable, isPage, keepFiles } from './lib/offline/keep-files.ts';
import {
  cacheName,
  cachePrefix,
  isHashed,
  NOT_KEPT,
  OFFLINE_FILES,
  SHELL,
  type OfflineFile,
  type OfflineFiles,
} from './lib/offline/offline-files.ts';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const { scope } = worker.registration;
const NAME = cacheName(scope, version);
const addressOf = ({ path }: Pick<OfflineFile, 'path'>) => scope + path;

/** What only pages of this version start with. */
const ENTRY = build.find((path) => path.includes('/entry/start.'))?.replace(/^.*\//, '');
const isOfThisVersion = (html: string) => ENTRY !== undefined && html.includes(ENTRY);

/** So long, in milliseconds, a network may be silent where an answer is kept. */
const PATIENCE = 5_000;
/** So many pages and rows that were opened in the version before are fetched anew with a new one. */
const MOST_OPENED = 300;

worker.addEventListener('install', (event) => event.waitUntil(keepVersion()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('message', (event) => {
  if (event.data === 'version') event.ports[0]?.postMessage(version);
  if (event.data === 'take') void worker.skipWaiting();
  if (event.data === 'tidy') event.waitUntil(forgetOlder());
});
worker.addEventListener('fetch', (event) => {
  const { method, url, headers, cache } = event.request;
  const isOther = method !== 'GET' || !url.startsWith(scope) || headers.has('range') || cache === 'no-store';
  if (!isOther) event.respondWith(answer(event));
});

/** Keeps what a version needs, and anew what the browser kept of the one before. */
async function keepVersion(): Promise<void> {
  const cache = await caches.open(NAME);
  const listed = addressOf({ path: OFFLINE_FILES });
  await keepFiles(cache, [listed]);
  const files = (await (await cache.match(listed))!.json()) as OfflineFiles;
  await keepFiles(cache, files.shell.map(addressOf));
  await keepShell(cache);
  await keepAsBefore(cache, files);
}

/** Hosts send it with one status or another. */
async function keepShell(cache: Cache): Promise<void> {
  const response = await fetch(addressOf({ path: SHELL }), { cache: 'no-cache' });
  const html = await response.text();
  if (!isOfThisVersion(html)) throw new Error('the host does not hold this version, or not yet');
  await cache.put(addressOf({ path: SHELL }), toPage(html));
}

async function keepAsBefore(cache: Cache, files: OfflineFiles): Promise<void> {
  const before = new Set<string>();
  for (const name of await olderNames())
    for (const { url } of await (await caches.open(name)).keys()) before.add(url);
  const wasKept = (names: RegExp) => [...before].some((address) => isHashed(address) && names.test(address));
  if (wasKept(/\/workers\//)) await keepFiles(cache, files.reader.map(addressOf));
  if (wasKept(/\/duckdb-[^/]+\.bin$/)) await keepFiles(cache, files.engine.map(addressOf));
  const opened = [...before].filter((address) => !isHashed(address)).slice(-MOST_OPENED);
  await Promise.all(opened.map((address) => keepFiles(cache, [address]).catch(() => undefined)));
}

const olderNames = async (): Promise<readonly string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(cachePrefix(scope)) && name !== NAME);

/** Forgets other versions unless a page of one may be open. */
async function forgetOlder(): Promise<void> {
  const { installing, waiting } = worker.registration;
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (installing || waiting || pages.length > 1) return;
  for (const name of await olderNames()) await caches.delete(name);
}

async function answer(event: FetchEvent): Promise<Response> {
  const { origin, pathname } = new URL(event.request.url);
  // A query adjusts a page and makes no other file of it.
  const address = origin + pathname;
  return isHashed(address) ? answerHashed(event, address) : answerNamed(event, address);
}

async function answerHashed(event: FetchEvent, address: string): Promise<Response> {
  const kept = event.request.cache === 'reload' ? undefined : await caches.match(address);
  if (kept) return kept;
  try {
    const response = await fetch(event.request);
    if (isKeepable(address, response)) event.waitUntil(keep(address, response.clone()));
    return response;
  } catch {
    return notKept();
  }
}

/** As the host has it; where that cannot be reached, as it was when this version first met it. */
async function answerNamed(event: FetchEvent, address: string): Promise<Response> {
  const coming = fetch(event.request);
  coming.catch(() => undefined);
  const cache = await caches.open(NAME);
  const kept = await cache.match(address);
  try {
    const response = await (kept ? Promise.race([coming, afterPatience(kept)]) : coming);
    if (kept) return response.status < 500 ? response : kept;
    if (isKeepable(address, response)) event.waitUntil(keepNamed(event.request, address, response.clone()));
    return response;
  } catch {
    if (kept) return kept;
    const isPageWanted = event.request.mode === 'navigate' && !/\.\w+$/.test(address);
    return (isPageWanted && (await cache.match(addressOf({ path: SHELL })))) || notKept();
  }
}

const afterPatience = (kept: Response) =>
  new Promise<Response>((resolve) => setTimeout(() => resolve(kept), PATIENCE));

/** Pages of another version are left to that; what a visitor saves as a file is not kept a second time. */
async function keepNamed(request: Request, address: string, response: Response): Promise<void> {
  if (!isPage(response)) {
    if (request.mode !== 'navigate') await keep(address, response);
    return;
  }
  const html = await response.text();
  if (isOfThisVersion(html)) await keep(address, toPage(html));
}

const toPage = (html: string) =>
  new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });

/** Where there is no room, nothing is kept. */
async function keep(address: string, response: Response): Promise<void> {
  const cache = await caches.open(NAME);
  await cache.put(address, response).catch(() => undefined);
}

const notKept = () =>
  new Response('网络不通，这个文件没有留在本机。\nThe network is down, and this file is not kept here.\n', {
    status: NOT_KEPT,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
