import { answerWith } from '../../answer.ts';
import { expect, test } from 'vitest';
import { drawToText } from '../../../../src/lib/charts/draw-to-text.ts';
import { runInNode } from '../../../../src/lib/source/run-in-node.ts';
import { LOCALES, type Locale } from '../../../../src/lib/messages/locale.ts';
import { bodyIn } from '../../../../src/lib/messages/body-in.ts';
import { translateTo } from '../../../../src/lib/messages/translate.ts';
import { agencyList } from '../../../../src/lib/queries/agency-list.ts';
import { DEFAULT_SELECTION } from '../../../../src/lib/address/selection.ts';
import { agencyQuestion } from '../../../../src/lib/pages/agency/question.ts';
import { toAgencyView } from '../../../../src/lib/pages/agency/view.ts';
import { recordsOf } from '../../records-of.ts';

const run = runInNode('static/data/nianbao.duckdb');
const agency = (await run(agencyList)).find(({ name }) => name === '厦门市翔安区应急管理局')!;
const rows = await answerWith(run, agencyQuestion(agency, DEFAULT_SELECTION));
const cases = LOCALES.map((locale) => [locale] as const);
const see = (locale: Locale) =>
  toAgencyView(rows, {
    agency,
    selection: DEFAULT_SELECTION,
    locale,
    t: translateTo(locale),
    link: (path) => path,
  });

test.each(cases)(
  '%s: every statement of the profile is in its row with its state and its value',
  (locale) => {
    const { profile } = see(locale);
    const statements = profile.rows.flat().filter((cell) => cell.kind === 'statement');
    const stated = statements.filter(({ value }) => value !== null).map(({ value }) => value);
    const asked = rows.profile.filter(({ value }) => value !== null).map(({ value }) => value);
    expect([...stated].sort()).toEqual([...asked].sort());
    expect(recordsOf(profile)).toHaveLength(profile.rows.length + 1);
  },
);

test.each(cases)('%s: the chart leads to every report of the body that states the figure', (locale) => {
  const { chart } = see(locale).charted!;
  const own = rows.charted!.standings.filter(({ agency_id }) => agency_id === agency.agency_id);
  const links = [...drawToText(chart!, 900).matchAll(/<a [^>]*href="(\/reports\/[^"]+)"[^>]*><circle/g)];
  expect(links.map(([, href]) => href)).toEqual(own.map(({ report_id }) => `/reports/${report_id}/`));
});

test.each(cases)('%s: heading and source say of how many reports', (locale) => {
  const view = see(locale);
  expect(view.heading).toContain(String(rows.reports.length));
  expect(view.charted!.source.replaceAll(',', '')).toContain(String(rows.charted!.standings.length));
});

test.each(cases)('%s: the zero it printed is drawn, the year it did not state is not', (locale) => {
  const svg = drawToText(see(locale).charted!.chart!, 900);
  expect(svg).toContain(`${bodyIn(agency, locale)} 2022: 0<`);
  expect(svg).not.toContain(`${bodyIn(agency, locale)} 2023:`);
});
