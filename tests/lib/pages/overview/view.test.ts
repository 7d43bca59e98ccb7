import { drawToText } from '../../../../src/lib/charts/draw-to-text.ts';
import { answerWith } from '../../answer.ts';
import { expect, test } from 'vitest';
import { runInNode } from '../../../../src/lib/source/run-in-node.ts';
import { LOCALES, type Locale } from '../../../../src/lib/messages/locale.ts';
import { translateTo } from '../../../../src/lib/messages/translate.ts';
import { DEFAULT_SELECTION } from '../../../../src/lib/address/selection.ts';
import { overviewQuestion } from '../../../../src/lib/pages/overview/question.ts';
import { toOverviewView } from '../../../../src/lib/pages/overview/view.ts';
import { recordsOf } from '../../records-of.ts';
import { valuesOf } from '../values-of.ts';

const rows = await answerWith(runInNode('static/data/nianbao.duckdb'), overviewQuestion(DEFAULT_SELECTION));
const cases = LOCALES.map((locale) => [locale] as const);
const see = (locale: Locale) =>
  toOverviewView(rows, {
    selection: DEFAULT_SELECTION,
    locale,
    t: translateTo(locale),
    link: (path) => path,
  });

test.each(cases)('%s: each tile says of how many reports its median is', (locale) => {
  const view = see(locale);
  for (const [index, tile] of view.tiles.entries()) {
    const ofYear = rows.tiles[index]!.years.find(({ year }) => year === view.year)!;
    const said = tile.of.replaceAll(',', '');
    expect(said).toContain(String(ofYear.reported));
    expect(said).toContain(String(ofYear.reports));
  }
});

test.each(cases)('%s: the chart has a dot for each number, its table and its file a row', (locale) => {
  const view = see(locale);
  const { main } = rows;
  const dots = [...drawToText(view.chart!, 1200).matchAll(/<a [^>]*href="\/agencies\/[^>]*><circle/g)];
  expect(dots).toHaveLength(main.standings.length);
  expect(view.table.rows).toHaveLength(dots.length);
  const [header, ...records] = recordsOf(view.table);
  const column = header!.indexOf('value');
  const numbers = (values: readonly unknown[]) => values.map(Number).toSorted((a, b) => a - b);
  expect(numbers(records.map((record) => record[column]))).toEqual(
    numbers(main.standings.map(({ value }) => value)),
  );
});

test.each(cases)('%s: what the tiles draw can be taken away, a row for each number', (locale) => {
  const view = see(locale);
  const counts = view.tiles.map(({ chart }) => valuesOf(chart).reduce((sum, count) => sum + count, 0));
  const [, ...records] = recordsOf(view.tilesTable);
  expect(records).toHaveLength(counts.reduce((sum, count) => sum + count));
  expect(new Set(records.map(([metric]) => metric)).size).toBe(counts.filter((count) => count > 0).length);
  expect(view.tilesTable.rows.every((row) => row.length === view.tilesTable.columns.length)).toBe(true);
});
