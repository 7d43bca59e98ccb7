import { answerWith } from '../answer.ts';
import { readFileSync } from 'node:fs';
import { DERIVED, partsOf } from '../../../src/form/derived.ts';
import type { ChartModel } from '../../../src/lib/charts/chart-model.ts';
import type { Run } from '../../../src/lib/source/query.ts';
import { translateTo } from '../../../src/lib/messages/translate.ts';
import { agencyList } from '../../../src/lib/queries/agency-list.ts';
import { compareDefault } from '../../../src/lib/queries/compare-default.ts';
import { toMeasure, toMeasureId } from '../../../src/lib/queries/measure.ts';
import { metricList } from '../../../src/lib/queries/metric-list.ts';
import {
  DEFAULT_SELECTION,
  COMPARISONS,
  NO_PEERS,
  YARDSTICKS,
  type Selection,
} from '../../../src/lib/address/selection.ts';
import { agencyQuestion } from '../../../src/lib/pages/agency/question.ts';
import { toAgencyView } from '../../../src/lib/pages/agency/view.ts';
import { compareQuestion, toComparing } from '../../../src/lib/pages/compare/question.ts';
import { toCompareView } from '../../../src/lib/pages/compare/view.ts';
import { derivedQuestion } from '../../../src/lib/pages/derived/question.ts';
import { toPartLabels } from '../../../src/lib/pages/derived/words.ts';
import { toDerivedView, viewsOf } from '../../../src/lib/pages/derived/view.ts';
import { metricQuestion } from '../../../src/lib/pages/metric/question.ts';
import { METRIC_VIEWS, type MetricViewName } from '../../../src/lib/pages/metric/chart-forms.ts';
import { toMetricView } from '../../../src/lib/pages/metric/view.ts';
import { overviewQuestion } from '../../../src/lib/pages/overview/question.ts';
import { toOverviewView } from '../../../src/lib/pages/overview/view.ts';
import { boardQuestion, boardInfo } from '../../../src/lib/pages/board/question.ts';
import { toBoardView } from '../../../src/lib/pages/board/view.ts';
import { toPivotChart } from '../../../src/lib/pages/pivot/chart.ts';
import { pivotQuestion, toPivotInfo, toPivotMeasures } from '../../../src/lib/pages/pivot/question.ts';
import { pivotRecords, toPivotView } from '../../../src/lib/pages/pivot/view.ts';
import { DEFAULT_PIVOT, type Pivot } from '../../../src/lib/address/pivot.ts';
import { toReportView } from '../../../src/lib/pages/report/view.ts';
import { askReport, REPORTS } from './report/ask-report.ts';
import { qualityQuestion } from '../../../src/lib/pages/quality/question.ts';
import { toQualityView } from '../../../src/lib/pages/quality/view.ts';
import { text, type CellView, type TableView, type toRecords } from '../../../src/lib/figure/table-view.ts';

/** A figure of a page as a visitor has it before them. */
export interface Seen {
  readonly chart: ChartModel | null;
  readonly table: TableView;
  /** The file, where it is not made of the table. */
  readonly records?: ReturnType<typeof toRecords>;
  /** All that the page says about the figure. */
  readonly words: string;
}

/** One way of looking at one page, and which cells of its table are the marks of its chart. */
export interface CatalogueEntry {
  readonly name: string;
  readonly see: (run: Run, selection: Selection) => Promise<readonly Seen[]>;
  readonly drawnCells: (seen: Seen, selection: Selection) => number;
  /** What the page says where its chart draws fewer than its table lists; null where both are the same. */
  readonly says: RegExp | null;
}

const t = translateTo('zh');
const speaking = (selection: Selection) => ({
  selection,
  locale: 'zh' as const,
  t,
  link: (path: string) => path,
});

const isNumber = (cell: CellView | undefined) =>
  cell !== undefined && cell.kind !== 'text' && cell.value !== null;
/** Cells with a number in the columns named. */
const numbersIn = ({ table }: Seen, named: (id: string) => boolean) =>
  table.rows.flatMap((row) => row.filter((cell, at) => named(table.columns[at]!.id) && isNumber(cell)))
    .length;

/** A metric of each part, in every way that can be set against something. */
const METRICS: readonly (readonly [string, readonly Selection['normalisation'][]])[] = [
  ['website_posts', ['count', 'index', 'change']],
  ['penalties', ['count']],
  ['granted', ['count', 'share']],
];

const metricEntry = (metric: string, view: MetricViewName, normalisation: Selection['normalisation']) => ({
  name: `metric ${metric}: ${view} by ${normalisation}`,
  async see(run: Run, given: Selection) {
    const info = (await run(metricList)).find((candidate) => candidate.metric === metric)!;
    const selection = { ...given, view, normalisation };
    const rows = await answerWith(run, metricQuestion(toMeasure(metric, info.basis, null), selection));
    const seen = toMetricView(rows, { info, ...speaking(selection) });
    return [{ ...seen, words: [seen.note, seen.unranked].join(' ') }];
  },
  drawnCells(seen: Seen) {
    if (view === 'coverage')
      return seen.table.rows.length * seen.table.columns.filter(({ id }) => isState(id)).length;
    const shown = normalisation === 'count' ? 'value' : normalisation;
    return numbersIn(seen, (id) => id === shown);
  },
  says: view === 'rank' ? /图上为名次靠前及所选的 \d+ 家/ : null,
});
const isState = (id: string) =>
  ['reported', 'left_out', 'blank', 'missing', 'illegible', 'unseen', 'not_asked'].includes(id);

const compareEntry = (
  comparison: Selection['comparison'],
  yardstick: Selection['yardstick'],
  axes: Selection['axes'],
): CatalogueEntry => ({
  name: `compare: ${comparison} by ${yardstick ?? 'as printed'}, ${axes} axes`,
  async see(run, given) {
    const infos = (await run(metricList)).map((info) => ({
      ...info,
      id: toMeasureId(toMeasure(info.metric, info.basis, null)),
    }));
    const selection = { ...given, comparison, yardstick, axes };
    const comparing = toComparing(selection, infos, await run(compareDefault));
    const view = toCompareView(
      await answerWith(run, compareQuestion(comparing, selection)),
      speaking(selection),
    );
    return view.measures.map((measure) => ({ ...measure, words: measure.note }));
  },
  drawnCells(seen) {
    const column = (id: string) => (yardstick === null ? /_\d{4}$/.test(id) : id === 'shown');
    if (comparison !== 'dumbbell') return numbersIn(seen, column);
    const [first, last] = [...seen.words.matchAll(/(\d{4}) 年/g)].map(([, year]) => year!);
    const years = [...new Set([first, last])];
    if (yardstick === null) return numbersIn(seen, (id) => years.some((year) => id.endsWith(`_${year}`)));
    const [year, shown] = ['year', 'shown'].map((id) => seen.table.columns.findIndex((one) => one.id === id));
    return seen.table.rows.filter((row) => {
      const of = row[year!]!;
      return of.kind === 'text' && years.includes(of.text) && isNumber(row[shown!]);
    }).length;
  },
  says: null,
});

const AGENCIES: readonly (readonly [string, number])[] = [
  ['a body with a series', 2],
  ['a body with one report', 1],
];

/** Shares of the table and of the prose, and a figure that is set against nothing. */
const WORKED_OUT = ['granted_share', 'carried_over_share-prose', 'permits_per_year'];

const derivedEntries = DERIVED.filter(({ id }) => WORKED_OUT.includes(id)).flatMap((derived) =>
  viewsOf(derived.kind).map((view): CatalogueEntry => ({
    name: `derived ${derived.id}: ${view}`,
    async see(run, given) {
      const selection = { ...given, view };
      const rows = await answerWith(run, derivedQuestion(derived, selection));
      const seen = toDerivedView(rows, {
        derived,
        labels: toPartLabels(await run(metricList), partsOf(derived)),
        ...speaking(selection),
      });
      return [{ ...seen, words: [seen.note, seen.unranked].join(' ') }];
    },
    drawnCells: (seen) => (view === 'table' ? 0 : numbersIn(seen, (id) => id === 'value')),
    says: null,
  })),
);

const marked = (seen: Omit<Seen, 'words'>, ...words: readonly string[]): Seen => ({
  ...seen,
  words: words.join(' '),
});

const boardEntry: CatalogueEntry = {
  name: 'board: series',
  async see(run, selection) {
    const infos = (await run(metricList)).map(toPivotInfo);
    const view = toBoardView(await answerWith(run, boardQuestion(selection, infos)), {
      info: boardInfo(selection, infos),
      atYear: String,
      ...speaking(selection),
    });
    return [marked({ chart: view.series, table: view.seriesTable }, view.seriesNote)];
  },
  drawnCells({ table }) {
    const inside: readonly string[] = [
      t('metric.lowerQuartile'),
      t('metric.upperQuartile'),
      t('board.reported'),
      t('board.reports'),
    ];
    return table.rows
      .filter(([series]) => series?.kind === 'text' && !inside.includes(series.text))
      .flatMap((row) => row.filter(isNumber)).length;
  },
  says: null,
};

const PIVOTS: readonly Partial<Pivot>[] = [
  {},
  { rows: 'agency', columns: 'year', shown: 'sum' },
  { rows: 'year', columns: 'applicant', shown: 'max' },
  { rows: 'level', columns: 'metric', shown: 'reported' },
  { rows: 'metric', columns: 'year' },
];
/** The measure and the column of a column of a pivot; null where it is the total. */
const placeOfColumn = (id: string) => JSON.parse(id) as readonly [string | undefined, string | null];

const pivotEntry = (pivot: Partial<Pivot>, comparison: 'lines' | 'multiples'): CatalogueEntry => ({
  name: `pivot: ${Object.values(pivot).join(' ') || 'as it comes'}, ${comparison}`,
  async see(run, given) {
    const selection = { ...given, comparison, pivot: { ...DEFAULT_PIVOT, ...pivot } };
    const infos = (await run(metricList)).map(toPivotInfo);
    const context = { infos: toPivotMeasures(selection, infos).infos, ...speaking(selection) };
    const view = toPivotView(await answerWith(run, pivotQuestion(selection, infos)), context);
    const picture = toPivotChart(view.layout, context);
    const rows = view.total === null ? view.rows : [...view.rows, view.total];
    const table = {
      caption: view.caption,
      columns: [
        { id: 'null', label: view.corner, numeric: false },
        ...view.columns.map(({ id, label }) => ({ id, label, numeric: true })),
      ],
      rows: rows.map(({ label, cells }): readonly CellView[] => [
        text(label),
        ...cells.map((cell): CellView =>
          cell === null ? text('') : { kind: 'number', value: cell.value, text: cell.text },
        ),
      ]),
      focused: new Set(view.total === null ? [] : [view.rows.length]),
    };
    return [
      {
        chart: picture?.chart ?? null,
        table,
        records: pivotRecords(view, view.rows),
        words: picture?.note ?? '',
      },
    ];
  },
  drawnCells({ chart, table, words }, { measures }) {
    if (chart === null) return 0;
    const isOf = (id: string) => {
      const [measure, key] = placeOfColumn(id) ?? [];
      return (
        measure === (measures[0] ?? 'requests_received') && !(/各幅同一尺度/.test(words) && key === null)
      );
    };
    return table.rows
      .filter((_, at) => !table.focused.has(at))
      .flatMap((row) => row.filter((cell, at) => at > 0 && isOf(table.columns[at]!.id) && isNumber(cell)))
      .length;
  },
  says: /只画前 \d+ 行/,
});

const reportEntry = (id: string): CatalogueEntry => ({
  name: `report ${id}`,
  async see(run, { questioned }) {
    const { outcomes } = toReportView(
      await askReport(run, id),
      { locale: 'zh', t, link: (path: string) => path },
      questioned,
    );
    if (outcomes === null) return [];
    const { bars, flow, table, notes } = outcomes;
    return [
      marked({ chart: bars, table }, ...notes),
      ...(flow === null ? [] : [marked({ chart: flow.chart, table: flow.table }, ...flow.notes)]),
    ];
  },
  /** What is 0 has no width; a bar is drawn where all six groups are known. */
  drawnCells: ({ chart, table }) => {
    const at = table.columns.findIndex(({ id }) => id === 'requests');
    return chart === null
      ? 0
      : table.rows.filter((row) => isNumber(row[at]) && (row[at] as { value: number }).value > 0).length;
  },
  says: null,
});

export const CATALOGUE: readonly CatalogueEntry[] = [
  ...derivedEntries,
  boardEntry,
  ...PIVOTS.flatMap((pivot) => (['lines', 'multiples'] as const).map((way) => pivotEntry(pivot, way))),
  ...REPORTS.map(reportEntry),
  ...METRICS.flatMap(([metric, ways]) =>
    METRIC_VIEWS.flatMap((view) => ways.map((way) => metricEntry(metric, view, way))),
  ),
  ...COMPARISONS.flatMap((comparison) =>
    [null, ...YARDSTICKS].flatMap((yardstick) =>
      (comparison === 'multiples' ? (['shared', 'free'] as const) : (['shared'] as const)).map((axes) =>
        compareEntry(comparison, yardstick, axes),
      ),
    ),
  ),
  ...AGENCIES.map(([name, reports]): CatalogueEntry => ({
    name: `agency: ${name}`,
    async see(run, selection) {
      const agency = (await run(agencyList)).find(
        (row) => (reports > 1 ? row.reports > 2 : row.reports === 1) && row.numbers > 4,
      )!;
      const { charted } = toAgencyView(await answerWith(run, agencyQuestion(agency, selection)), {
        agency,
        ...speaking(selection),
      });
      return charted === null ? [] : [{ ...charted, words: charted.note }];
    },
    drawnCells: (seen) => numbersIn(seen, (id) => id === 'value' || id === 'peers_median'),
    says: null,
  })),
  {
    name: 'overview',
    async see(run, selection) {
      const view = toOverviewView(await answerWith(run, overviewQuestion(selection)), speaking(selection));
      return [{ ...view, words: view.note }];
    },
    drawnCells: (seen) => numbersIn(seen, (id) => id === 'value'),
    says: null,
  },
  {
    name: 'quality: checks by field',
    async see(run, selection) {
      const rows = await answerWith(run, qualityQuestion(selection));
      const { heat } = toQualityView(rows, 870, { ...speaking(selection), version: 'x' });
      return [{ ...heat, words: t('quality.heat.note') }];
    },
    drawnCells({ table }) {
      const at = (id: string) => table.columns.findIndex((column) => column.id === id);
      return table.rows.filter((row) => {
        const [field, decided] = [row[at('field')]!, row[at('reports_decided')]!];
        const ofAll = field.kind === 'text' && field.text === t('quality.heat.allFields');
        return !ofAll && decided.kind === 'number' && decided.value !== null && decided.value > 0;
      }).length;
    },
    says: /只画有不成立的校验和领域，其余见表格/,
  },
];

const agencies = readFileSync('static/data/reports.csv', 'utf8')
  .split('\n')
  .slice(1, -1)
  .map((line) => line.split(',')[1]!);

/** Choices a visitor might have made, on any page. */
export const SELECTIONS: readonly (readonly [string, Partial<Selection>])[] = [
  ['as it comes', {}],
  ['county level since 2019', { peers: { ...NO_PEERS, level: 'county' }, years: [2019, 2024] }],
  ['one field, one year', { peers: { ...NO_PEERS, field: '应急管理' }, years: [2022, 2022] }],
  [
    'five bodies pinned, in order of value, three metrics',
    {
      compared: [...new Set(agencies)].filter((_, index) => index % 170 === 3).slice(0, 5),
      measures: ['website_posts', 'permits', 'requests_received'],
      order: 'value',
    },
  ],
  ['what is in question left out', { questioned: 'left_out' }],
  ['nobody', { peers: { field: '应急管理', level: 'national', province: '西藏自治区' } }],
];

export const selectionOf = (change: Partial<Selection>): Selection => ({ ...DEFAULT_SELECTION, ...change });
