import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { UnreadableError, type Document, type Format } from '../document.ts';
import { refuseTooManyCells } from './cell-limit.ts';
import { DocumentBuilder } from './document-builder.ts';
import { attributeOf, BLOCKS, isElement, isShown, type Element, type Node } from './html-elements.ts';

/** Boxes within boxes; each nested table is four of them. */
const DEEPEST = 2500;
const LEAST_TEXT = 20;

/** A web page as shown; places are offsets into its paragraphs, or cells of its tables. */
export function decodeHtml(html: string, format: Format): Document {
  const { builder, scripts } = build(html);
  const document = builder.finish(format);
  refuseWithoutText(builder.length, builder.pictures.length, scripts);
  return document;
}

/** What a piece of a page shows, be it nothing. */
export const blocksOfHtml = (html: string): Document['blocks'] => build(html).builder.finish('html').blocks;

function build(html: string): { readonly builder: DocumentBuilder; readonly scripts: number } {
  const { page, nests } = parsePage(html);
  const layouts = nests ? findLayouts(page) : NONE;
  const builder = new DocumentBuilder();
  let scripts = 0;
  walk(page, {
    enter: (element) => {
      if (element.tagName === 'img') builder.addPicture();
      if (element.tagName === 'script') scripts += 1;
      if (!isShown(element)) return false;
      enter(element, layouts, builder);
      return true;
    },
    leave: (element) => leave(element, layouts, builder),
    text: (text, parent) => builder.addText(text, parent.tagName === 'pre'),
  });
  return { builder, scripts };
}

function enter(element: Element, layouts: ReadonlySet<Element>, builder: DocumentBuilder): void {
  const { tagName } = element;
  if (BLOCKS.has(tagName)) builder.breakLine();
  if (tagName === 'br') builder.breakLine();
  if (layouts.has(element)) return;
  if (tagName === 'table') builder.openTable();
  else if (tagName === 'tr') builder.openRow();
  else if (tagName === 'td' || tagName === 'th')
    builder.openCell(spanOf(element, 'rowspan'), spanOf(element, 'colspan'));
}

function leave(element: Element, layouts: ReadonlySet<Element>, builder: DocumentBuilder): void {
  const { tagName } = element;
  if (BLOCKS.has(tagName)) builder.breakLine();
  if (tagName === 'td' || tagName === 'th') builder.closeCell();
  else if (tagName === 'table' && !layouts.has(element)) builder.closeTable();
}

/** As browsers read it: what is no number counts as one; rowspan 0 goes on to the end. */
function spanOf(element: Element, name: 'rowspan' | 'colspan'): number {
  const span = Number.parseInt(attributeOf(element, name) ?? '1', 10);
  if (name === 'rowspan' && span === 0) return Infinity;
  return span > 0 ? span : 1;
}

function refuseWithoutText(length: number, pictures: number, scripts: number): void {
  if (length > 0 && (length >= LEAST_TEXT || pictures + scripts === 0)) return;
  if (pictures > 0) throw new UnreadableError('picture');
  throw new UnreadableError('built-by-scripts');
}

/**
 * The parser counts depth and cells as it goes, so that monstrous pages are refused before they fill the memory;
 * and whether a table stands within another.
 */
function parsePage(html: string): { page: DefaultTreeAdapterTypes.Document; nests: boolean } {
  let [depth, cells, tables, nests] = [0, 0, 0, false];
  const page = parse(html, {
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: ({ tagName }) => {
        depth += 1;
        if (depth > DEEPEST) throw new UnreadableError('too-deep');
        if (tagName === 'td' || tagName === 'th') refuseTooManyCells((cells += 1));
        if (tagName === 'table') nests = (tables += 1) > 1 || nests;
      },
      onItemPop: ({ tagName }) => {
        depth -= 1;
        if (tagName === 'table') tables -= 1;
      },
    },
  });
  return { page, nests };
}

const NONE: ReadonlySet<Element> = new Set();

/** A table with tables in its cells lays out the page. */
function findLayouts(page: DefaultTreeAdapterTypes.Document): ReadonlySet<Element> {
  const layouts = new Set<Element>();
  const open: Element[] = [];
  walk(page, {
    enter: (element) => {
      if (!isShown(element)) return false;
      const outer = open.at(-1);
      if (element.tagName === 'table') {
        if (outer) layouts.add(outer);
        open.push(element);
      }
      return true;
    },
    leave: ({ tagName }) => {
      if (tagName === 'table') open.pop();
    },
    text: () => {},
  });
  return layouts;
}

interface Visitor {
  /** False to pass over what is within; `leave` is then not called. */
  readonly enter: (element: Element) => boolean;
  readonly leave: (element: Element) => void;
  readonly text: (text: string, parent: Element) => void;
}

/** Without recursion, since pages nest deeper than the stack. */
function walk(page: DefaultTreeAdapterTypes.Document, visitor: Visitor): void {
  const path: { readonly element: Element | null; readonly children: readonly Node[]; next: number }[] = [
    { element: null, children: page.childNodes, next: 0 },
  ];
  for (let level = path.at(-1); level; level = path.at(-1)) {
    const node = level.children[level.next];
    level.next += 1;
    if (node === undefined) {
      path.pop();
      if (level.element) visitor.leave(level.element);
    } else if (isElement(node)) {
      if (visitor.enter(node)) path.push({ element: node, children: node.childNodes, next: 0 });
    } else if ('value' in node && level.element) visitor.text(node.value, level.element);
  }
}
