import { escapeXml } from './escape-xml.ts';
import { resolveColours } from './light-colours.ts';

/** Left behind: links, which lead nowhere from a file, and what only the page's own style can read. */
const UNWRAPPED = new Set(['a']);
const LEFT_OUT = new Set(['style', 'script', 'foreignObject']);
const KEPT = /^(?!class$|style$|aria-|on|href$|target$|xmlns|xlink:|role$|tabindex$|id$)/;

/** The children of a drawn element as XML that stands on its own, its colours those of the light look. */
export function childrenToXml(element: Element): string {
  return [...element.childNodes].map(nodeToXml).join('');
}

function nodeToXml(node: Node): string {
  if (node.nodeType === 3) return escapeXml(node.nodeValue ?? '');
  return node.nodeType === 1 ? elementToXml(node as Element) : '';
}

function elementToXml(element: Element): string {
  const name = element.localName;
  if (LEFT_OUT.has(name)) return '';
  if (UNWRAPPED.has(name)) return childrenToXml(element);
  const content = childrenToXml(element);
  const tag = [name, ...attributesToXml(element)].join(' ');
  return content === '' ? `<${tag}/>` : `<${tag}>${content}</${name}>`;
}

/** Attributes of a drawing as they are written: colours resolved, coordinates to a hundredth of a pixel. */
function attributesToXml(element: Element): readonly string[] {
  return [...element.attributes]
    .filter(({ name }) => KEPT.test(name) || isTarget(element, name))
    .map(({ name, value }) => `${name}="${escapeXml(round(resolveColours(value)))}"`);
}

/** Patterns and clips are meant by their id from within the same drawing. */
const isTarget = (element: Element, name: string) =>
  name === 'id' && /^(pattern|clipPath|linearGradient|marker)$/i.test(element.localName);

const round = (value: string) =>
  value.replace(/-?\d+\.\d{3,}(e-?\d+)?/g, (number) => String(Number(Number(number).toFixed(2))));
