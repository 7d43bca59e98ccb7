import { OFFLINE_FILES, type OfflineFiles } from './offline-files.ts';

/** Where the site stands, and which version of it a page is. */
interface Site {
  /** The path of the front page. */
  readonly front: string;
  readonly version: string;
  /** Is told that a newer version is here, and how to take it. */
  readonly onNewVersion: (take: () => void) => void;
}

/**
 * Has the browser keep the site for days without a network: what every page needs, the reader, and what this page was
 * made of. Does nothing where the browser cannot (without HTTPS, in some private windows).
 */
export async function workOffline(site: Site): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker
    .register(`${site.front}service-worker.js`, { scope: site.front })
    .catch(() => undefined);
  if (registration === undefined) return;
  offerNewVersions(registration, site);
  const { active } = await navigator.serviceWorker.ready;
  if (active === null || (await versionOf(active)) !== site.version) return;
  active.postMessage('tidy');
  await keepWhatWasUsed(registration.scope);
}

function offerNewVersions(registration: ServiceWorkerRegistration, { version, onNewVersion }: Site): void {
  const offer = async (worker: ServiceWorker | null): Promise<void> => {
    if (worker === null) return;
    // A page that is new already has nothing to offer.
    if ((await versionOf(worker)) === version) worker.postMessage('take');
    else onNewVersion(() => take(registration));
  };
  const watch = (worker: ServiceWorker | null) =>
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && registration.active) void offer(worker);
    });
  void offer(registration.waiting);
  watch(registration.installing);
  registration.addEventListener('updatefound', () => watch(registration.installing));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void registration.update().catch(() => undefined);
  });
}

/** Other tabs go on with the version that they are. */
function take({ waiting }: ServiceWorkerRegistration): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  if (waiting === null) location.reload();
  else waiting.postMessage('take');
}

function versionOf(worker: ServiceWorker): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  const answered = new Promise((resolve) => (port1.onmessage = ({ data }) => resolve(data)));
  worker.postMessage('version', [port2]);
  return answered;
}

/** The page itself and its files came before anybody could keep them; then the reader, which is larger. */
async function keepWhatWasUsed(scope: string): Promise<void> {
  const used = performance.getEntriesByType('resource').map(({ name }) => name.replace(/[?#].*$/, ''));
  await bring([location.origin + location.pathname, ...used].filter((address) => address.startsWith(scope)));
  if (savesData()) return;
  const listed = await fetch(scope + OFFLINE_FILES);
  const { reader } = (await listed.json()) as OfflineFiles;
  await bring(reader.map(({ path }) => scope + path));
}

/** What comes to a page is kept on its way. */
async function bring(addresses: readonly string[]): Promise<void> {
  for (const address of addresses)
    if (!(await caches.match(address))) await fetch(address).catch(() => undefined);
}

/** Whether the visitor has asked for few bytes. */
const savesData = (): boolean => {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
};
