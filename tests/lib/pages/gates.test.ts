import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DERIVED } from '../../../src/form/derived.ts';
import { DEFAULT_SELECTION, NO_PEERS } from '../../../src/lib/address/selection.ts';
import type { ChartModel } from '../../../src/lib/charts/chart-model.ts';
import { groupRows } from '../../../src/lib/database/group-rows.ts';
import { ALL_PAGES } from '../../../src/lib/pages/all-pages.ts';
import { agencyList } from '../../../src/lib/queries/agency-list.ts';
import { derivedByYear, derivedRows } from '../../../src/lib/queries/derived.ts';
import { measureByYear } from '../../../src/lib/queries/measure-by-year.ts';
import { toMeasure } from '../../../src/lib/queries/measure.ts';
import { metricList } from '../../../src/lib/queries/metric-list.ts';
import { standings } from '../../../src/lib/queries/standing.ts';
import { runInNode } from '../../../src/lib/source/run-in-node.ts';
import { FEWEST_REPORTS, TREND } from '../../../src/lib/statistics/gates.ts';
import { runs } from '../../runs.ts';
import { answerWith } from '../answer.ts';
import { pageContext } from './page-context.ts';

const run = runInNode('static/data/nianbao.duckdb');
const agencies = await run(agencyList);
const metrics = await run(metricList);

/** From all bodies down to a handful. */
const anyPeers = fc
  .constantFrom(...agencies)
  .chain(({ field, level, province, city }) =>
    fc.constantFrom(
      NO_PEERS,
      { ...NO_PEERS, level },
      { ...NO_PEERS, place: province },
      { field, level, place: province },
      { ...NO_PEERS, place: city === null ? province : `${province}-${city}` },
    ),
  );
const anyMeasure = fc
  .constantFrom(...metrics)
  .map(({ metric, basis }) => toMeasure(metric, basis, basis === 'table3' ? 'total' : null));

test('a median, quartiles or a rank is told of five reports or more, whatever is chosen, and then it is told', async () => {
  const seen = { few: 0, enough: 0 };
  await fc.assert(
    fc.asyncProperty(anyMeasure, anyPeers, async (measure, peers) => {
      const scope = { peers, years: null, agencies: [], questioned: 'shown' } as const;
      for (const { median, lower_quartile, upper_quartile, reported } of await run(
        measureByYear(measure, scope),
      )) {
        const told = [median, lower_quartile, upper_quartile].map((value) => value !== null);
        expect(new Set(told)).toEqual(new Set([reported >= FEWEST_REPORTS]));
        seen[reported >= FEWEST_REPORTS ? 'enough' : 'few'] += 1;
      }
      for (const { rank, median, of, shown } of await run(standings(measure, scope, 'count'))) {
        expect(rank !== null).toBe(shown !== null && of >= FEWEST_REPORTS);
        expect(median !== null).toBe(of >= FEWEST_REPORTS);
      }
    }),
    {
      numRuns: runs(20, 300),
      examples: [[toMeasure('website_posts', 'prose', null), NO_PEERS]],
    },
  );
  expect(Math.min(seen.few, seen.enough)).toBeGreaterThan(0);
});

test('so it is with what is worked out', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...DERIVED), anyPeers, async (derived, peers) => {
      const scope = { peers, years: null, agencies: [], questioned: 'shown' } as const;
      const years = await run(derivedByYear([derived], scope));
      for (const { median, of } of years) expect(median !== null).toBe(of >= FEWEST_REPORTS);
      for (const row of await run(derivedRows([derived], scope)))
        expect(row.rank !== null).toBe(
          row.state === 'computed' && !row.below_minimum && row.of >= FEWEST_REPORTS,
        );
    }),
    { numRuns: runs(10, 100) },
  );
});

/** Pages on which many bodies stand together; those of one body are held to its peers, year by year. */
const OF_MANY = ALL_PAGES.filter(({ id }) => ['metric', 'derived', 'board'].includes(id));
/** Measures of which some bodies, but too few, have numbers of several years. */
const FEW_LINES = ['/metrics/permits/', '/metrics/penalties/'];
const subjects = (await Promise.all(OF_MANY.map((page) => answerWith(run, page.subjects)))).flat();

/** Bodies with numbers of enough years, of those drawn. */
const longLines = (points: readonly { readonly series: string; readonly emphasis: unknown }[]) =>
  [
    ...groupRows(
      points.filter(({ emphasis }) => emphasis !== 'median'),
      ({ series }) => series,
    ).values(),
  ].filter((own) => own.length >= TREND.years).length;

/** What a chart draws beyond the numbers themselves. */
function drawsBeyond(model: ChartModel): { readonly told: boolean; readonly enough: boolean } {
  switch (model.kind) {
    case 'trend':
    case 'series': {
      const medians = model.points.filter(({ emphasis }) => emphasis === 'median');
      const joined = new Set(medians.map(({ run: one }) => one)).size < medians.length;
      return { told: joined || model.bands.length > 0, enough: longLines(model.points) >= TREND.bodies };
    }
    case 'rank':
      return {
        told: model.median !== null,
        enough: model.dots.length >= FEWEST_REPORTS,
      };
    default:
      return { told: false, enough: true };
  }
}

test('no chart joins medians, draws a band or a median, and no note is silent, where the numbers are too few', async () => {
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.constantFrom(...subjects),
        fc.constantFrom(...subjects.filter(({ address }) => FEW_LINES.includes(address))),
      ),
      anyPeers,
      fc.constantFrom('trend', 'rank', null),
      async (subject, peers, view) => {
        const selection = { ...DEFAULT_SELECTION, peers, view };
        const answered = await answerWith(run, subject.ask(selection));
        for (const { model, note } of answered.figures(pageContext(selection))) {
          if (model === null) continue;
          const { told, enough } = drawsBeyond(model);
          if (told) expect(enough, subject.address).toBe(true);
          if (model.kind === 'trend' || model.kind === 'series') {
            expect(note.includes('不作总的走势'), subject.address).toBe(!enough);
            if (!enough) refused += 1;
          }
        }
      },
    ),
    { numRuns: runs(40, 600) },
  );
  expect(refused).toBeGreaterThan(0);
});
