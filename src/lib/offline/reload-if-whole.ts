/** Loads the page anew where the browser keeps it whole: its rows are then in it and nowhere else. Never twice in a row. */
export async function reloadIfWhole(): Promise<void> {
  const here = location.origin + location.pathname;
  const cameWhole = performance.getEntriesByType('navigation').some(({ name }) => name.startsWith(here));
  if (!cameWhole && (await caches.match(here))) location.reload();
}
