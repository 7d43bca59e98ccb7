import type { DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;

export const isElement = (node: Node): node is Element => 'tagName' in node;

export const attributeOf = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((attribute) => attribute.name === name)?.value;

/** Elements that begin a line of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot ' +
    'th thead tr ul'
  ).split(' '),
);

const UNSEEN: ReadonlySet<string> = new Set(
  'audio button canvas head iframe img math nav noscript object script select style svg template textarea title video'.split(
    ' ',
  ),
);
const FURNITURE: ReadonlySet<string> = new Set(['aside', 'footer', 'header']);

/** Whether a reader of the page meets it: neither hidden, nor script, nor the site's own furniture around the article. */
export const isShown = (element: Element): boolean =>
  !UNSEEN.has(element.tagName) &&
  !(FURNITURE.has(element.tagName) && !isInArticle(element)) &&
  attributeOf(element, 'hidden') === undefined &&
  (!HIDDEN.test(attributeOf(element, 'style') ?? '') || isShownLater(element));

const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;

/** The article itself, which the page of a WeChat article as saved hides until a script has run. */
const isShownLater = (element: Element): boolean => attributeOf(element, 'id') === 'js_content';

function isInArticle(element: Element): boolean {
  let parent = element.parentNode;
  while (parent && 'tagName' in parent) {
    if (parent.tagName === 'article' || parent.tagName === 'main') return true;
    parent = parent.parentNode;
  }
  return false;
}
