import { quoteBoard } from '../../../src/lib/pages/board/quote.ts';
import { boardInfo, boardQuestion } from '../../../src/lib/pages/board/question.ts';
import { toBoardView } from '../../../src/lib/pages/board/view.ts';
import { quoteMetric } from '../../../src/lib/pages/metric/quote.ts';
import { metricQuestion } from '../../../src/lib/pages/metric/question.ts';
import { toMetricView } from '../../../src/lib/pages/metric/view.ts';
import { quoteTiles } from '../../../src/lib/pages/overview/quote.ts';
import { overviewQuestion, TILES } from '../../../src/lib/pages/overview/question.ts';
import { toOverviewView } from '../../../src/lib/pages/overview/view.ts';
import { pivotQuestion, toPivotInfo, toPivotMeasures } from '../../../src/lib/pages/pivot/question.ts';
import { toProgramRecords } from '../../../src/lib/downloads/file-table.ts';
import { toPivotFile, toPivotView } from '../../../src/lib/pages/pivot/view.ts';
import { DEFAULT_PIVOT } from '../../../src/lib/address/pivot.ts';
import {
  DEFAULT_SELECTION,
  hasPeers,
  type Peers,
  type Selection,
} from '../../../src/lib/address/selection.ts';
import { recordsOf } from '../records-of.ts';
import { translateTo } from '../../../src/lib/messages/translate.ts';
import { toMeasure, toMeasureId } from '../../../src/lib/queries/measure.ts';
import { metricList } from '../../../src/lib/queries/metric-list.ts';
import type { Run } from '../../../src/lib/source/query.ts';
import { answerWith } from '../answer.ts';

/** What is asked: one metric by id in one year, over bodies that meet conditions. */
export interface YearSubject {
  readonly measure: string;
  readonly year: number;
  readonly peers: Peers;
  readonly questioned: Selection['questioned'];
}

/** Numbers that more than one page tells of all reports of a year: those with the figure, all, their median. */
export interface YearClaim {
  readonly said: 'reported' | 'reports' | 'median';
  readonly value: number;
}
export interface YearSayer {
  readonly page: string;
  readonly says: (run: Run, subject: YearSubject) => Promise<readonly YearClaim[]>;
}

const t = translateTo('zh');
const speaking = (selection: Selection) => ({
  selection,
  locale: 'zh' as const,
  t,
  link: (path: string) => path,
});
const selectionOf = ({ measure, year, peers, questioned }: YearSubject): Selection => ({
  ...DEFAULT_SELECTION,
  measures: [measure],
  years: [year, year],
  peers,
  questioned,
});
const infoOf = async (run: Run, id: string) =>
  (await run(metricList)).find(({ metric, basis }) => toMeasureId(toMeasure(metric, basis, null)) === id)!;

/** The claims of words that name them as groups; none where the words are of another kind. */
function read(words: string | null, pattern: RegExp): readonly YearClaim[] {
  const groups = words === null ? undefined : pattern.exec(words)?.groups;
  return Object.entries(groups ?? {}).flatMap(([said, text]) =>
    text === undefined ? [] : [{ said: said as YearClaim['said'], value: Number(text.replaceAll(',', '')) }],
  );
}
const NUMBER = '[\\d,]+(?:\\.\\d+)?';
const pattern = (words: string) => new RegExp(words.replaceAll('#', NUMBER));

const metricOf = async (run: Run, subject: YearSubject, view: Selection['view']) => {
  const selection = { ...selectionOf(subject), view };
  const info = await infoOf(run, subject.measure);
  const rows = await answerWith(run, metricQuestion(toMeasure(info.metric, info.basis, null), selection));
  const context = { info, ...speaking(selection) };
  return { rows, context, view: toMetricView(rows, context) };
};

const metric: YearSayer = {
  page: 'metric',
  async says(run, subject) {
    const { rows, context, view } = await metricOf(run, subject, 'spread');
    return [
      ...read(view.heading, pattern('年 (?<reported>#) 家机构报了数，中位数 (?<median>#) ')),
      ...read(view.sub, pattern('(?<reported>#) / (?<reports>#) 份年报')),
      ...read(
        quoteMetric(rows, context, 'v'),
        pattern('年 (?<reports>#) 份年报.*中有 (?<reported>#) 份报了.*中位数为 (?<median>#) '),
      ),
    ];
  },
};

const coverage: YearSayer = {
  page: 'metric: file of its coverage',
  async says(run, subject) {
    const [names = [], ...rows] = recordsOf((await metricOf(run, subject, 'coverage')).view.table);
    const row = rows.find(([year]) => year === String(subject.year));
    const at = (name: string) => row?.[names.indexOf(name)];
    return (['reported', 'median'] as const).flatMap((said) => {
      const value = at(said);
      return typeof value === 'number' ? [{ said, value }] : [];
    });
  },
};

const board: YearSayer = {
  page: 'board',
  async says(run, subject) {
    const infos = (await run(metricList)).map(toPivotInfo);
    const selection = selectionOf(subject);
    const rows = await answerWith(run, boardQuestion(selection, infos));
    const context = { info: boardInfo(selection, infos), atYear: String, ...speaking(selection) };
    const view = toBoardView(rows, context);
    const [names = [], ...years] = recordsOf(view.seriesTable);
    const at = names.indexOf(`y${subject.year}`);
    const ofSeries = (label: string) => years.find(([name]) => name === label)?.[at];
    const median = ofSeries(t('common.median'));
    return [
      ...read(view.heading, pattern('；(?<reported>#) 份年报的中位数是 (?<median>#)')),
      ...read(view.sub, pattern('年 (?<reports>#) 份年报，(?<reported>#) 份有数')),
      ...read(
        quoteBoard(rows, context, 'v'),
        pattern('年 (?<reports>#) 份年报.*中有 (?<reported>#) 份报了.*中位数为 (?<median>#) '),
      ),
      ...(typeof median === 'number' ? [{ said: 'median' as const, value: median }] : []),
    ];
  },
};

const pivot: YearSayer = {
  page: 'pivot: file',
  async says(run, subject) {
    const infos = (await run(metricList)).map(toPivotInfo);
    const selection = {
      ...selectionOf(subject),
      pivot: { ...DEFAULT_PIVOT, rows: 'year', columns: 'field', shown: 'median' },
    } as const;
    const context = { infos: toPivotMeasures(selection, infos), ...speaking(selection) };
    const view = toPivotView(await answerWith(run, pivotQuestion(selection, infos)), context);
    const [names = [], ...rows] = toProgramRecords(toPivotFile(view, view.rows, context));
    const row = rows.find(([year]) => String(year) === String(subject.year));
    const column = names.findIndex((name) => String(name) === 'all');
    const numbers = row?.slice(column, column + 3);
    return (['median', 'reported', 'reports'] as const).flatMap((said, index) => {
      const value = numbers?.[index];
      return column > 0 && typeof value === 'number' ? [{ said, value }] : [];
    });
  },
};

const overview: YearSayer = {
  page: 'overview',
  async says(run, subject) {
    const tile = TILES.find((one) => toMeasureId(one) === subject.measure);
    if (tile === undefined || hasPeers(subject.peers)) return [];
    const selection = selectionOf(subject);
    const rows = await answerWith(run, overviewQuestion(selection));
    const view = toOverviewView(rows, speaking(selection));
    const { label_zh: label } = await infoOf(run, subject.measure);
    const [names = [], ...records] = recordsOf(view.tilesTable);
    const own = records.find(([name]) => name === label);
    const shown = view.tiles.find(({ id }) => id === subject.measure)!;
    const quoted = pattern(
      `“${label}”中位数 (?<median>#) .+?（(?<reports>#) 份年报中 (?<reported>#) 份有数）`,
    );
    return [
      ...read(shown.of, pattern('(?<reported>#) / (?<reports>#) 份年报')),
      ...read(shown.median, pattern('^(?<reported>#) 份的中位数 (?<median>#) ')),
      ...read(quoteTiles(rows.tiles, view.year, { ...speaking(selection), version: 'v' }), quoted),
      ...(subject.measure === toMeasureId(TILES[0]!)
        ? read(
            view.heading,
            pattern('^(?<reported>#) 份.*中位数 (?<median>#) 条（\\d+ 年收录 (?<reports>#) 份）'),
          )
        : []),
      ...(['median', 'reported', 'reports'] as const).flatMap((said) => {
        const value = own?.[names.indexOf(said)];
        return typeof value === 'number' ? [{ said, value }] : [];
      }),
    ];
  },
};

/** Pages that tell of all reports of a year; the embedded figure of a metric and its picture are those of its page. */
export const YEAR_SAYERS: readonly YearSayer[] = [metric, coverage, board, pivot, overview];
