import { UnreadableError } from '../../document.ts';

/** Elements of all parts of a Word file; a long report has a tenth of it, and each costs the library some kilobytes. */
const MOST_ELEMENTS = 300_000;
const OPENING = '<'.charCodeAt(0);

export function refuseTooMuchMarkup(entries: Readonly<Record<string, Uint8Array>>): void {
  const parts = Object.entries(entries).filter(([name]) => name.endsWith('.xml'));
  const counts = parts.map(([, xml]) => elementsIn(xml));
  if (counts.reduce((sum, count) => sum + count, 0) > MOST_ELEMENTS)
    throw new UnreadableError('too-much-markup');
}

/** Tags that open an element. */
function elementsIn(xml: Uint8Array): number {
  let count = 0;
  for (let at = xml.indexOf(OPENING); at !== -1; at = xml.indexOf(OPENING, at + 1))
    if (isLetter(xml[at + 1])) count += 1;
  return count;
}

const isLetter = (byte: number | undefined) => byte !== undefined && byte >= 0x41 && byte <= 0x7a;
