import { answerWith } from '../answer.ts';
import { expect, test } from 'vitest';
import { quoteSeries } from '../../../src/lib/pages/board/quote.ts';
import { quotePivot } from '../../../src/lib/pages/pivot/quote.ts';
import { quoteAgencies, quoteChecks, quoteCoverage } from '../../../src/lib/pages/quality/quote.ts';
import { runInNode } from '../../../src/lib/source/run-in-node.ts';
import { translateTo } from '../../../src/lib/messages/translate.ts';
import { metricList } from '../../../src/lib/queries/metric-list.ts';
import { DEFAULT_PIVOT } from '../../../src/lib/address/pivot.ts';
import { NO_PEERS, type Selection } from '../../../src/lib/address/selection.ts';
import { boardQuestion, boardInfo } from '../../../src/lib/pages/board/question.ts';
import { toBoardView } from '../../../src/lib/pages/board/view.ts';
import { toPivotLayout } from '../../../src/lib/pages/pivot/layout.ts';
import { pivotQuestion, toPivotInfo, toPivotMeasures } from '../../../src/lib/pages/pivot/question.ts';
import { qualityQuestion } from '../../../src/lib/pages/quality/question.ts';
import { selectionOf } from '../address/selection-of.ts';

const run = runInNode('static/data/nianbao.duckdb');
const infos = (await run(metricList)).map(toPivotInfo);
const speaking = (selection: Selection) => ({
  selection,
  locale: 'zh' as const,
  t: translateTo('zh'),
  link: (path: string) => path,
  atYear: String,
  version: 'v',
});

async function sayPivot(change: Partial<Selection>) {
  const selection = selectionOf(change);
  const context = { infos: toPivotMeasures(selection, infos), ...speaking(selection) };
  return quotePivot(
    toPivotLayout(await answerWith(run, pivotQuestion(selection, infos)), context),
    context,
    'v',
  );
}

test('a pivot: its highest and lowest, of how many, and by what it was narrowed', async () => {
  expect(await sayPivot({ peers: { ...NO_PEERS, level: 'county' }, years: [2023, 2024] })).toMatch(
    /^据年报观察（数据版本 v），收到的政府信息公开申请数（\d+ \/ \d+ 份年报）：中位数最高是.+，[\d.,]+ 件；最低是.+，[\d.,]+ 件（\d+ 份年报、\d+ 家机构、2023–2024 年，其中 \d+ 份有数，县级，不足 5 份的不参与比较）。$/,
  );
});

test('bodies of several years make no sum, and then none is called the highest', async () => {
  expect(
    await sayPivot({ pivot: { ...DEFAULT_PIVOT, rows: 'agency', columns: 'year', shown: 'sum' } }),
  ).toMatch(/：\d+ \/ \d+ 份年报有数（/);
});

test('an open cell: where it is, its number, of how many, and the others by their state', async () => {
  const open = { row: '应急管理', column: null, measure: 'requests_received' };
  expect(await sayPivot({ pivot: { ...DEFAULT_PIVOT, open } })).toMatch(
    /^据年报观察（数据版本 v），“收到的政府信息公开申请数”（\d{4}–\d{4} 年），应急管理，全部：中位数 [\d.,]+ 件，\d+ \/ \d+ 份年报有数；未采集 \d+。$/,
  );
});

test('where no report is, there is no sentence, whatever the rows', async () => {
  const peers = { field: '应急管理', level: 'national', place: '西藏自治区' } as const;
  for (const rows of ['field', 'metric', 'agency'] as const)
    expect(await sayPivot({ peers, pivot: { ...DEFAULT_PIVOT, rows } })).toBeNull();
});

test('a series: the median of its first and last year, and the rank or the want of a number of each body picked', async () => {
  const selection = selectionOf({
    years: [2023, 2023],
    compared: ['shanghaishi-yangpuqu-renminzhengfu-e0e2', 'beijingshi-gongshanghangzhengguanliju-e261'],
  });
  const rows = await answerWith(run, boardQuestion(selection, infos));
  const context = { info: boardInfo(selection, infos), ...speaking(selection) };
  const words = quoteSeries(rows, toBoardView(rows, context).picked, context, 'v');
  expect(words).toMatch(
    /：2019 年中位数 [\d.]+ 件（\d+ 份年报中 \d+ 份有数），\d{4} 年中位数 [\d.]+ 件（\d+ 份年报中 \d+ 份有数）；上海市杨浦区人民政府 2023 年/,
  );
});

test('quality: how much was seen and when it came out, the bodies listed, the check that fails most', async () => {
  const selection = selectionOf({ years: [2023, 2023] });
  const rows = await answerWith(run, qualityQuestion(selection));
  const context = speaking(selection);
  expect(quoteCoverage(rows, context)).toMatch(
    /^据年报观察（数据版本 v），\d+ 家机构（2023 年）的 \d+ 份年报中，整份采集到 \d+ 份、部分 \d+ 份；按期公布 \d+ 份，逾期 \d+ 份，期限未定 \d+ 份，公布日期未知 \d+ 份。$/,
  );
  expect(quoteAgencies(rows, context)).toMatch(
    /列出的 \d+ 家机构（2023 年）共有 \d+ 份年报，其中 2023 年 \d+ 份/,
  );
  expect(quoteChecks(rows, context)).toMatch(
    /^据年报观察（数据版本 v），\d+ 份年报（2023 年）中，“.+”(不成立|待说明)的最多：/,
  );
});
