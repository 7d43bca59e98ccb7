import { parsePacked } from '../source/pack-rows.ts';
import type { MadeBeforehand } from './choose-prerendered.ts';

/** Which page is to be opened, and how to reach files of the site. */
interface Asking {
  /** `/agencies/<agency>/`. */
  readonly path: string;
  /** Whether the list of what was made beforehand has it. */
  readonly isMade: (made: MadeBeforehand) => boolean;
  readonly fetch: typeof fetch;
  readonly resolve: (path: string) => string;
}

/**
 * What the page of a body, report or place is drawn from, as it was made beforehand; null where the browser has to ask
 * for it. A page that was made beforehand announces it; otherwise the list says whether there is such a file, so that
 * none is fetched in vain.
 */
export async function fetchPageData<Data>({ path, isMade, fetch, resolve }: Asking): Promise<Data | null> {
  const address = resolve(`${path}page.json`);
  if (!import.meta.env.SSR && !cameWithPage(address))
    if (!isMade(await fetchPrerendered(resolve('/prerendered.json')))) return null;
  const response = await fetch(address);
  return response.ok ? (parsePacked(await response.text()) as Data) : null;
}

/** A page that was made beforehand announces its rows. */
const cameWithPage = (path: string) =>
  [...document.querySelectorAll<HTMLLinkElement>('link[rel="preload"][as="fetch"]')].some(
    ({ href }) => decodeURI(new URL(href).pathname) === decodeURI(path),
  );

const NOTHING: MadeBeforehand = { bodies: {}, places: [] };
let listed: Promise<MadeBeforehand> | undefined;

/** Fetched once a visit; without it, nothing is taken to have been made beforehand. */
async function fetchPrerendered(address: string): Promise<MadeBeforehand> {
  listed ??= fetch(address).then((response) => response.json() as Promise<MadeBeforehand>);
  return listed.catch(() => {
    listed = undefined;
    return NOTHING;
  });
}
