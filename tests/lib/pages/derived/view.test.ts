import { answerWith } from '../../answer.ts';
import { expect, test } from 'vitest';
import { DERIVED, findDerived, partsOf } from '../../../../src/form/derived.ts';
import { drawToText } from '../../../../src/lib/charts/draw-to-text.ts';
import { runInNode } from '../../../../src/lib/source/run-in-node.ts';
import { LOCALES, type Locale } from '../../../../src/lib/messages/locale.ts';
import { translateTo } from '../../../../src/lib/messages/translate.ts';
import { metricList } from '../../../../src/lib/queries/metric-list.ts';
import { DEFAULT_SELECTION, type Selection } from '../../../../src/lib/address/selection.ts';
import { derivedQuestion, type DerivedRows } from '../../../../src/lib/pages/derived/question.ts';
import { toDerivedView, viewsOf } from '../../../../src/lib/pages/derived/view.ts';
import { toPartLabels } from '../../../../src/lib/pages/derived/words.ts';
import { recordsOf } from '../../records-of.ts';

const run = runInNode('static/data/nianbao.duckdb');
const dictionary = await run(metricList);
const asked = new Map<string, Promise<DerivedRows>>();
const ask = (id: string) => {
  const known = asked.get(id) ?? answerWith(run, derivedQuestion(findDerived(id)!, DEFAULT_SELECTION));
  asked.set(id, known);
  return known;
};

type Change = Partial<Selection> & { readonly locale?: Locale };

async function see(id: string, { locale = 'zh', ...change }: Change = {}, given?: DerivedRows) {
  const derived = findDerived(id)!;
  const selection = { ...DEFAULT_SELECTION, ...change };
  const rows = given ?? (await ask(id));
  const context = {
    derived,
    selection,
    labels: toPartLabels(dictionary, partsOf(derived)),
    locale,
    t: translateTo(locale),
    link: (path: string) => path,
  };
  return { rows, view: toDerivedView(rows, context) };
}

test.each(DERIVED.flatMap(({ id, kind }) => LOCALES.map((locale) => [id, kind, locale] as const)))(
  '%s (%s) in %s is called computed wherever it is named, in every view, and nothing is NaN',
  async (id, kind, locale) => {
    const { view: first, rows } = await see(id, { locale });
    const tag = translateTo(locale)(kind === 'count' ? 'derived.printed' : 'derived.computed');
    for (const name of viewsOf(kind)) {
      const { view } = await see(id, { locale, view: name });
      expect(view.view).toBe(name);
      for (const words of [view.heading, view.title, view.table.caption]) expect(words).toContain(tag);
      expect(JSON.stringify(view)).not.toContain('NaN');
    }
    const ranked = rows.years.find(({ year }) => year === first.year)?.of ?? 0;
    const isFunnel = kind === 'share' && ranked >= 10;
    expect(first.view).toBe(isFunnel ? 'funnel' : 'rank');
    expect(first.refusal === null).toBe(isFunnel || kind !== 'share');
  },
);

test('every value in the table stands with its fraction, whose parts lead to cells of the report', async () => {
  const { rows, view } = await see('carried_over_share', { view: 'table' });
  const cells = view.table.rows.flatMap((row) => row.filter((cell) => cell.kind === 'fraction'));
  expect(cells).toHaveLength(rows.rows.length);
  const suqian = rows.rows.findIndex(
    ({ report_id }) => report_id.startsWith('jiangsu-suqian') && report_id.endsWith('2024'),
  );
  expect(cells[suqian]).toMatchObject({
    text: '3.4%',
    numerator: {
      value: 125,
      href: '/reports/jiangsu-suqianshi-renminzhengfu-036b/2024/#table3-carried_out-total',
    },
    denominator: {
      value: 3646,
      href: '/reports/jiangsu-suqianshi-renminzhengfu-036b/2024/#table3-new_received-total',
    },
  });
});

test('a report without a value is listed with what it lacks, and its field in the file is empty', async () => {
  const { rows, view } = await see('carried_over_share', { view: 'table' });
  const at = rows.rows.findIndex(({ state }) => state === 'unknown');
  const records = recordsOf(view.table);
  const [header, record] = [records[0]!, records[at + 1]!];
  expect(record[header.indexOf('value')]).toBeNull();
  expect(record[header.indexOf('value_state')]).toBe('unknown');
  expect(String(record[header.indexOf('note')])).toMatch(/缺.+（未采集|缺项|空）/);
  expect(records.every(({ length }) => length === header.length)).toBe(true);
});

test('those below the minimum are drawn hollow after those ranked, with the reason', async () => {
  const { rows, view } = await see('reviews_per_100-prose', { years: [2025, 2025] });
  const ofYear = rows.rows.filter(({ year, value }) => year === 2025 && value !== null);
  expect(ofYear.some(({ below_minimum }) => below_minimum)).toBe(true);
  const svg = drawToText(view.chart!, 900);
  for (const row of ofYear.filter(({ below_minimum }) => below_minimum)) {
    expect(row.rank).toBeNull();
    expect(svg).toContain(`分母 ${row.denominator}，少于 30`);
  }
  expect(ofYear.map(({ rank }) => rank === null).join()).toMatch(/^(false,?)+(true,?)+$/);
  expect(view.unranked).toContain('分母少于 30');
});

/** So many bodies of 示例市 with a share of 2024, one of them outside. */
async function madeUp(bodies: number): Promise<DerivedRows> {
  const { rows, years } = await ask('carried_over_share-prose');
  const [row, ofYear] = [
    rows.find(({ state }) => state === 'computed')!,
    years.find(({ computed }) => computed > 0)!,
  ];
  return {
    rows: Array.from({ length: bodies }, (_, at) => ({
      ...row,
      agency_id: `shili-${at}`,
      name: `示例市第${at}局`,
      report_id: `shili-${at}/2024`,
      year: 2024,
      numerator: 10 + at,
      denominator: 100,
      value: 10 + at,
      below_minimum: false,
      rank: bodies - at,
      outside: at === bodies - 1 ? 'above' : null,
    })),
    years: [
      {
        ...ofYear,
        year: 2024,
        computed: bodies,
        below_minimum: 0,
        of: bodies,
        pooled: 15,
        between: 0.001,
      },
    ],
  };
}

test('of ten bodies a funnel is drawn; one beyond the limits is a diamond and named, the body in focus too', async () => {
  const { view } = await see('carried_over_share-prose', { focus: 'shili-3' }, await madeUp(10));
  expect(view.view).toBe('funnel');
  expect(view.refusal).toBeNull();
  const svg = drawToText(view.chart!, 900);
  for (const name of ['示例市第9局', '示例市第3局']) expect(svg).toContain(name);
  expect(view.chart!.description).toContain('示例市第9局');
  expect(svg).toMatch(/font-weight="700"/);
});

test('of nine bodies there is no funnel but a sentence that says what is lacking, also where one is asked for', async () => {
  for (const view of [null, 'funnel'] as const) {
    const seen = (await see('carried_over_share-prose', { view }, await madeUp(9))).view;
    expect(seen.view).toBe(view ?? 'rank');
    expect(seen.chart?.kind).toBe(view === 'funnel' ? undefined : 'rank');
    expect(seen.refusal).toMatch(/^不画漏斗图：2024 年.*有 9 家，至少要 10 家/);
    expect(seen.table.rows).toHaveLength(9);
  }
});

test('a view that a rate does not have falls back to its first', async () => {
  expect((await see('reviews_per_100', { view: 'funnel' })).view.view).toBe('rank');
});
