import { expect, test } from 'vitest';
import { DEFAULT_SELECTION, type Selection } from '../../../src/lib/address/selection.ts';
import { LOCALES, type Locale } from '../../../src/lib/messages/locale.ts';
import { translateTo } from '../../../src/lib/messages/translate.ts';
import { isPlace, placeQuestion, placesQuestion } from '../../../src/lib/pages/place/question.ts';
import { quotePlace } from '../../../src/lib/pages/place/quote.ts';
import { toPlaceView } from '../../../src/lib/pages/place/view.ts';
import { recordsOf } from '../records-of.ts';
import { liesIn, placeOf } from '../../../src/lib/scope/place.ts';
import { runInNode } from '../../../src/lib/source/run-in-node.ts';
import { sql } from '../../../src/lib/source/query.ts';
import { answerWith } from '../answer.ts';

const run = runInNode('static/data/nianbao.duckdb');
const agencies = await run(
  sql<{
    readonly agency_id: string;
    readonly province: string | null;
    readonly city: string | null;
    readonly county: string | null;
    readonly reports: number;
  }>`select agency_id, province, city, county, count(*)::int as reports from agencies join reports using (agency_id) group by all`,
);
const { places } = await answerWith(run, placesQuestion());

type Change = Partial<Selection> & { readonly locale?: Locale };
const contextOf = (place: string, { locale = 'zh', ...change }: Change = {}) => {
  const selection = { ...DEFAULT_SELECTION, ...change };
  return {
    place,
    selection,
    locale,
    t: translateTo(locale),
    link: (path: string) => path,
    atYear: String,
    version: '0123abcd',
  };
};
async function see(place: string, change: Change = {}) {
  const context = contextOf(place, change);
  const rows = await answerWith(run, placeQuestion(place, context.selection));
  return { rows, view: toPlaceView(rows, context), quote: quotePlace(rows, context) };
}

test('every place counts the bodies and reports that sit in it and below it, and no others', () => {
  expect(places.length).toBeGreaterThan(300);
  for (const { place, bodies, reports } of places) {
    const within = agencies.filter((agency) => liesIn(placeOf(agency), place));
    expect([place, bodies]).toEqual([place, within.length]);
    expect(reports).toBe(within.reduce((sum, agency) => sum + agency.reports, 0));
  }
  const named = new Set(places.map(({ place }) => place));
  for (const agency of agencies.filter(({ province }) => province !== null))
    expect(named.has(placeOf(agency))).toBe(true);
});

test('the table of a city has a row for each report of the year and its files the same numbers and states', async () => {
  const { rows, view } = await see('江苏省-宿迁市');
  const ofYear = rows.reports.filter(({ year }) => year === view.year);
  expect(ofYear.length).toBeGreaterThan(0);
  expect(
    view.table.rows.filter(([first]) => first?.kind === 'text' && first.agency !== undefined),
  ).toHaveLength(ofYear.length);
  const [header, ...records] = recordsOf(view.table);
  const at = (name: string) => header!.indexOf(name);
  for (const report of ofYear) {
    const record = records.find(([name]) => name === report.name)!;
    for (const [which, standing] of [
      ['permits', rows.permits],
      ['penalties', rows.penalties],
    ] as const) {
      const row = standing.find(({ report_id }) => report_id === report.report_id);
      if (row !== undefined) expect(record[at(which)]).toBe(row.value);
      if (record[at(which)] === null)
        expect(record[at(`${which}_state`)]).toMatch(/^(blank|missing|illegible|unseen|not_asked|left_out)$/);
    }
  }
});

test('a place is named with its way up and its parts, in both languages, and no number is NaN', async () => {
  for (const locale of LOCALES)
    for (const place of ['江苏省', '江苏省-宿迁市', '北京市-东城区']) {
      const { view, quote } = await see(place, { locale });
      expect(JSON.stringify(view) + quote).not.toMatch(/NaN|undefined/);
      expect(view.above.map(({ href }) => href)).toEqual(
        place
          .split('-')
          .slice(0, -1)
          .map((_, at, parts) => `/places/${parts.slice(0, at + 1).join('-')}/`),
      );
      for (const { href } of view.below) expect(places.map((row) => `/places/${row.place}/`)).toContain(href);
    }
});

test('under five numbers there is no median, in table and quote', async () => {
  for (const { place } of places.filter(({ bodies }) => bodies < 5).slice(0, 12)) {
    const { view, quote } = await see(place);
    expect(JSON.stringify(view.table)).not.toContain('中位数');
    expect(quote).not.toContain('中位数');
  }
}, 120_000);

test('findings and reports of a place are of its bodies only', async () => {
  const { rows } = await see('重庆市-渝中区');
  const own = new Set(
    agencies.filter((agency) => placeOf(agency) === '重庆市-渝中区').map(({ agency_id }) => agency_id),
  );
  expect(new Set(rows.reports.map(({ agency_id }) => agency_id))).toEqual(own);
  for (const { agency_id } of rows.findings) expect(own.has(agency_id)).toBe(true);
});

test('a place that is not there is told as such', async () => {
  expect(
    isPlace(await answerWith(run, placeQuestion('江苏省-无此市', DEFAULT_SELECTION)), '江苏省-无此市'),
  ).toBe(false);
});
