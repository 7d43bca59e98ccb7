import { beforeAll, describe, expect, test } from 'vitest';
import { FORM_2021 } from '../../form/printed-forms.ts';
import { drawToText } from '../../../src/lib/charts/draw-to-text.ts';
import { runInNode } from '../../../src/lib/source/run-in-node.ts';
import type { Run } from '../../../src/lib/source/query.ts';
import { translateTo } from '../../../src/lib/messages/translate.ts';
import { compared } from '../../../src/lib/queries/compared.ts';
import { toMeasure } from '../../../src/lib/queries/measure.ts';
import { outcomes, type Outcome } from '../../../src/lib/queries/outcomes.ts';
import { standings } from '../../../src/lib/queries/standing.ts';
import { NO_PEERS, type Questioned } from '../../../src/lib/address/selection.ts';
import { toOutcomesView } from '../../../src/lib/pages/report/outcomes.ts';
import { recordsOf } from '../records-of.ts';
import { runInBrowsersEngine } from '../database/browsers-engine.ts';
import { writeMadeUpDatabase, type MadeUpReport } from '../database/made-up-database.ts';

const total = (metric: string) => toMeasure(metric, 'table3', 'total');
const RECEIVED = total('new_received');
const WHOLE = total('total_processed');
const GRANTED = total('granted');
const SECRET = total('denied_state_secret');
/** A whole table 3 of thirty requests, twenty of them granted, one carried in and one out; the other rows 0. */
const NUMBERS: Readonly<Record<string, number>> = {
  new_received: 30,
  carried_in: 1,
  granted: 20,
  partly_granted: 7,
  denied_state_secret: 3,
  total_processed: 30,
  carried_out: 1,
};
const report = (body: string, year: number, questioned: MadeUpReport['questioned'] = []): MadeUpReport => ({
  body,
  year,
  says: FORM_2021.table3.map(({ metric }) => [total(metric), metric in NUMBERS ? NUMBERS[metric]! : 0]),
  questioned,
});
const REPORTS = [
  report('sound', 2022),
  report('sound', 2023),
  report('part', 2023, [SECRET]),
  report('whole', 2022, [WHOLE]),
  report('whole', 2023, [WHOLE]),
  report('ends', 2023, [RECEIVED]),
  report('before', 2022, [GRANTED]),
  report('before', 2023),
];
const engines: Record<string, Run> = {};
beforeAll(async () => {
  const file = await writeMadeUpDatabase(REPORTS);
  engines['Node'] = runInNode(file);
  engines['the browser’s engine'] = await runInBrowsersEngine(file);
}, 60_000);

const scope = (questioned: Questioned) => ({ peers: NO_PEERS, years: null, agencies: [], questioned });
const context = { locale: 'zh', t: translateTo('zh'), link: (path: string) => path } as const;
const see = (rows: readonly Outcome[]) => toOutcomesView(rows, { name: '示例市局', year: 2023 }, context)!;

describe.each(['Node', 'the browser’s engine'])('%s', (name) => {
  const run: Run = (query) => engines[name]!(query);
  const of = (id: string, questioned: Questioned) => run(outcomes([id], questioned));

  test('a group is in question with any of its rows, and says which checks failed', async () => {
    const rows = await of('part/2023', 'shown');
    expect(rows.map(({ questioned }) => questioned)).toEqual([0, 0, 1, 0, 0, 0]);
    expect(rows[2]).toMatchObject({ value: 3, share: 10, together: 30, checks: 't3_identity' });
  });

  test('a group whose row is left out is not known, and then the six have no whole', async () => {
    const rows = await of('part/2023', 'left_out');
    expect(rows.map(({ value }) => value)).toEqual([20, 7, null, 0, 0, 0]);
    for (const { share, together, gap } of rows) expect([share, together, gap]).toEqual([null, null, null]);
    expect(rows.map(({ left_out }) => left_out)).toEqual([0, 0, 1, 0, 0, 0]);
  });

  test('the bar and the flow carry the mark, and the file the check', async () => {
    const { bars, flow, notes, table } = see(await of('part/2023', 'shown'));
    expect(drawToText(bars!, 900).match(/class="questioned"/g)).toHaveLength(1);
    expect(drawToText(flow!.chart!, 900).match(/class="questioned"/g)).toHaveLength(1);
    expect(notes).toEqual(['▲ 1 个数字参与不成立或待说明的校验']);
    const [header, ...records] = recordsOf(table);
    const column = (id: string) => records.map((record) => record[header!.indexOf(id)]);
    expect(column('requests_check')).toEqual([null, null, 't3_identity', null, null, null]);
    expect(column('share_state')[2]).toBe('computed+questioned');
  });

  test('where a row is left out the place of the bar says so, and no part of it is drawn wider for it', async () => {
    const { bars, flow, notes, table } = see(await of('part/2023', 'left_out'));
    const svg = drawToText(bars!, 900);
    expect(svg).toContain('略去 1 个数字，六类没有总和');
    expect(svg).not.toContain('予以公开');
    expect(notes).toEqual(['已略去 1 个参与不成立或待说明校验的数字']);
    expect(flow!.chart).toBeNull();
    expect(flow!.notes.join()).toContain('略去 1 个参与不成立或待说明校验的数字');
    const states = recordsOf(table).map((record) => record.at(-2));
    expect(states.slice(1)).toEqual([
      'unknown',
      'unknown',
      'left_out+questioned',
      'unknown',
      'unknown',
      'unknown',
    ]);
  });

  test('an end of the flow in question is marked, and leaves no flow where it is left out', async () => {
    const shown = see(await of('ends/2023', 'shown'));
    expect(drawToText(shown.flow!.chart!, 900).match(/class="questioned"/g)).toHaveLength(1);
    expect(shown.notes).toEqual([]);
    const without = see(await of('ends/2023', 'left_out'));
    expect(without.flow!.chart).toBeNull();
    expect(drawToText(without.bars!, 900)).toContain('n=30');
  });

  test('a share is in question where its whole is, and none where the whole is left out', async () => {
    const find = async (questioned: Questioned) =>
      (await run(standings(GRANTED, scope(questioned), 'share'))).find(
        ({ report_id }) => report_id === 'whole/2023',
      )!;
    expect(await find('shown')).toMatchObject({ questioned: true, checks: null, base_checks: 't3_identity' });
    expect(await find('left_out')).toMatchObject({
      state: 'reported',
      base_state: 'left_out',
      shown: null,
      rank: null,
    });
  });

  test('a change is in question where the number of the year before is', async () => {
    const rows = await run(standings(GRANTED, scope('shown'), 'change'));
    const marked = rows.filter(({ questioned, shown }) => questioned && shown !== null);
    expect(marked.map(({ report_id }) => report_id)).toEqual(['before/2023']);
    const without = await run(standings(GRANTED, scope('left_out'), 'change'));
    expect(without.find(({ report_id }) => report_id === 'before/2023')!.shown).toBeNull();
  });

  test('a number set against its first year is in question where that year is', async () => {
    const rows = await run(
      compared([{ measure: GRANTED, breaks: [] }], ['before', 'sound'], 'first', 'shown'),
    );
    expect(rows.filter(({ questioned }) => questioned).map(({ report_id }) => report_id)).toEqual([
      'before/2022',
      'before/2023',
    ]);
    expect(rows.find(({ report_id }) => report_id === 'before/2023')).toMatchObject({
      checks: null,
      base_checks: 't3_identity',
      base_report_id: 'before/2022',
    });
  });
});
