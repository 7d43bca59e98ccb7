import { UnreadableError, type Document } from '../document.ts';
import { MOST_PAGES, pagesToDocument, type DrawnPage } from './pdf/pages-to-document.ts';
import { rulesOfParts, type Rule } from './pdf/read-rules.ts';
import { readWords } from './pdf/read-words.ts';
import { standUpright } from './pdf/stand-upright.ts';
import { readObjects, type PageObjects } from './ofd/page-objects.ts';
import { toItems } from './ofd/text-items.ts';
import { toParts } from './ofd/path-parts.ts';
import { openParts, type OfdParts } from './ofd/ofd-parts.ts';
import { unpack } from './unpack.ts';

/** An OFD (GB/T 33190); places are boxes on pages, and tables are found as in a PDF. */
export function decodeOfd(bytes: Uint8Array): Document {
  const parts = openParts(unpack(bytes));
  if (parts.pages.length > MOST_PAGES) throw new UnreadableError('too-many-pages');
  return pagesToDocument(
    parts.pages.map((page) => drawPage(page, parts)),
    'ofd',
  );
}

const IDENTITY = [1, 0, 0, 1, 0, 0];

function drawPage(path: string, parts: OfdParts): DrawnPage {
  const objects = readObjects(parts.read(path));
  const [, , width, height] = objects.box ?? parts.box;
  const drawn = [...objects.templates.map((id) => readObjects(parts.template(id))), objects];
  const items = drawn.flatMap(({ texts }) => texts).flatMap(toItems);
  const upright = standUpright(items, { transform: IDENTITY, width, height });
  const words = readWords(items, upright.toPage, upright.width);
  return {
    words,
    rules: words.length > 0 ? drawn.flatMap((page) => rulesOf(page, upright.toPage)) : [],
    turn: upright.turn,
  };
}

const rulesOf = ({ paths }: PageObjects, toPage: Parameters<typeof toParts>[1]): readonly Rule[] =>
  paths.flatMap((path) => rulesOfParts(toParts(path, toPage), path.isStroked, path.isFilled));
