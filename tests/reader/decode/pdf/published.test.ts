import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import type { Fact } from '../../../../src/domain/fact.ts';
import { readReport } from '../../../../src/reader/read-report.ts';

it('the report of 淮安 gives the 15 numbers of table 4 in order', async () => {
  const bytes = await readFile('src/sources/documents/淮安市人民政府-2024.pdf');
  const { facts } = await readReport(bytes, 'report.pdf');
  const values = facts.flatMap((fact) =>
    fact.state === 'reported' && fact.item.basis === 'table4' ? [fact.value] : [],
  );
  expect(values).toEqual([72, 64, 178, 37, 351, 13, 4, 8, 1, 26, 12, 1, 1, 6, 20]);
});

it('every number of 淮安 stands in its box, as pdf.js alone gives the text of the page', async () => {
  const bytes = await readFile('src/sources/documents/淮安市人民政府-2024.pdf');
  const { facts } = await readReport(bytes, 'report.pdf');
  const pages = await textOfPages(bytes);
  const reported = facts.filter((fact) => fact.state === 'reported');
  expect(reported.length).toBeGreaterThan(200);
  const astray = reported.filter(({ item, value, at }) => {
    const { page, box } = at.place as { readonly page: number; readonly box: Box };
    const digits = digitsIn(pages[page - 1]!, box);
    return item.basis === 'prose' ? !digits.includes(String(value)) : Number(digits) !== value;
  });
  expect(astray.map(({ item, value }) => `${item.metric}: ${value}`)).toEqual([]);
});

it.each([90, 180, 270])(
  'pages drawn askew and shown turned by %i degrees say the same at the same places',
  async (degrees) => {
    const bytes = await readFile('src/sources/documents/淮安市人民政府-2024.pdf');
    const [upright, turned] = [
      await readReport(bytes, 'report.pdf'),
      await readReport(turnPages(bytes, degrees), 'report.pdf'),
    ];
    expect(turned.facts.length).toBeGreaterThan(200);
    expect(rounded(turned.facts)).toEqual(rounded(upright.facts));
  },
);

it.each([90, 180, 270])(
  'pages printed sideways, turned by %i degrees, say the same at the places where it is shown',
  async (degrees) => {
    const bytes = await readFile('src/sources/documents/淮安市人民政府-2024.pdf');
    const upright = await readReport(bytes, 'report.pdf');
    const sideways = await readReport(turnPages(bytes, degrees, 'sideways'), 'report.pdf');
    expect(sideways.facts.length).toBeGreaterThan(200);
    expect(rounded(sideways.facts)).toEqual(rounded(turnPlaces(upright.facts, TURNS[degrees]!.place)));
  },
);

const turnPlaces = (facts: readonly Fact[], turn: (box: Box) => Box) =>
  facts.map((fact) =>
    'at' in fact && 'box' in fact.at.place
      ? { ...fact, at: { ...fact.at, place: { ...fact.at.place, box: turn(fact.at.place.box) } } }
      : fact,
  );

const rounded = (facts: unknown) =>
  JSON.parse(JSON.stringify(facts, (_, value) => (typeof value === 'number' ? Math.round(value) : value)));

interface Turn {
  /** What draws an upright page of A4 so that it stands upright again once it is shown turned. */
  readonly matrix: string;
  readonly size: string;
  /** Where a box of the upright page is then shown, were the page not turned. */
  readonly place: (box: Box) => Box;
}

const TURNS: Readonly<Record<number, Turn>> = {
  90: {
    matrix: '0 1 -1 0 842 0',
    size: '842 595',
    place: ([left, top, right, bottom]) => [top, 595 - right, bottom, 595 - left],
  },
  180: {
    matrix: '-1 0 0 -1 595 842',
    size: '595 842',
    place: ([left, top, right, bottom]) => [595 - right, 842 - bottom, 595 - left, 842 - top],
  },
  270: {
    matrix: '0 -1 1 0 0 595',
    size: '842 595',
    place: ([left, top, right, bottom]) => [842 - bottom, left, 842 - top, right],
  },
};

/** The pages drawn turned, and marked to be shown turned back or not; pdf.js finds objects again where they have moved. */
function turnPages(
  bytes: Uint8Array,
  degrees: number,
  shown: 'upright' | 'sideways' = 'upright',
): Uint8Array {
  const { matrix, size } = TURNS[degrees]!;
  const rotate = shown === 'upright' ? `/Rotate ${degrees} ` : '';
  const draw = `${matrix} cm\n`;
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replaceAll('/MediaBox [0 0 595 842]', `${rotate}/MediaBox [0 0 ${size}]`)
    .replaceAll(/\/Contents (\d+ 0 R)/g, '/Contents [99999 0 R $1]')
    .replace(
      /startxref/,
      `99999 0 obj\n<</Length ${draw.length}>>\nstream\n${draw}endstream\nendobj\nstartxref`,
    );
  return Buffer.from(text, 'latin1');
}

type Box = readonly [left: number, top: number, right: number, bottom: number];
interface Character {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Every character of every page with its middle, spread evenly over the run that pdf.js gives it in. */
async function textOfPages(bytes: Uint8Array): Promise<readonly (readonly Character[])[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const pages: Character[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const height = page.getViewport({ scale: 1 }).height;
    const { items } = await page.getTextContent();
    pages.push(
      items.flatMap((item) =>
        'str' in item
          ? [...item.str].map((text, at, all) => ({
              text,
              x: item.transform[4] + (item.width * (at + 0.5)) / all.length,
              y: height - item.transform[5] - item.height / 2.5,
            }))
          : [],
      ),
    );
  }
  await task.destroy();
  return pages;
}

const digitsIn = (characters: readonly Character[], [left, top, right, bottom]: Box) =>
  characters
    .filter(({ x, y }) => x >= left && x <= right && y >= top && y <= bottom)
    .map(({ text }) => text.normalize('NFKC'))
    .join('')
    .replace(/[^\d.]/gu, '');
