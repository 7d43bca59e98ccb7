import { UnreadableError, type Document } from '../document.ts';
import { decodeHtml } from './html.ts';
import { unpack } from './unpack.ts';
import { xmlEvents, type XmlEvent } from './xml/xml-events.ts';

/** An OpenDocument text without its headers and footers; places are offsets into its paragraphs, or cells of its tables. */
export function decodeOdt(bytes: Uint8Array): Document {
  const entries = unpack(bytes);
  const xml = (name: string) => new TextDecoder().decode(entries[name] ?? new Uint8Array());
  if (xml('META-INF/manifest.xml').includes('encryption-data')) throw new UnreadableError('encrypted');
  return decodeHtml(toHtml(xml('content.xml')), 'odt');
}

/** Elements as pages name them; what is not here shows what is within. */
const TAGS: Readonly<Record<string, string>> = {
  p: 'p',
  h: 'h2',
  table: 'table',
  'table-row': 'tr',
  'table-cell': 'td',
  'list-item': 'div',
};
/** What shows nothing in the running text: what was deleted, notes, remarks, and how things look. */
const HIDDEN = new Set([
  ...['tracked-changes', 'note', 'annotation', 'automatic-styles', 'scripts', 'font-face-decls'],
  ...['forms', 'sequence-decls', 'covered-table-cell', 'desc', 'title', 'ruby-text'],
]);

function toHtml(xml: string): string {
  const html: string[] = [];
  let hidden = 0;
  for (const event of xmlEvents(xml)) {
    const isHidden = event.kind !== 'text' && HIDDEN.has(event.name);
    if (isHidden) hidden += event.kind === 'open' ? 1 : -1;
    else if (hidden === 0) html.push(toTag(event));
  }
  return html.join('');
}

function toTag(event: XmlEvent): string {
  if (event.kind === 'text') return escape(event.text);
  const tag = TAGS[event.name];
  if (event.kind === 'close') return tag === undefined ? '' : `</${tag}>`;
  if (event.name === 's') return '&nbsp;';
  if (event.name === 'tab') return '\t';
  if (event.name === 'line-break') return '<br>';
  if (event.name === 'image') return '<img>';
  if (tag !== 'td') return tag === undefined ? '' : `<${tag}>`;
  const span = (name: string) => Number(event.attribute(name) ?? 1);
  return `<td rowspan="${span('number-rows-spanned')}" colspan="${span('number-columns-spanned')}">`;
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
