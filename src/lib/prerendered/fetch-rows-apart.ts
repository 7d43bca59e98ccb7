const ROWS =
  /<script type="application\/json" data-sveltekit-fetched[^>]* data-url="([^"]*?(?:page|overview)\.json)"[^>]*>[^<]*<\/script>/g;
/** How a page comes to the front page: by the way it takes to its scripts. */
const FRONT = /href="([^"]*?)_app\/immutable\//;

/**
 * Takes the rows of a page out of it, which the framework writes there: they are as long as the page, stand in a file
 * that both languages share, and come after the page has been painted. The file of one subject is announced, so that it
 * comes beside the scripts; that of the first page, the longest, is not. `base` is the folder of the site at its host.
 */
export function fetchRowsApart(html: string, base: string): string {
  const front = FRONT.exec(html)?.[1] ?? '';
  const announced: string[] = [];
  const page = html.replace(ROWS, (_, address: string) => {
    const file = front + address.slice(base.length + 1);
    if (file.endsWith('/page.json'))
      announced.push(`<link rel="preload" href="${file}" as="fetch" crossorigin="anonymous">`);
    return '';
  });
  return page.replace('</head>', `${announced.join('')}</head>`);
}
