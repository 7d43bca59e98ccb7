import { answerWith } from '../answer.ts';
import { expect, test } from 'vitest';
import { buildDocument } from '../../../src/lib/charts/draw-to-text.ts';
import { runInNode } from '../../../src/lib/source/run-in-node.ts';
import { toFigureSvg } from '../../../src/lib/downloads/figure-svg.ts';
import { LOCALES } from '../../../src/lib/messages/locale.ts';
import { translateTo } from '../../../src/lib/messages/translate.ts';
import { toMeasure } from '../../../src/lib/queries/measure.ts';
import { metricList } from '../../../src/lib/queries/metric-list.ts';
import { DEFAULT_SELECTION } from '../../../src/lib/address/selection.ts';
import { metricQuestion } from '../../../src/lib/pages/metric/question.ts';
import { toMetricView } from '../../../src/lib/pages/metric/view.ts';

const run = runInNode('static/data/nianbao.duckdb');
const info = (await run(metricList)).find(({ metric }) => metric === 'permits')!;
const rows = await answerWith(run, metricQuestion(toMeasure('permits', info.basis, null), DEFAULT_SELECTION));
const cases = LOCALES.flatMap((locale) =>
  (['spread', 'rank', 'trend', 'coverage'] as const).map((view) => [locale, view] as const),
);
const viewOf = (locale: (typeof LOCALES)[number], view: (typeof cases)[number][1]) =>
  toMetricView(rows, {
    info,
    selection: { ...DEFAULT_SELECTION, view },
    locale,
    t: translateTo(locale),
    link: (path) => path,
  });
const draw = (locale: (typeof LOCALES)[number], view: (typeof cases)[number][1], title = '') => {
  const { chart, note, source, title: own } = viewOf(locale, view);
  return toFigureSvg({ title: title || own, note, chart: chart!, foot: [source] }, buildDocument);
};

/** What is left open or closed out of order; empty for XML that is well formed. */
function unbalanced(xml: string): readonly string[] {
  const open: string[] = [];
  for (const [, closing, name] of xml.matchAll(/<(\/?)([A-Za-z]+)(?:\s+[\w:-]+="[^"<]*")*\s*>/g)) {
    if (closing === '/') {
      if (open.pop() !== name) return [name!];
    } else open.push(name!);
  }
  return open;
}

test.each(cases)('%s %s: an SVG that stands on its own', (locale, view) => {
  const { svg, width, height } = draw(locale, view);
  expect(svg).not.toMatch(/var\(|currentcolor|<style|<a |href|foreignObject|undefined|\bNaN\b/i);
  expect(unbalanced(svg.replace(/<[^>]*\/>/g, ''))).toEqual([]);
  expect(svg.replace(/<[^>]*>/g, '')).not.toContain('<');
  expect(svg).toContain(`width="${width}" height="${height}"`);
});

test.each(cases)('%s %s: title, note and source stand in it as text', (locale, view) => {
  const text = draw(locale, view).svg.replace(/<[^>]*>/g, '');
  const { title, source } = viewOf(locale, view);
  expect(text).toContain(title);
  expect(text).toContain(source);
});

test('marks of XML in a title are written as text', () => {
  expect(draw('zh', 'rank', 'A < B & "C"\u0000').svg).toContain('A &lt; B &amp; &quot;C&quot;<');
});

test('the states of reports are named in a legend', () => {
  const { svg } = draw('zh', 'coverage');
  expect(svg).toContain('>未采集</text>');
});
