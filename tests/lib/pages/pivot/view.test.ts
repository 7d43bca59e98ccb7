import { keyOf } from '../../../../src/lib/question/question.ts';
import { answerWith } from '../../answer.ts';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { draw } from '../../../../src/lib/charts/draw.ts';
import { runInNode } from '../../../../src/lib/source/run-in-node.ts';
import { translateTo } from '../../../../src/lib/messages/translate.ts';
import { metricList } from '../../../../src/lib/queries/metric-list.ts';
import { DEFAULT_PIVOT, type Pivot } from '../../../../src/lib/address/pivot.ts';
import { DEFAULT_SELECTION, type Selection } from '../../../../src/lib/address/selection.ts';
import { boardQuestion, boardInfo } from '../../../../src/lib/pages/board/question.ts';
import { toBoardView } from '../../../../src/lib/pages/board/view.ts';
import { toPivotChart } from '../../../../src/lib/pages/pivot/chart.ts';
import {
  pivotQuestion,
  openCellQuestion,
  toPivotInfo,
  toPivotMeasures,
} from '../../../../src/lib/pages/pivot/question.ts';
import { toProgramRecords, toReaderRecords } from '../../../../src/lib/downloads/file-table.ts';
import { toPivotFile, toPivotView } from '../../../../src/lib/pages/pivot/view.ts';

const run = runInNode('static/data/nianbao.duckdb');
const infos = (await run(metricList)).map(toPivotInfo);
const t = translateTo('zh');
const link = (path: string) => path;

async function see(pivot: Partial<Pivot>, rest: Partial<Selection> = {}) {
  const selection = { ...DEFAULT_SELECTION, ...rest, pivot: { ...DEFAULT_PIVOT, ...pivot } };
  const cells = await answerWith(run, pivotQuestion(selection, infos));
  const chosen = toPivotMeasures(selection, infos);
  const context = { infos: chosen, selection, locale: 'zh', t, link } as const;
  return { cells, context, view: toPivotView(cells, context) };
}

const LAYOUTS: readonly (readonly [string, Partial<Pivot>, Partial<Selection>])[] = [
  ['fields by year', {}, {}],
  ['bodies by year', { rows: 'agency' }, {}],
  ['levels, two measures', { rows: 'level', columns: 'metric' }, { measures: ['permits', 'website_posts'] }],
  [
    'provinces by level, two measures',
    { rows: 'province', columns: 'level', shown: 'max' },
    { measures: ['permits', 'website_posts'] },
  ],
  ['measures by year', { rows: 'metric' }, { measures: ['permits', 'website_posts'] }],
  ['applicants by year', { rows: 'applicant' }, { measures: ['new_received'] }],
  ['sums of levels by year', { rows: 'level', shown: 'sum' }, {}],
  ['reports not seen', { shown: 'unseen' }, {}],
];

test.each(LAYOUTS)(
  '%s: what is drawn is what is taken away, and every number says of how many',
  async (_, pivot, rest) => {
    const { view, context, cells } = await see(pivot, rest);
    const file = toPivotFile(view, view.rows, context);
    const [header, ...lines] = toProgramRecords(file);
    for (const heads of [header!, toReaderRecords(file)[0]!]) expect(new Set(heads).size).toBe(heads.length);
    expect(lines).toHaveLength(view.rows.length + (view.total === null ? 0 : 1));
    for (const line of lines) expect(line).toHaveLength(header!.length);
    const drawn = [...view.rows, ...(view.total ? [view.total] : [])].flatMap((row) => row.cells);
    expect(drawn.filter((cell) => cell !== null)).toHaveLength(cells.length);
    for (const cell of drawn) if (cell !== null) expect(cell.of).toMatch(/^\d+\/\d+$/);
    expect(view.heading + view.sub + view.caption + view.notes.join('')).not.toMatch(
      /NaN|undefined|null|\{\{/,
    );
    const picture = toPivotChart(view.layout, context);
    if (picture === null) return;
    const svg = draw(picture.chart, 700, parseHTML('<html></html>').document as unknown as Document);
    expect(svg.outerHTML).not.toMatch(/NaN|undefined/);
  },
);

test('a cell without a number says why and is never 0', async () => {
  const { view } = await see({ rows: 'agency' });
  const without = view.rows
    .flatMap(({ cells }) => cells)
    .filter((cell) => cell !== null && cell.value === null);
  expect(without.length).toBeGreaterThan(100);
  for (const cell of without) expect(cell!.text.replace(/^不足 \d 份$/, '')).not.toMatch(/\d/);
});

test('numbers of several years are not summed', async () => {
  const { view } = await see({ rows: 'level', shown: 'sum' });
  const all = view.total!.cells.at(-1)!;
  expect(all).toMatchObject({ value: null, text: '跨年不加' });
  expect(view.notes.join('')).toContain('不宜前后相比');
});

test('rows sort by a column both ways, those without a number last', async () => {
  for (const down of [true, false]) {
    const sort = { column: '2024', measure: 'requests_received', down };
    const { view } = await see({ sort });
    const at = view.columns.findIndex(({ sorted }) => sorted !== null);
    const shown = view.rows.map(({ cells }) => cells[at]?.value ?? null);
    const known = shown.filter((value) => value !== null);
    expect(shown.slice(0, known.length)).toEqual([...known].sort((a, b) => (down ? b - a : a - b)));
  }
});

test('what only chooses among rows that are there asks nothing else', () => {
  const sort = { column: '2024', measure: 'requests_received', down: true };
  const cells = (change: Partial<Selection>) =>
    keyOf(pivotQuestion({ ...DEFAULT_SELECTION, ...change }, infos).queries);
  expect(cells({ comparison: 'multiples', pivot: { ...DEFAULT_PIVOT, sort } })).toBe(cells({}));
  expect(cells({ questioned: 'left_out' })).not.toBe(cells({}));
  expect(openCellQuestion(DEFAULT_SELECTION, infos).queries).toEqual({});
  const board = (change: Partial<Selection>) =>
    keyOf(boardQuestion({ ...DEFAULT_SELECTION, ...change }, infos).queries);
  expect(board({ years: [2024, 2024], compared: ['a'] })).toBe(board({}));
});

test('a year chosen is the year of the board, and bodies picked stand out in the series', async () => {
  const rows = await answerWith(run, boardQuestion(DEFAULT_SELECTION, infos));
  const info = boardInfo(DEFAULT_SELECTION, infos);
  const at = (rest: Partial<Selection>) =>
    toBoardView(rows, {
      info,
      selection: { ...DEFAULT_SELECTION, ...rest },
      locale: 'zh',
      t,
      link,
      atYear: (year) => `?y=${year}`,
    });
  for (const year of at({}).years) {
    const view = at({ years: [year, year] });
    expect(view.year).toBe(year);
    expect(view.board).toHaveLength(
      rows.standings.filter((row) => row.year === year && row.shown !== null).length,
    );
  }
  const id = at({}).board[2]!.id;
  const view = at({ compared: [id] });
  expect(view.board.filter(({ picked }) => picked === 1).map((row) => row.id)).toEqual([id]);
  const svg = draw(view.series!, 700, parseHTML('<html></html>').document as unknown as Document);
  expect(svg.outerHTML).toContain('var(--group-1)');
  expect(svg.outerHTML).toContain('?y=2024');
  expect(svg.outerHTML).not.toMatch(/NaN|undefined/);
});
