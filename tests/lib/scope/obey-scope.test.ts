import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGE_VIEWS } from '../../../src/dataset/page-views.ts';
import { TABLES } from '../../../src/dataset/tables.ts';
import { agenciesQuestion } from '../../../src/lib/pages/agencies/question.ts';
import { ALL_PAGES } from '../../../src/lib/pages/all-pages.ts';
import { narrowQuery, narrowQuestion, type ScopedBodies } from '../../../src/lib/scope/narrow.ts';
import type { SiteScope } from '../../../src/lib/scope/site-scope.ts';
import { liesIn, placeOf } from '../../../src/lib/scope/place.ts';
import { agencyList, type AgencyRow } from '../../../src/lib/queries/agency-list.ts';
import { toStandaloneSql, type Run } from '../../../src/lib/source/query.ts';
import { runInNode } from '../../../src/lib/source/run-in-node.ts';
import { runInBrowsersEngine } from '../database/browsers-engine.ts';
import { answerWith } from '../answer.ts';
import { knownSelections } from '../pages/known-selections.ts';
import { pageContext } from '../pages/page-context.ts';

const FILE = 'static/data/nianbao.duckdb';
const RUNS = process.env.NIANBAO_LONG === undefined ? 2 : 20;
const everything = runInNode(FILE);
const folder = mkdtempSync(join(tmpdir(), 'nianbao-scope-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Scoped {
  readonly scope: SiteScope;
  readonly bodies: ScopedBodies;
  readonly ids: readonly string[];
}
const bodies = await everything(agencyList);
const idsOf = (isIn: (row: AgencyRow) => boolean) => bodies.filter(isIn).map(({ agency_id }) => agency_id);

const toPlace = (place: string, below: boolean): Scoped => {
  const scope = { kind: 'place', place, below } as const;
  return {
    scope,
    bodies: scope,
    ids: idsOf((row) => (below ? liesIn(placeOf(row), place) : placeOf(row) === place)),
  };
};
const toGroup = (ids: readonly string[]): Scoped => ({
  scope: { kind: 'group', name: '示例名单' },
  bodies: { kind: 'bodies', ids },
  ids,
});
const allIds = idsOf(() => true);
const places = [...new Set(bodies.map(placeOf))].filter((place) => place !== '');
const anyScope = fc.oneof(
  fc.tuple(fc.constantFrom(...places), fc.boolean(), fc.nat(2)).map(([place, below, depth]) =>
    toPlace(
      place
        .split('-')
        .slice(0, depth + 1)
        .join('-'),
      below,
    ),
  ),
  fc.uniqueArray(fc.constantFrom(...allIds), { minLength: 1, maxLength: 60 }).map(toGroup),
);
const scopes: readonly Scoped[] = [
  toPlace('江苏省-宿迁市', true),
  toGroup([]),
  ...fc.sample(anyScope, { numRuns: RUNS, seed: 2026 }),
];

/** Data that hold the reports of these bodies and nothing else. */
async function onlyOf(ids: readonly string[], name: string): Promise<Run> {
  const file = join(folder, `${name}.duckdb`);
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  await connection.run(`attach '${FILE}' as published (read_only)`);
  const list = `(${ids.map((id) => `'${id}'`).join(',') || "''"})`;
  const reports = `(select report_id from published.reports where agency_id in ${list})`;
  for (const table of TABLES) {
    const columns = Object.keys(table.columns);
    const where = columns.includes('agency_id')
      ? `where agency_id in ${list}`
      : columns.includes('report_id')
        ? `where report_id in ${reports}`
        : '';
    await connection.run(`create table ${table.name} as select * from published.${table.name} ${where}`);
  }
  for (const view of PAGE_VIEWS) await connection.run(view);
  connection.closeSync();
  instance.closeSync();
  return runInNode(file);
}

/** Pages of one body, report or place are what they are, whatever the visitor looks at. */
const OF_ONE = ['agency', 'report', 'place'];
const LISTING = ALL_PAGES.filter(({ id }) => !OF_ONE.includes(id));
const selections = await knownSelections(everything);

describe.each(scopes.map((scoped, at) => ({ ...scoped, at, said: JSON.stringify(scoped.scope) })))(
  '$at $said',
  ({ scope, bodies: within, ids, at }) => {
    let alone: Run;
    beforeAll(async () => {
      alone = await onlyOf(ids, `${at}`);
    });

    test.each(LISTING)('$id shows what it would show if there were no other bodies', async ({ subjects }) => {
      const pages = await answerWith(everything, subjects);
      const [picked] = fc.sample(fc.tuple(selections, fc.constantFrom(...pages)), { numRuns: 1, seed: at });
      const [any, page] = picked!;
      const selection = { ...any, scope };
      const question = page.ask(selection);
      const narrowed = await answerWith(everything, narrowQuestion(question, within));
      expect(narrowed.rows).toEqual((await answerWith(alone, question)).rows);
      for (const figure of narrowed.figures(pageContext(selection)))
        expect(await everything(narrowQuery(figure.query, within))).toEqual(await alone(figure.query));
    });

    test('the list of bodies holds them and nobody else', async () => {
      const { agencies, counts } = await answerWith(everything, narrowQuestion(agenciesQuestion(), within));
      expect(agencies.map(({ agency_id }) => agency_id).toSorted()).toEqual([...ids].toSorted());
      expect(counts.agencies).toBe(ids.length);
    });
  },
);

test('a narrowed query is answered alike by the engine in the page, and can be run as it is written', async () => {
  const { bodies: within, ids } = scopes[0]!;
  const query = narrowQuery(agencyList, within);
  const inBrowser = await runInBrowsersEngine(FILE);
  const rows = await everything(query);
  expect(rows).toHaveLength(ids.length);
  expect(await inBrowser(query)).toEqual(rows);
  expect(await everything({ text: toStandaloneSql(query), parameters: [] })).toEqual(rows);
}, 60_000);
