import type { Prerendered } from './choose-prerendered.ts';

/** Where the page to be opened is, and how to reach files of the site. */
interface Asking {
  readonly agency: string;
  /** Of a report; the page of the body where there is none. */
  readonly year?: string;
  readonly fetch: typeof fetch;
  readonly resolve: (path: string) => string;
}

/**
 * What the page of a body or report is drawn from, as it was made beforehand; null where the browser has to ask for it.
 * A page that came whole brought it along; otherwise the list says whether there is such a file, so that none is
 * fetched in vain.
 */
export async function fetchPageData<Data>({ agency, year, fetch, resolve }: Asking): Promise<Data | null> {
  const path = resolve(
    year === undefined ? `/agencies/${agency}/page.json` : `/reports/${agency}/${year}/page.json`,
  );
  if (!import.meta.env.SSR && !cameWithPage(path)) {
    const years = (await fetchPrerendered(resolve('/prerendered.json')))[agency];
    if (years === undefined || (year !== undefined && !years.includes(Number(year)))) return null;
  }
  const response = await fetch(path);
  return response.ok ? ((await response.json()) as Data) : null;
}

/** The framework writes what was fetched while a page was made into that page. */
const cameWithPage = (path: string) =>
  [...document.querySelectorAll<HTMLElement>('script[data-sveltekit-fetched]')].some(
    ({ dataset }) => new URL(dataset['url'] ?? '', location.href).pathname === path,
  );

let listed: Promise<Prerendered> | undefined;

/** Fetched once a visit; without it, nothing is taken to have been made beforehand. */
async function fetchPrerendered(address: string): Promise<Prerendered> {
  listed ??= fetch(address).then((response) => response.json() as Promise<Prerendered>);
  return listed.catch(() => {
    listed = undefined;
    return {};
  });
}
