import { UnreadableError } from '../../document.ts';
import { xmlEvents } from '../xml/xml-events.ts';
import { toBox, type Millimetres } from './page-objects.ts';

/** Where in the archive the first document's pages are, in their order, and how large they are by themselves. */
export interface OfdParts {
  readonly pages: readonly string[];
  readonly box: Millimetres;
  /** The XML of a part; empty where it is not there. */
  readonly read: (path: string) => string;
  /** The XML of a page that others lie upon. */
  readonly template: (id: string) => string;
}

const A4: Millimetres = [0, 0, 595.3, 841.9];

/** Throws UnreadableError where no document is named. */
export function openParts(entries: Readonly<Record<string, Uint8Array>>): OfdParts {
  const read = (path: string) => new TextDecoder().decode(entries[path] ?? new Uint8Array());
  const root = textOf(read('OFD.xml'), 'DocRoot');
  if (root === undefined) throw new UnreadableError('damaged');
  const path = resolve('', root.trim());
  const xml = read(path);
  if (xml === '') throw new UnreadableError('damaged');
  const templates = new Map<string, string>();
  const pages: string[] = [];
  for (const event of xmlEvents(xml)) {
    if (event.kind !== 'open') continue;
    const at = event.attribute('BaseLoc');
    if (at === undefined) continue;
    if (event.name === 'Page') pages.push(resolve(path, at));
    else if (event.name === 'TemplatePage') templates.set(event.attribute('ID') ?? '', resolve(path, at));
  }
  return {
    pages,
    box: toBox(textOf(xml, 'PhysicalBox')) ?? A4,
    read,
    template: (id) => read(templates.get(id) ?? ''),
  };
}

/** What the first element of a name holds. */
function textOf(xml: string, name: string): string | undefined {
  let isWithin = false;
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'text' && isWithin) return event.text;
    if (event.kind !== 'text' && event.name === name) isWithin = event.kind === 'open';
  }
  return undefined;
}

/** A path as seen from another part; from the archive's root where it begins with a slash. */
function resolve(from: string, path: string): string {
  const steps = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of path.split('/'))
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  return steps.join('/');
}
