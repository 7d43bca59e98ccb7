import { answerWith } from '../../answer.ts';
import { expect, test } from 'vitest';
import { drawToText } from '../../../../src/lib/charts/draw-to-text.ts';
import { runInNode } from '../../../../src/lib/source/run-in-node.ts';
import { LOCALES, type Locale } from '../../../../src/lib/messages/locale.ts';
import { translateTo } from '../../../../src/lib/messages/translate.ts';
import { toMeasure } from '../../../../src/lib/queries/measure.ts';
import { metricList } from '../../../../src/lib/queries/metric-list.ts';
import { DEFAULT_SELECTION, NORMALISATIONS, type Selection } from '../../../../src/lib/address/selection.ts';
import { answerable, metricQuestion, standingsQuery } from '../../../../src/lib/pages/metric/question.ts';
import { toMetricView } from '../../../../src/lib/pages/metric/view.ts';
import { recordsOf } from '../../records-of.ts';

const run = runInNode('static/data/nianbao.duckdb');
const info = (await run(metricList)).find(({ metric }) => metric === 'website_posts')!;
const rows = await answerWith(
  run,
  metricQuestion(toMeasure('website_posts', info.basis, null), DEFAULT_SELECTION),
);
const cases = LOCALES.map((locale) => [locale] as const);

const see = (change: Partial<Selection>, locale: Locale) =>
  toMetricView(rows, {
    info,
    selection: { ...DEFAULT_SELECTION, ...change },
    locale,
    t: translateTo(locale),
    link: (path) => path,
  });
const dotsOf = (view: ReturnType<typeof see>) =>
  [...drawToText(view.chart!, 900).matchAll(/<a [^>]*href="\/agencies\/[^>]*><circle/g)].length;
const reported = (year?: number) =>
  rows.standings.filter((row) => row.shown !== null && (year === undefined || row.year === year)).length;

test.each(cases)('%s: every number of every year is one dot of the spread', (locale) => {
  expect(dotsOf(see({}, locale))).toBe(reported());
});

test.each(cases)('%s: rows on screen, in the file and of the year are the same', (locale) => {
  const view = see({ view: 'rank' }, locale);
  const ofYear = rows.standings.filter(({ year }) => year === view.year);
  const records = recordsOf(view.table);
  expect(view.table.rows).toHaveLength(ofYear.length);
  expect(records).toHaveLength(ofYear.length + 1);
  const column = records[0]!.indexOf('value');
  expect(records.slice(1).map((record) => record[column])).toEqual(ofYear.map(({ value }) => value));
});

test.each(cases)('%s: dots of the trend are the rows of its table', (locale) => {
  const view = see({ view: 'trend' }, locale);
  expect(dotsOf(view)).toBe(view.table.rows.length);
});

test.each(cases)('%s: heading, line below it and source say of how many reports', (locale) => {
  const view = see({ view: 'rank' }, locale);
  const ofYear = rows.years.find(({ year }) => year === view.year)!;
  for (const sentence of [view.heading, view.sub, view.source])
    expect(sentence.replaceAll(',', '')).toContain(String(ofYear.reported));
  expect(view.sub.replaceAll(',', '')).toContain(String(ofYear.reports));
});

test.each(cases)('%s: reports without a number are counted by their state, in words', (locale) => {
  const view = see({ view: 'rank' }, locale);
  const { reports, reported: numbers } = rows.years.find(({ year }) => year === view.year)!;
  expect(view.unranked).toContain(String(reports - numbers));
});

const permitsInfo = (await run(metricList)).find(
  ({ metric, basis }) => metric === 'permits' && basis === 'table2',
)!;
const permits = toMeasure('permits', 'table2', null);
const rowsOf = {
  shown: await answerWith(run, metricQuestion(permits, DEFAULT_SELECTION)),
  left_out: await answerWith(run, metricQuestion(permits, { ...DEFAULT_SELECTION, questioned: 'left_out' })),
};
const seePermits = (questioned: 'shown' | 'left_out', change: Partial<Selection>, locale: Locale) =>
  toMetricView(rowsOf[questioned], {
    info: permitsInfo,
    selection: { ...DEFAULT_SELECTION, ...change, questioned },
    locale,
    t: translateTo(locale),
    link: (path) => path,
  });

test.each(cases)('%s: every dot in question has its mark, and the words count them', (locale) => {
  const view = seePermits('shown', {}, locale);
  const marks = [...drawToText(view.chart!, 900).matchAll(/class="questioned"/g)].length;
  expect(marks).toBe(rowsOf.shown.standings.filter(({ questioned }) => questioned).length);
  expect(marks).toBeGreaterThan(1);
  for (const words of [view.note, view.chart!.description]) expect(words).toContain(`▲ ${marks}`);
});

test.each(cases)('%s: what is left out is not drawn, and its number is said wherever one looks', (locale) => {
  const [before, after] = [seePermits('shown', {}, locale), seePermits('left_out', {}, locale)];
  const out = rowsOf.shown.standings.filter(({ questioned }) => questioned).length;
  expect(dotsOf(after)).toBe(dotsOf(before) - out);
  expect(drawToText(after.chart!, 900)).not.toContain('questioned');
  const said = translateTo(locale)('common.leftOut', { count: out });
  for (const words of [after.note, after.source, after.chart!.description]) expect(words).toContain(said);
  expect(before.source).not.toContain(said);
});

test.each(cases)('%s: the table and its file list what is left out with the check it fails', (locale) => {
  const { year } = rowsOf.left_out.standings.find(({ state }) => state === 'left_out')!;
  const view = seePermits('left_out', { view: 'rank', years: [year, year] }, locale);
  const [header, ...records] = recordsOf(view.table);
  const out = records.filter((record) =>
    String(record[header!.indexOf('value_state')]).startsWith('left_out'),
  );
  expect(out.length).toBeGreaterThan(0);
  for (const record of out) {
    expect(record[header!.indexOf('value')]).toBeNull();
    expect(record[header!.indexOf('value_check')]).toBe('decisions-equal-items');
  }
  expect(view.unranked).toContain(String(out.length));
});

test('an address that asks for a share of what is part of no whole is answered with the numbers as printed', async () => {
  const asked = { ...DEFAULT_SELECTION, normalisation: 'share' } as const;
  const ways = new Set<string>();
  for (const { metric, basis } of await run(metricList))
    for (const applicant of ['total', 'business'] as const) {
      const measure = toMeasure(metric, basis, null);
      const answered = answerable(measure, { ...asked, applicant });
      ways.add(answered.normalisation);
      expect(standingsQuery(measure, answered).text).toContain('select');
    }
  expect([...ways].sort()).toEqual(['count', 'share']);
  const posts = toMeasure('website_posts', 'prose', null);
  expect(answerable(posts, asked)).toEqual(DEFAULT_SELECTION);
  for (const normalisation of NORMALISATIONS.filter((way) => way !== 'share'))
    expect(answerable(posts, { ...asked, normalisation }).normalisation).toBe(normalisation);
});
