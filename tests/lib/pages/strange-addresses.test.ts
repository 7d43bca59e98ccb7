import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDerived, partsOf } from '../../../src/form/derived.ts';
import { fromSearch } from '../../../src/lib/address/search.ts';
import type { Selection } from '../../../src/lib/address/selection.ts';
import { LOCALES, type Locale } from '../../../src/lib/messages/locale.ts';
import { translateTo } from '../../../src/lib/messages/translate.ts';
import { agencyQuestion } from '../../../src/lib/pages/agency/question.ts';
import { toAgencyView } from '../../../src/lib/pages/agency/view.ts';
import { boardInfo, boardQuestion } from '../../../src/lib/pages/board/question.ts';
import { toBoardView } from '../../../src/lib/pages/board/view.ts';
import { compareQuestion, toComparing } from '../../../src/lib/pages/compare/question.ts';
import { toCompareView } from '../../../src/lib/pages/compare/view.ts';
import { derivedQuestion } from '../../../src/lib/pages/derived/question.ts';
import { toDerivedView } from '../../../src/lib/pages/derived/view.ts';
import { toPartLabels } from '../../../src/lib/pages/derived/words.ts';
import { answerable, metricQuestion } from '../../../src/lib/pages/metric/question.ts';
import { toMetricView } from '../../../src/lib/pages/metric/view.ts';
import { overviewQuestion } from '../../../src/lib/pages/overview/question.ts';
import { toOverviewView } from '../../../src/lib/pages/overview/view.ts';
import { pivotQuestion, toPivotInfo, toPivotMeasures } from '../../../src/lib/pages/pivot/question.ts';
import { toPivotView } from '../../../src/lib/pages/pivot/view.ts';
import { qualityQuestion } from '../../../src/lib/pages/quality/question.ts';
import { toQualityView } from '../../../src/lib/pages/quality/view.ts';
import { reportHeads } from '../../../src/lib/queries/report-head.ts';
import { toReportView } from '../../../src/lib/pages/report/view.ts';
import { nameForm } from '../../../src/lib/views/form-words.ts';
import { reportRows } from '../../../src/routes/reports/[agency]/[year]/all-reports.server.ts';
import { agencyList } from '../../../src/lib/queries/agency-list.ts';
import { compareDefault } from '../../../src/lib/queries/compare-default.ts';
import { toMeasure, toMeasureId } from '../../../src/lib/queries/measure.ts';
import { metricList } from '../../../src/lib/queries/metric-list.ts';
import { runInNode } from '../../../src/lib/source/run-in-node.ts';
import { answerWith } from '../answer.ts';
import { runs } from '../../runs.ts';

const run = runInNode('static/data/nianbao.duckdb');
const [metrics, agencies, byDefault] = [
  await run(metricList),
  await run(agencyList),
  await run(compareDefault),
];
const infos = metrics.map((info) => ({
  ...info,
  id: toMeasureId(toMeasure(info.metric, info.basis, null)),
}));
const pivotInfos = metrics.map(toPivotInfo);

const speaking = (selection: Selection, locale: Locale) => ({
  selection,
  locale,
  t: translateTo(locale),
  link: (path: string) => path,
});
type See = (selection: Selection, locale: Locale) => Promise<unknown>;

const metricPage =
  (metric: string): See =>
  async (asked, locale) => {
    const info = metrics.find((one) => one.metric === metric)!;
    const measure = toMeasure(metric, info.basis, null);
    const selection = answerable(measure, asked);
    const rows = await answerWith(run, metricQuestion(measure, selection));
    return toMetricView(rows, { info, ...speaking(selection, locale) });
  };
const derivedPage =
  (id: string): See =>
  async (selection, locale) => {
    const derived = findDerived(id)!;
    const rows = await answerWith(run, derivedQuestion(derived, selection));
    const labels = toPartLabels(metrics, partsOf(derived));
    return toDerivedView(rows, { derived, labels, ...speaking(selection, locale) });
  };

/** Every page that an address can narrow, as a visitor sees it. */
const PAGES: Readonly<Record<string, See>> = {
  'metric website_posts': metricPage('website_posts'),
  'metric granted': metricPage('granted'),
  'derived granted_share': derivedPage('granted_share'),
  'derived permits_per_year': derivedPage('permits_per_year'),
  overview: async (selection, locale) =>
    toOverviewView(await answerWith(run, overviewQuestion(selection)), speaking(selection, locale)),
  board: async (selection, locale) =>
    toBoardView(await answerWith(run, boardQuestion(selection, pivotInfos)), {
      info: boardInfo(selection, pivotInfos),
      atYear: String,
      ...speaking(selection, locale),
    }),
  pivot: async (selection, locale) =>
    toPivotView(await answerWith(run, pivotQuestion(selection, pivotInfos)), {
      infos: toPivotMeasures(selection, pivotInfos),
      ...speaking(selection, locale),
    }),
  quality: async (selection, locale) =>
    toQualityView(await answerWith(run, qualityQuestion(selection)), agencies.length, {
      ...speaking(selection, locale),
      version: 'v',
    }),
  compare: async (selection, locale) =>
    toCompareView(
      await answerWith(run, compareQuestion(toComparing(selection, infos, byDefault), selection)),
      speaking(selection, locale),
    ),
  agency: async (selection, locale) => {
    const agency = agencies.find(({ reports, numbers }) => reports > 2 && numbers > 4)!;
    const rows = await answerWith(run, agencyQuestion(agency, selection));
    return toAgencyView(rows, { agency, ...speaking(selection, locale) });
  },
};

/** What is no word: names of things in the program. */
const NAMES = new Set(
  'id key kind state check checks href quote measureId view report agency emphasis sorted group at cell'.split(
    ' ',
  ),
);
/** What a view carries along and does not show. */
const CARRIED = new Set(
  'layout comparing measure measures selection info next file checklistFile conditions drawn seriesDrawn atYear finding'.split(
    ' ',
  ),
);
/** The words of a view; of a chart what is spoken of it. */
function wordsOf(view: unknown): readonly string[] {
  if (typeof view === 'string') return /^(\/|https?:)/.test(view) ? [] : [view];
  if (view instanceof Set || view instanceof Map || typeof view !== 'object' || view === null) return [];
  if (Array.isArray(view)) return view.flatMap(wordsOf);
  return Object.entries(view).flatMap(([name, value]: readonly [string, unknown]) => {
    if (name === 'chart' || name === 'series')
      return wordsOf((value as { readonly description?: string } | null)?.description);
    const isName = NAMES.has(name) && typeof value === 'string';
    return isName || CARRIED.has(name) ? [] : wordsOf(value);
  });
}

const some = <Value>(...values: readonly Value[]) => fc.constantFrom(...values);
/** Query strings as they come from links that are old, cut, misspelt or made to harm. */
const addresses = fc
  .record(
    {
      years: some('2099', '1066-1067', '2023', '2019-2099', '0000', '2023-2019', 'abc'),
      focus: some('nobody', agencies[3]!.agency_id, '<b>x</b>'),
      agencies: some('nobody', `nobody,${agencies[5]!.agency_id}`, '<script>alert(1)</script>', ''),
      metrics: some('nothing', 'permits,nothing', 'constructor', '__proto__'),
      peers: some('field:没有这个领域', 'province:火星', 'level:galaxy', 'level:county', 'field:<img src=x>'),
      view: some('rank', 'trend', 'coverage', 'table', 'funnel', 'pie'),
      as: some('share', 'index', 'change', 'money'),
      check: some('nope', 'published-late', 'toString'),
      grade: some('printed', 'question', 'worst'),
      checks: some('ok', 'bad'),
      layout: some('lines', 'dumbbell', 'multiples', 'x'),
      against: some('first', 'median', 'x'),
      rows: some('agency', 'metric', 'x'),
      show: some('sum', 'unseen', 'x'),
      cell: some('a,b', 'permits,*,*'),
      applicant: some('business', 'martian'),
    },
    { requiredKeys: [] },
  )
  .map((parts) => new URLSearchParams(parts).toString());

/** Names of the program, and what a page would say of a fault of ours. */
function expectWords(view: unknown, where: string): void {
  const words = wordsOf(view);
  expect(words.length, where).toBeGreaterThan(0);
  for (const word of words) {
    expect(word, where).not.toMatch(/\bNaN\b|undefined|Infinity|\[object|\bnull\b|\{\{/);
    expect(word, where).not.toMatch(/[a-z]_[a-z]|\bhybrid\b|\btable[234]\b/);
  }
}

test.each(Object.entries(PAGES))(
  '%s answers whatever address in words, in both languages',
  async (_, see) => {
    await fc.assert(
      fc.asyncProperty(addresses, some(...LOCALES), async (search, locale) => {
        expectWords(await see(fromSearch(search).selection, locale), search);
      }),
      {
        numRuns: runs(12, 200),
        examples: LOCALES.flatMap((locale) => [
          ['', locale],
          ['years=2099', locale],
          ['peers=field:没有这个领域', locale],
          ['agencies=nobody&focus=nobody&metrics=nothing&check=nope', locale],
        ]),
      },
    );
  },
  120_000,
);

const told = async (page: string, search: string) =>
  wordsOf(await PAGES[page]!(fromSearch(search).selection, 'zh')).join(' ');

test('a check, a body and years that do not exist are told, not counted as none', async () => {
  expect(await told('quality', 'check=nope')).toContain('没有名为“nope”的校验');
  expect(await told('quality', 'check=nope')).not.toMatch(/ 0 份有校验/);
  for (const page of ['metric website_posts', 'derived granted_share'])
    expect(await told(page, 'focus=nobody'), page).toContain('所选机构没有此数');
  for (const page of ['quality', 'pivot'])
    expect(await told(page, 'years=2099'), page).toContain('没有符合条件的年报');
  expect(await told('compare', 'agencies=nobody')).toContain('所选机构没有');
});

test('of a span of years the one on screen lies within it, where it has any', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 2000, max: 2025 }),
      fc.integer({ min: 0, max: 80 }),
      async (first, more) => {
        const { selection } = fromSearch(`years=${first}-${first + more}`);
        const view = (await PAGES['metric website_posts']!(selection, 'zh')) as ReturnType<
          typeof toMetricView
        >;
        const inSpan = view.years.filter((year) => year >= first && year <= first + more);
        if (inSpan.length > 0) expect(inSpan).toContain(view.year);
        else expect(view.chart).not.toBeNull();
      },
    ),
    { numRuns: runs(10, 300) },
  );
});

test('the page of every report says no word of the program, in both languages', async () => {
  const ids = (await run(reportHeads)).map(({ report_id }) => report_id.split('/') as [string, string]);
  expect(ids.length).toBeGreaterThan(900);
  for (const [agency, year] of ids) {
    const rows = await reportRows(agency, year);
    for (const locale of LOCALES) {
      const t = translateTo(locale);
      const { tables, prose, outside, ...view } = toReportView(rows!, { locale, t, link: (path) => path });
      const listed = [...prose, ...[...outside.values()].flat()].map(({ label, unit }) => [label, unit]);
      expectWords([view, listed, tables.map(({ form }) => nameForm(form, t))], `${agency}/${year}`);
    }
  }
}, 120_000);
