import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { shortenSvg } from '../../../src/lib/charts/shorten-svg.ts';
import { runs } from '../../runs.ts';

interface Drawn {
  readonly x: number;
  readonly y: number;
  readonly fill: string;
  readonly href: string | null;
  readonly title: string | null;
}
const place = fc.integer({ min: 0, max: 1_200_000 }).map((thousandths) => thousandths / 1000);
const dot: fc.Arbitrary<Drawn> = fc.record({
  x: place,
  y: place,
  fill: fc.constantFrom('var(--peer)', 'var(--focus)'),
  href: fc.constantFrom(null, './agencies/nobody/'),
  title: fc.option(fc.stringMatching(/^[^<>&"]{1,9}$/), { nil: null }),
});

const draw = ({ x, y, fill, href, title }: Drawn) => {
  const circle = `<circle fill="${fill}" r="2.8" cy="${y}" cx="${x}">${title === null ? '' : `<title>${title}</title>`}</circle>`;
  return href === null ? circle : `<a href="${href}" fill="inherit">${circle}</a>`;
};
const toSvg = (inner: string) =>
  parseHTML(`<!doctype html><html><body><svg>${inner}</svg></body></html>`).document.querySelector('svg')!;

const tenth = (value: number) => Math.round(value * 10) / 10;
/** The marks of a picture as they are seen, in their order. */
const read = (svg: Element): readonly Drawn[] =>
  [...svg.querySelectorAll('circle, path')].flatMap((mark) => {
    const of = (name: string) => mark.closest(`[${name}]`)?.getAttribute(name) ?? null;
    const places = [...(of('d') ?? `M${of('cx')} ${of('cy')}h0`).matchAll(/M([\d.]+) ([\d.]+)h0/g)];
    return places.map(([, x, y]) => ({
      x: Number(x),
      y: Number(y),
      fill: (mark.tagName === 'path' ? of('stroke') : of('fill'))!,
      href: mark.closest('a')?.getAttribute('href') ?? null,
      title: mark.querySelector('title')?.textContent ?? null,
    }));
  });

test('every dot keeps its place to a tenth of a pixel, its colour, its title and its link, in their order', () => {
  const bare = dot.map((one) => ({ ...one, fill: 'var(--peer)', href: null, title: null }));
  fc.assert(
    fc.property(
      fc.oneof(fc.array(dot, { minLength: 8 }), fc.array(bare, { minLength: 8 })),
      (dots: readonly Drawn[]) => {
        const svg = toSvg(`<g>${dots.map(draw).join('')}</g>`);
        const before = svg.outerHTML.length;
        shortenSvg(svg);
        expect(read(svg)).toEqual(dots.map((one) => ({ ...one, x: tenth(one.x), y: tenth(one.y) })));
        expect(svg.outerHTML.length).toBeLessThan(before);
      },
    ),
    { numRuns: runs(50, 2000) },
  );
});

test('a hundred dots without name or link are one mark', () => {
  const dots = Array.from({ length: 100 }, (_, x) =>
    draw({ x, y: 1, fill: 'var(--peer)', href: null, title: null }),
  );
  const svg = toSvg(`<g>${dots.join('')}</g>`);
  shortenSvg(svg);
  expect(svg.querySelectorAll('circle, path')).toHaveLength(1);
  expect(read(svg)).toHaveLength(100);
});

test('dots that are few, of several sizes, or drawn by more than a fill stay dots', () => {
  const dots = (count: number, more = '') =>
    Array.from({ length: count }, (_, at) => `<circle r="2" cx="${at}" cy="1" ${more}></circle>`).join('');
  for (const inner of [
    `<g>${dots(7)}</g>`,
    `<g>${dots(7)}<circle r="4" cx="1" cy="1"></circle></g>`,
    `<g>${dots(9, 'stroke="red"')}</g>`,
    `<g stroke="red"><g>${dots(9)}</g></g>`,
    `<g fill-opacity="0.01">${dots(9)}</g>`,
  ]) {
    const svg = toSvg(inner);
    const before = svg.querySelectorAll('circle').length;
    shortenSvg(svg);
    expect(svg.querySelectorAll('circle').length, inner).toBe(before);
  }
});

test('what is said of a mark is not taken for its place', () => {
  const svg = toSvg('<text transform="translate(1.2345,6)">3.14159 亿元</text><title>12.3456</title>');
  shortenSvg(svg);
  expect(svg.innerHTML).toContain('translate(1.2,6)');
  expect(svg.textContent).toBe('3.14159 亿元12.3456');
});
