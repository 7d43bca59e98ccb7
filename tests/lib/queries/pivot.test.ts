import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { APPLICANTS } from '../../../src/domain/item.ts';
import { runInNode } from '../../../src/lib/source/run-in-node.ts';
import type { Run } from '../../../src/lib/source/query.ts';
import { toMeasure, type Measure } from '../../../src/lib/queries/measure.ts';
import { STATES } from '../../../src/lib/queries/stated-as.ts';
import {
  columnsOf,
  hasTotal,
  pivot,
  pivotReports,
  type PivotCell,
  type PivotQuestion,
} from '../../../src/lib/queries/pivot.ts';
import {
  PIVOT_COLUMNS,
  PIVOT_ROWS,
  PIVOT_SHOWN,
  type PivotColumns,
  type PivotRows,
} from '../../../src/lib/address/pivot.ts';
import { NO_PEERS, QUESTIONED } from '../../../src/lib/address/selection.ts';
import { runInBrowsersEngine } from '../database/browsers-engine.ts';
import { writeMadeUpDatabase, type MadeUpReport, type Says } from '../database/made-up-database.ts';
import { FEWEST_REPORTS } from '../../../src/lib/statistics/gates.ts';
import { runs } from '../../runs.ts';

const received = toMeasure('requests_received', 'prose', null);
const disclosed = toMeasure('disclosed_items', 'prose', null);
const granted = (applicant: (typeof APPLICANTS)[number]) => toMeasure('granted', 'table3', applicant);

const report = (
  body: string,
  year: number,
  said: Says | null,
  rest: Partial<MadeUpReport> = {},
): MadeUpReport => ({
  body,
  year,
  says: [
    ...(said === null
      ? []
      : ([
          [received, said],
          [disclosed, said],
        ] as const)),
    ...APPLICANTS.map((applicant, at) => [granted(applicant), at === 6 ? 21 : at + 1] as const),
  ],
  ...rest,
});
const water = { stands: { field: '示例水务', level: 'county', province: '示例省' } } as const;
const REPORTS: readonly MadeUpReport[] = [
  report('a', 2022, 0),
  report('a', 2023, 10),
  report('b', 2022, 3),
  report('b', 2023, 'blank'),
  report('c', 2022, 'missing', water),
  report('c', 2023, 5, water),
  report('d', 2023, 'illegible', water),
  report('e', 2023, null, { completeness: 'part', stands: { field: null, level: 'township' } }),
  report('f', 2024, 7, { stands: { field: null, level: 'township' }, questioned: [received] }),
];

const everywhere = { peers: NO_PEERS, years: null, agencies: [], questioned: 'shown' } as const;
const ask = (change: Partial<PivotQuestion> = {}): PivotQuestion => ({
  rows: 'field',
  columns: 'year',
  shown: 'median',
  measures: [received],
  scope: everywhere,
  check: null,
  ...change,
});

/** One report and measure in plain words. */
interface Plain {
  readonly keys: Readonly<Record<PivotRows, string>>;
  readonly year: number;
  readonly said: Says | 'unseen' | 'not_asked';
}
const standsAt = (body: string) => ({
  field: '示例',
  level: 'city',
  province: '示例省',
  ...REPORTS.find((one) => one.body === body)!.stands,
});

function toPlain({ measures, rows, columns }: PivotQuestion): readonly Plain[] {
  const byApplicant = rows === 'applicant' || columns === 'applicant';
  const items = measures.flatMap((measure): readonly Measure[] =>
    byApplicant && measure.basis === 'table3' ? APPLICANTS.map(granted) : [measure],
  );
  return REPORTS.flatMap((one) =>
    items.map((item) => {
      const [, said] =
        one.says.find(([{ metric, applicant }]) => metric === item.metric && applicant === item.applicant) ??
        [];
      const { field, level, province } = standsAt(one.body);
      return {
        keys: {
          agency: one.body,
          field: field ?? '',
          level: level ?? '',
          province: province ?? '',
          year: String(one.year),
          metric: '',
          applicant: item.applicant ?? '',
        },
        year: one.year,
        said: said ?? (one.completeness === 'part' ? 'unseen' : 'not_asked'),
      };
    }),
  );
}

/** One report's number as it is, else the median of enough. */
const toldOf = (reports: number, numbers: readonly number[]) =>
  reports === 1 || numbers.length >= FEWEST_REPORTS ? medianOf(numbers) : null;
const medianOf = (numbers: readonly number[]) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length === 0 ? null : (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
};

function figureOf(plain: readonly Plain[], { shown, measures }: PivotQuestion): number | null {
  const numbers = plain.flatMap(({ said }) => (typeof said === 'number' ? [said] : []));
  const years = new Set(plain.flatMap(({ said, year }) => (typeof said === 'number' ? [year] : [])));
  switch (shown) {
    case 'median':
      return toldOf(plain.length, numbers);
    case 'min':
      return numbers.length === 0 ? null : Math.min(...numbers);
    case 'max':
      return numbers.length === 0 ? null : Math.max(...numbers);
    case 'sum':
      if (numbers.length === 1) return numbers[0]!;
      return measures[0]!.metric === 'disclosed_items' || years.size !== 1
        ? null
        : numbers.reduce((sum, number) => sum + number);
    default:
      return plain.filter(({ said }) => (typeof said === 'number' ? 'reported' : said) === shown).length;
  }
}

/** The cells as a person with paper would make them. */
function recompute(question: PivotQuestion): Map<string, readonly [number, number, number | null]> {
  const { rows } = question;
  const columns: PivotColumns = columnsOf(question);
  const plain = toPlain(question);
  const keysOf = (kind: PivotRows) => [
    ...new Set(plain.map(({ keys }) => keys[kind])),
    ...(hasTotal(kind) ? [null] : []),
  ];
  const cells = keysOf(rows).flatMap((row) =>
    keysOf(columns).map((column) => {
      const own = plain.filter(
        ({ keys }) => (row === null || keys[rows] === row) && (column === null || keys[columns] === column),
      );
      const numbers = own.filter(({ said }) => typeof said === 'number').length;
      return [JSON.stringify([row, column]), [own.length, numbers, figureOf(own, question)]] as const;
    }),
  );
  return new Map(cells.filter(([, [reports]]) => reports > 0));
}

const toMap = (cells: readonly PivotCell[]) =>
  new Map(
    cells.map((cell) => [
      JSON.stringify([cell.row_is_total ? null : cell.row, cell.column_is_total ? null : cell.column]),
      [cell.reports, cell.reported, cell.shown] as const,
    ]),
  );

let engines: readonly (readonly [string, Run])[];
beforeAll(async () => {
  const file = await writeMadeUpDatabase(REPORTS);
  engines = [
    ['Node', runInNode(file)],
    ['the browser’s engine', await runInBrowsersEngine(file)],
  ];
}, 60_000);

async function expectRecomputed(question: PivotQuestion): Promise<void> {
  const expected = recompute(question);
  for (const [name, run] of engines)
    expect([name, question.shown, toMap(await run(pivot(question)))]).toEqual([
      name,
      question.shown,
      expected,
    ]);
}

const LAYOUTS = PIVOT_ROWS.flatMap((rows) => PIVOT_COLUMNS.map((columns) => [rows, columns] as const));
test.each(LAYOUTS)(
  'rows by %s and columns by %s: cells and totals are what counting by hand makes them',
  async (rows, columns) => {
    const byApplicant = rows === 'applicant' || columns === 'applicant';
    await expectRecomputed(ask({ rows, columns, measures: [byApplicant ? granted('total') : received] }));
  },
);
test.each(PIVOT_SHOWN)('cells that show %s are what counting by hand makes them', async (shown) => {
  await expectRecomputed(ask({ shown }));
  await expectRecomputed(ask({ shown, measures: [disclosed] }));
});

test('a zero counts as a number, and nothing else counts as zero', async () => {
  for (const [, run] of engines) {
    const cells = await run(pivot(ask({ rows: 'agency', shown: 'min' })));
    const at = (row: string, column: string) =>
      cells.find((cell) => cell.row === row && cell.column === column && !cell.row_is_total)!;
    expect(at('a', '2022')).toMatchObject({ shown: 0, reported: 1, state: 'reported' });
    expect(at('b', '2023')).toMatchObject({ shown: null, blank: 1, state: 'blank' });
    expect(at('c', '2022')).toMatchObject({ shown: null, missing: 1, state: 'missing' });
    expect(at('d', '2023')).toMatchObject({ shown: null, illegible: 1 });
    expect(at('e', '2023')).toMatchObject({ shown: null, unseen: 1, report_id: 'e/2023' });
    expect(at('f', '2024')).toMatchObject({ shown: 7, questioned: 1 });
  }
});

const questions: fc.Arbitrary<PivotQuestion> = fc.record({
  rows: fc.constantFrom(...PIVOT_ROWS),
  columns: fc.constantFrom(...PIVOT_COLUMNS),
  shown: fc.constantFrom(...PIVOT_SHOWN),
  measures: fc.uniqueArray(fc.constantFrom(received, disclosed, granted('total')), { minLength: 1 }),
  check: fc.constant(null),
  scope: fc.record({
    peers: fc.record({
      field: fc.constantFrom(null, '示例', '示例水务', '应急管理'),
      level: fc.constantFrom(null, 'city', 'county'),
      place: fc.constantFrom(null, '示例省', '重庆市', '重庆市-渝中区'),
    }),
    years: fc.constantFrom(null, [2022, 2023] as const, [2023, 2023] as const, [1990, 1991] as const),
    agencies: fc.constantFrom([], ['a', 'c', 'f']),
    questioned: fc.constantFrom(...QUESTIONED),
  }),
});
const COUNTS = ['reports', 'reported', 'questioned', ...STATES] as const;

test('the counts of cells add up to the counts of their totals, and states to reports', async () => {
  const published = runInNode('static/data/nianbao.duckdb');
  const [, made] = engines[0]!;
  await fc.assert(
    fc.asyncProperty(questions, fc.boolean(), async (question, isPublished) => {
      const cells = await (isPublished ? published : made)(pivot(question));
      for (const cell of cells) {
        expect(STATES.reduce((sum, state) => sum + cell[state], 0)).toBe(cell.reports);
        if (!cell.row_is_total && !cell.column_is_total) continue;
        const within = cells.filter(
          (other) =>
            other.metric === cell.metric &&
            other.basis === cell.basis &&
            !other.row_is_total &&
            !other.column_is_total &&
            (cell.row_is_total || other.row === cell.row) &&
            (cell.column_is_total || other.column === cell.column),
        );
        for (const count of COUNTS)
          expect(within.reduce((sum, other) => sum + other[count], 0)).toBe(cell[count]);
      }
    }),
    { numRuns: runs(30, 900) },
  );
});

test('the reports behind a cell or a total are as many as it says, each with its own number', async () => {
  for (const [, run] of engines)
    for (const cell of await run(pivot(ask()))) {
      const place = {
        row: cell.row_is_total ? null : cell.row,
        column: cell.column_is_total ? null : cell.column,
      };
      const reports = await run(pivotReports(ask(), received, place));
      expect(reports).toHaveLength(cell.reports);
      expect(reports.filter(({ state }) => state === 'reported')).toHaveLength(cell.reported);
      const numbers = reports.flatMap(({ value }) => (value === null ? [] : [value]));
      expect(toldOf(reports.length, numbers)).toBe(cell.shown);
    }
});

test('only reports in which a check failed are laid out where that is asked', async () => {
  const run = runInNode('static/data/nianbao.duckdb');
  const check = 'website_parts';
  const cells = await run(pivot(ask({ columns: 'metric', check })));
  const [{ reports } = { reports: NaN }] = await run<{ readonly reports: number }>({
    text: `select count(distinct report_id)::int as reports from findings where "check" = ? and outcome = 'fails'`,
    parameters: [check],
  });
  expect(cells.find(({ row_is_total }) => row_is_total)?.reports).toBe(reports);
});
