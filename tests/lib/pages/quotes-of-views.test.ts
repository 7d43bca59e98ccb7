import { answerWith } from '../answer.ts';
import { describe, expect, test } from 'vitest';
import { DERIVED, partsOf } from '../../../src/form/derived.ts';
import { quoteBoard, quoteSeries } from '../../../src/lib/pages/board/quote.ts';
import { quoteDerived } from '../../../src/lib/pages/derived/quote.ts';
import { quoteMetric } from '../../../src/lib/pages/metric/quote.ts';
import { quoteFlow, quoteOutcomes } from '../../../src/lib/outcomes/quote.ts';
import { quotePivot } from '../../../src/lib/pages/pivot/quote.ts';
import { quoteAgencies, quoteChecks, quoteCoverage } from '../../../src/lib/pages/quality/quote.ts';
import { quoteTiles } from '../../../src/lib/pages/overview/quote.ts';
import { quoteChanges, quoteReport } from '../../../src/lib/pages/report/quote.ts';
import { groupRows } from '../../../src/lib/database/group-rows.ts';
import { runInNode } from '../../../src/lib/source/run-in-node.ts';
import { formatNumber, formatPercent, formatTenths } from '../../../src/lib/format/number.ts';
import { LOCALES, type Locale } from '../../../src/lib/messages/locale.ts';
import { translateTo } from '../../../src/lib/messages/translate.ts';
import { toMeasure } from '../../../src/lib/queries/measure.ts';
import { metricList } from '../../../src/lib/queries/metric-list.ts';
import type { PivotCell } from '../../../src/lib/queries/pivot.ts';
import { DEFAULT_PIVOT } from '../../../src/lib/address/pivot.ts';
import type { Selection } from '../../../src/lib/address/selection.ts';
import { boardQuestion, boardInfo } from '../../../src/lib/pages/board/question.ts';
import { toBoardView } from '../../../src/lib/pages/board/view.ts';
import { derivedQuestion } from '../../../src/lib/pages/derived/question.ts';
import { toPartLabels } from '../../../src/lib/pages/derived/words.ts';
import { metricQuestion } from '../../../src/lib/pages/metric/question.ts';
import { FEW } from '../../../src/lib/pages/pivot/cell.ts';
import { toPivotLayout } from '../../../src/lib/pages/pivot/layout.ts';
import { pivotQuestion, toPivotInfo, toPivotMeasures } from '../../../src/lib/pages/pivot/question.ts';
import { overviewQuestion } from '../../../src/lib/pages/overview/question.ts';
import { qualityQuestion } from '../../../src/lib/pages/quality/question.ts';
import { askReport, REPORTS } from './report/ask-report.ts';
import { SELECTIONS, selectionOf } from './catalogue-of-views.ts';

const run = runInNode('static/data/nianbao.duckdb');
const VERSION = 'version';

/** A figure's rows, and the sentence on it in a language; numbers that are of the form or of our own rules beside. */
interface Quoted {
  readonly rows: unknown;
  readonly quote: (locale: Locale) => string | null;
  readonly rules?: readonly number[];
}

const speak = (selection: Selection) => (locale: Locale) => ({
  selection,
  locale,
  t: translateTo(locale),
  link: (path: string) => path,
  atYear: (year: number) => String(year),
  version: VERSION,
});

const metrics = await run(metricList);
const infos = metrics.map(toPivotInfo);

/** Each way of looking that a sentence is made for. */
const FIGURES: Readonly<Record<string, (selection: Selection) => Promise<readonly Quoted[]>>> = {
  metric: async (selection) => {
    const info = metrics.find(({ metric }) => metric === 'permits')!;
    const rows = await answerWith(run, metricQuestion(toMeasure('permits', info.basis, null), selection));
    return [{ rows, quote: (locale) => quoteMetric(rows, { info, ...speak(selection)(locale) }, VERSION) }];
  },
  overview: async (selection) => {
    const { tiles } = await answerWith(run, overviewQuestion(selection));
    return [{ rows: tiles, quote: (locale) => quoteTiles(tiles, 2023, speak(selection)(locale)) }];
  },
  derived: async (selection) =>
    Promise.all(
      DERIVED.map(async (derived) => {
        const rows = await answerWith(run, derivedQuestion(derived, selection));
        const labels = toPartLabels(metrics, partsOf(derived));
        return {
          rows,
          quote: (locale: Locale) =>
            quoteDerived(rows, { derived, labels, ...speak(selection)(locale) }, VERSION),
          rules: [derived.minimum ?? NaN, 100, 99.8],
        };
      }),
    ),
  quality: async (selection) => {
    const rows = await answerWith(run, qualityQuestion(selection));
    return [quoteCoverage, quoteAgencies, quoteChecks].map((quote) => ({
      rows: [rows, selection.years, new Set(rows.agencies.map(({ agency_id }) => agency_id)).size],
      quote: (locale) => quote(rows, speak(selection)(locale)),
    }));
  },
  report: async ({ questioned }) =>
    (await Promise.all(REPORTS.map((id) => askReport(run, id)))).flatMap((rows): readonly Quoted[] => {
      const { head, outcomes } = rows;
      const { groups } = outcomes[questioned];
      const speech = speak(selectionOf({ questioned }));
      const unchanged = rows.changes.filter(({ change }) => change === 0).length;
      return [
        {
          rows: [rows, unchanged],
          quote: (locale) => quoteReport(rows, speech(locale), VERSION),
          rules: NUMBERS_OF_TABLES,
        },
        {
          rows: [rows, unchanged, head.year - 1],
          quote: (locale) => quoteChanges(rows, speech(locale), VERSION),
        },
        {
          rows: groups,
          quote: (locale) => quoteOutcomes(groups, head.name, speech(locale), VERSION),
          rules: [3],
        },
        { rows: groups, quote: (locale) => quoteFlow(groups, head.year, head.name, speech(locale), VERSION) },
      ];
    }),
  pivot: async (given) => {
    const ways = [
      DEFAULT_PIVOT,
      { ...DEFAULT_PIVOT, rows: 'agency', columns: 'year', shown: 'sum' },
      { ...DEFAULT_PIVOT, rows: 'year', columns: 'applicant', shown: 'max' },
      { ...DEFAULT_PIVOT, rows: 'metric', columns: 'level', shown: 'blank' },
      {
        ...DEFAULT_PIVOT,
        rows: 'field',
        columns: 'year',
        open: { row: '应急管理', column: null, measure: 'requests_received' },
      },
    ] as const;
    return Promise.all(
      ways.map(async (pivot): Promise<Quoted> => {
        const selection = { ...given, pivot };
        const cells = await answerWith(run, pivotQuestion(selection, infos));
        const context = { ...speak(selection), infos: toPivotMeasures(selection, infos).infos };
        return {
          rows: [cells, selection.compared.length, tiesOf(cells)],
          quote(locale) {
            const spoken = { ...speak(selection)(locale), infos: context.infos };
            return quotePivot(toPivotLayout(cells, spoken), spoken, VERSION);
          },
          rules: [FEW],
        };
      }),
    );
  },
  board: async (given) => {
    const selection = { ...given, compared: [...given.compared, ...BOARD_PICKED] };
    const info = boardInfo(selection, infos);
    const rows = await answerWith(run, boardQuestion(selection, infos));
    const context = (locale: Locale) => ({ info, ...speak(selection)(locale) });
    const { picked } = toBoardView(rows, context('zh'));
    return [
      { rows, quote: (locale) => quoteBoard(rows, context(locale), VERSION) },
      { rows: [rows, 2019, 2021], quote: (locale) => quoteSeries(rows, picked, context(locale), VERSION) },
    ];
  },
};

/** With a series of years, and with one report that states no number of requests. */
const BOARD_PICKED = ['shanghaishi-yangpuqu-renminzhengfu-e0e2', 'shanxi-xinzhoushi-yingjiguanliju-c7a2'];

/** Tables of which nothing was seen are named. */
const NUMBERS_OF_TABLES = [2, 3, 4];

/** How many rows of a column are alike. */
const tiesOf = (cells: readonly PivotCell[]) =>
  [...groupRows(cells, ({ column, shown }) => `${column} ${shown}`).values()].map(({ length }) => length);

describe.each(SELECTIONS)('%s', (_, change) => {
  test.each(Object.keys(FIGURES))('%s: every number in the sentence stands in its rows', async (name) => {
    for (const { rows, quote, rules = [] } of await FIGURES[name]!(selectionOf(change))) {
      const said = LOCALES.map((locale) => ({ locale, words: quote(locale) }));
      expect(new Set(said.map(({ words }) => words === null)).size).toBe(1);
      const known = knownIn(rows);
      for (const { locale, words } of said) {
        if (words === null) continue;
        expect(words).not.toMatch(/NaN|undefined|null|\{\{|  /);
        expect(words).toMatch(
          locale === 'zh'
            ? /^据年报观察（数据版本 version），.*[^。，；]。$/
            : /^[^ ].* \(Nianbao, data version version\)\.$/,
        );
        const numbers = new Set([...known.numbers, ...rules].flatMap((number) => spellings(number, locale)));
        for (const number of numbersIn(without(words, known.texts)))
          expect([...numbers], words).toContain(number);
      }
    }
  });
});

/** A body's name and a label may hold digits of their own. */
const without = (words: string, texts: ReadonlySet<string>) =>
  [...texts]
    .filter((text) => /\d/.test(text) && /\p{Script=Han}/u.test(text))
    .reduce((left, text) => left.replaceAll(text, ''), words.replace(/“[^”]*”/g, ''));
const numbersIn = (words: string) =>
  words.match(/\d[\d,]*(\.\d+)?/g)?.map((number) => number.replace(/,$/, '')) ?? [];
const spellings = (number: number, locale: Locale) => {
  const size = Math.abs(number);
  return [
    String(size),
    formatNumber(size, locale),
    formatTenths(size, locale),
    formatPercent(size, locale).replace('%', ''),
  ];
};

function knownIn(rows: unknown) {
  const numbers = new Set<number>();
  const texts = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === 'number') numbers.add(value);
    if (typeof value === 'string') texts.add(value);
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) numbers.add(value.length);
    for (const part of Object.values(value)) walk(part);
  };
  walk(rows);
  return { numbers, texts };
}
