/** So long a visitor stays before the engine comes unasked, in milliseconds: who passes by does not fetch it. */
export const STAYED = 5_000;

/** What browsers tell of a visitor's line, as far as they do. */
interface Line {
  readonly connection?: { readonly saveData?: boolean };
}

/**
 * Starts the engine once a page is there, the visitor stays and nothing else is to be done, so that it need not be
 * waited for when it is asked; never where data are to be saved. Whatever keeps it from starting is said to who asks it.
 * Returns what gives it up.
 */
export function startWhenIdle(start: () => Promise<unknown>): () => void {
  if ((navigator as Line).connection?.saveData === true) return () => undefined;
  const begin = () => void start().catch(() => undefined);
  const whenIdle = globalThis.requestIdleCallback ?? ((work: () => void) => work());
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    timer = setTimeout(() => whenIdle(() => begin()), STAYED);
  };
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait, { once: true });
  return () => {
    removeEventListener('load', wait);
    clearTimeout(timer);
  };
}
