import { keyOf } from '../../../../src/lib/question/question.ts';
import { answerWith } from '../../answer.ts';
import { expect, test } from 'vitest';
import { translateTo } from '../../../../src/lib/messages/translate.ts';
import { runInNode } from '../../../../src/lib/source/run-in-node.ts';
import { compareDefault } from '../../../../src/lib/queries/compare-default.ts';
import { toMeasure, toMeasureId } from '../../../../src/lib/queries/measure.ts';
import { metricList } from '../../../../src/lib/queries/metric-list.ts';
import { MOST_BODIES } from '../../../../src/lib/address/pinned.ts';
import {
  DEFAULT_SELECTION,
  COMPARISONS,
  ORDERS,
  YARDSTICKS,
  type Selection,
} from '../../../../src/lib/address/selection.ts';
import { draw } from '../../../../src/lib/charts/draw.ts';
import { compareQuestion, toComparing } from '../../../../src/lib/pages/compare/question.ts';
import { toCompareView } from '../../../../src/lib/pages/compare/view.ts';
import { parseHTML } from 'linkedom';

const run = runInNode('static/data/nianbao.duckdb');
const infos = (await run(metricList)).map((info) => ({
  ...info,
  id: toMeasureId(toMeasure(info.metric, info.basis, null)),
}));
const byDefault = await run(compareDefault);

async function see(change: Partial<Selection>) {
  const selection = { ...DEFAULT_SELECTION, ...change };
  const answer = await answerWith(run, compareQuestion(toComparing(selection, infos, byDefault), selection));
  return {
    answer,
    view: toCompareView(answer, { selection, locale: 'zh', t: translateTo('zh'), link: (path) => path }),
  };
}

test.each(
  COMPARISONS.flatMap((comparison) =>
    [null, ...YARDSTICKS].map((yardstick) => [comparison, yardstick] as const),
  ),
)(
  'drawn as %s against %s, each dot leads to a report and each number is in the table',
  async (comparison, yardstick) => {
    const { answer, view } = await see({ comparison, yardstick });
    for (const { info, chart, table, count, ends } of view.measures) {
      const rows = answer.rows.filter((row) => row.metric === info.metric && row.shown !== null);
      expect(count).toBe(rows.filter(({ year }) => ends === null || ends.includes(year)).length);
      const statements = table.rows.flat().filter((cell) => cell.kind === 'statement' && cell.value !== null);
      expect(statements.length).toBeGreaterThanOrEqual(rows.length);
      if (chart === null) continue;
      const svg = draw(chart, 900, parseHTML('<html></html>').document as unknown as Document);
      const links = [...svg.querySelectorAll('a')].map(
        (a) => a.getAttribute('href') ?? a.getAttribute('xlink:href'),
      );
      if (comparison !== 'dumbbell') expect(links).toHaveLength(rows.length);
      for (const link of links) expect(link).toMatch(/^\/reports\/.+#/);
      expect(svg.outerHTML).not.toMatch(/NaN|undefined/);
    }
  },
);

test('two years that are chosen are set against each other, and bodies without a mark are named', async () => {
  const { answer, view } = await see({ comparison: 'dumbbell', years: [2023, 2024] });
  const names = (rows: typeof answer.rows) => new Set(rows.map(({ name }) => name));
  for (const { info, note, ends } of view.measures) {
    expect(ends).toEqual([2023, 2024]);
    const drawn = answer.rows.filter(
      ({ metric, shown, year }) => metric === info.metric && shown !== null && ends!.includes(year),
    );
    const absent = [...names(answer.rows)].filter((name) => !names(drawn).has(name));
    expect(absent).not.toEqual([]);
    for (const name of absent) expect(note).toContain(name);
    for (const name of names(drawn)) expect(note).not.toContain(name);
  }
});

test('a year without a report says so and is not a zero', async () => {
  const { answer, view } = await see({});
  const years = view.measures[0]!.table.columns.length - 1;
  const reports = new Set(answer.rows.map(({ report_id }) => report_id)).size;
  const none = view.measures[0]!.table.rows.flat().filter(
    (cell) => cell.kind === 'statement' && cell.state === 'not_held',
  );
  expect(none).toHaveLength(view.bodies.length * years - reports);
  for (const cell of none) expect(cell).toMatchObject({ value: null, source: null });
});

test.each(ORDERS)('ordered by %s, a body keeps its colour', async (order) => {
  const colours = async (change: Partial<Selection>) =>
    new Map((await see(change)).view.bodies.map(({ id, colour }) => [id, colour]));
  expect(new Map([...(await colours({ order }))].sort())).toEqual(new Map([...(await colours({}))].sort()));
});

test('an answer keeps the question it was asked, whatever is chosen meanwhile', async () => {
  const { answer } = await see({});
  const context = { locale: 'zh', t: translateTo('zh'), link: (path: string) => path } as const;
  const chosen = { ...DEFAULT_SELECTION, compared: ['elsewhere'], yardstick: 'median' as const };
  expect(toCompareView(answer, { ...context, selection: chosen }).measures[0]!.note).toBe(
    toCompareView(answer, { ...context, selection: DEFAULT_SELECTION }).measures[0]!.note,
  );
});

test('bodies without a report and measures that do not exist are named, and no more than twelve are compared', async () => {
  const many = Array.from({ length: 14 }, (_, index) => `body-${index}`);
  const comparing = toComparing(
    { scope: null, compared: many, measures: ['permits', 'no_such'] },
    infos,
    byDefault,
  );
  expect(comparing.agencies).toHaveLength(MOST_BODIES);
  expect(comparing).toMatchObject({ tooMany: true, unknown: ['no_such'] });
  expect((await see({ compared: ['body-1'] })).view.unknown).toEqual(['body-1']);
});

test('only what asks for other rows asks the engine', () => {
  const askedBy = (change: Partial<Selection>) => {
    const selection = { ...DEFAULT_SELECTION, ...change };
    return keyOf(compareQuestion(toComparing(selection, infos, byDefault), selection).queries);
  };
  expect(askedBy({ comparison: 'dumbbell', order: 'name' })).toBe(askedBy({}));
  expect(askedBy({ compared: ['a'] })).not.toBe(askedBy({}));
});
