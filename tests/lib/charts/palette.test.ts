import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { drawToText } from '../../../src/lib/charts/draw-to-text.ts';
import css from '../../../src/lib/components/app.css?raw';
import { GALLERY } from '../../gallery/models.ts';

/** The style's variables, light and dark. */
const THEMES: ReadonlyMap<string, readonly string[]> = new Map(
  [...css.matchAll(/(--[\w-]+): (?:light-dark\((#\w{6}), (#\w{6})\)|(#\w{6}));/g)].map(
    ([, name, light, dark, both]) => [`var(${name})`, [light ?? both!, dark ?? both!]] as const,
  ),
);
/** What carries no figure: the page, bands, grids, what was not seen, and words that stand on marks. */
const STRUCTURE = ['--paper', '--raised', '--rule', '--absent', '--group-ink', '--focus-ink'].map(
  (name) => `var(${name})`,
);
const TEXT = ['--ink', '--ink-2', '--focus', '--finding'].map((name) => `var(${name})`);
const PICTURES = Object.entries(GALLERY).flatMap(([kind, looks]) =>
  Object.entries(looks).map(([look, model]) => ({ name: `${kind}-${look}`, svg: drawToText(model, 640) })),
);

/** Relative luminance (WCAG 2.2). */
function toLuminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

/** The contrast of a colour with a ground, in the theme where it is lower. */
function contrast(colour: string, ground: string): number {
  const [inks, papers] = [THEMES.get(colour)!, THEMES.get(ground)!];
  return Math.min(
    ...inks.map((ink, theme) => {
      const [light, dark] = [toLuminance(ink), toLuminance(papers[theme]!)].toSorted((a, b) => b - a);
      return (light! + 0.05) / (dark! + 0.05);
    }),
  );
}

test('every colour that a chart names can be told from the page, light and dark, unless it carries no figure', () => {
  const named = new Set(PICTURES.flatMap(({ svg }) => svg.match(/var\([^)]+\)/g) ?? []));
  const marks = [...named].filter((colour) => !STRUCTURE.includes(colour));
  expect(marks.length).toBeGreaterThan(8);
  expect(marks.filter((colour) => contrast(colour, 'var(--paper)') < 3)).toEqual([]);
});

test('words can be read on the page and on its raised parts', () => {
  const grounds = ['var(--paper)', 'var(--raised)'];
  expect(TEXT.filter((ink) => grounds.some((ground) => contrast(ink, ground) < 4.5))).toEqual([]);
});

test('no dot has the colour of what carries no figure', () => {
  const faint = PICTURES.flatMap(({ name, svg }) => {
    const dots = [...parseHTML(svg).document.querySelectorAll('circle')];
    const inksOf = (dot: Element) =>
      ['fill', 'stroke'].map((part) => dot.closest(`[${part}]`)?.getAttribute(part) ?? 'none');
    return dots.some((dot) => inksOf(dot).every((ink) => ink === 'none' || STRUCTURE.includes(ink)))
      ? [name]
      : [];
  });
  expect(faint).toEqual([]);
});
