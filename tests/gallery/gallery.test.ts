import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildDocument } from '../../src/lib/charts/draw-to-text.ts';
import { toFigureSvg } from '../../src/lib/downloads/figure-svg.ts';
import { GALLERY } from './models.ts';

const PICTURES = Object.entries(GALLERY).flatMap(([kind, looks]) =>
  Object.entries(looks).map(([look, model]) => ({ name: `${kind}-${look}`, model })),
);

/** Places to a tenth of a pixel: what differs by less looks the same. */
const toTenths = (svg: string) =>
  svg.replace(/-?\d+\.\d{2,}/g, (number) => String(Number(Number(number).toFixed(1))));

test.each(PICTURES)('$name is drawn as its picture in this folder shows', async ({ name, model }) => {
  const { svg } = toFigureSvg(
    { title: name, note: null, chart: model, foot: ['虚构数据：示例机构并不存在。'] },
    buildDocument,
  );
  await expect(`${toTenths(svg).replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(`./${name}.svg`);
});

test('no picture is left of a chart that is gone', () => {
  const files = readdirSync('tests/gallery').filter((name) => name.endsWith('.svg'));
  expect(files.toSorted()).toEqual(PICTURES.map(({ name }) => `${name}.svg`).toSorted());
});
