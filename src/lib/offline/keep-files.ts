import { isHashed } from './offline-files.ts';

/** Files on their way at a time: a page may want something too. */
const AT_A_TIME = 4;

/**
 * Puts what lies at these addresses into a cache, unless it is there; files named by their contents are taken over from
 * other caches of this site. `onKept` is told of each. Rejects where one cannot be had or kept.
 */
export async function keepFiles(
  cache: Cache,
  addresses: readonly string[],
  onKept: () => void = () => undefined,
): Promise<void> {
  const left = [...addresses];
  const keepOn = async () => {
    for (let address = left.shift(); address !== undefined; address = left.shift()) {
      if (!(await cache.match(address))) await cache.put(address, await find(address));
      onKept();
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, keepOn));
}

async function find(address: string): Promise<Response> {
  if (!isHashed(address)) return expectFile(address, await fetch(address, { cache: 'no-cache' }));
  return (await caches.match(address)) ?? expectFile(address, await fetch(address));
}

function expectFile(address: string, response: Response): Response {
  if (isKeepable(address, response)) return response;
  throw new Error(`${address}: ${response.status}`);
}

/** Whether an answer is what the site holds at this address; a page in the place of a script, say, is none. */
export const isKeepable = (address: string, response: Response): boolean =>
  response.status === 200 && !response.redirected && !(isHashed(address) && isPage(response));

export const isPage = (response: Response): boolean =>
  response.headers.get('content-type')?.startsWith('text/html') === true;
