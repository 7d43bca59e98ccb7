import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RegisterEntry } from '../../../src/dataset/read-register.ts';
import { unplaced, type Agency } from '../../../src/domain/agency.ts';
import { DEFAULT_SELECTION } from '../../../src/lib/address/selection.ts';
import { translateTo } from '../../../src/lib/messages/translate.ts';
import { gridWithRegister } from '../../../src/lib/pages/place/grid-with-register.ts';
import { placeQuestion } from '../../../src/lib/pages/place/question.ts';
import { standObliged } from '../../../src/lib/pages/place/standing-of-bodies.ts';
import { toPlaceView } from '../../../src/lib/pages/place/view.ts';
import { runInNode } from '../../../src/lib/source/run-in-node.ts';
import { answerWith } from '../answer.ts';

const PLACE = '江苏省-宿迁市';
const rows = await answerWith(
  runInNode('static/data/nianbao.duckdb'),
  placeQuestion(PLACE, DEFAULT_SELECTION),
);
const context = {
  place: PLACE,
  selection: DEFAULT_SELECTION,
  locale: 'zh' as const,
  t: translateTo('zh'),
  link: (path: string) => path,
  atYear: String,
  version: 'v',
};
const { grid } = toPlaceView(rows, context);

/** Bodies of the place, and one that cannot exist and has no report. */
const bodies = [
  ...[...new Map(rows.reports.map((report) => [report.agency_id, report])).values()].map((report) => {
    const [province = '', city = '', county = ''] = rows.seats
      .find(({ agency_id }) => agency_id === report.agency_id)!
      .place.split('-');
    return { ...unplaced(report.name), province, city, county };
  }),
  { ...unplaced('示例局'), province: '江苏省', city: '宿迁市' },
];
const years = [2014, 2019, 2023, 2024];
const anyRegister: fc.Arbitrary<readonly RegisterEntry[]> = fc.uniqueArray(
  fc.record({
    agency: fc.constantFrom(...bodies),
    year: fc.constantFrom(...years),
    look: fc.option(
      fc.record({
        published: fc.boolean(),
        lookedOn: fc.constant('2025-02-09'),
        url: fc.constant('https://looked.invalid/'),
      }),
      { nil: null },
    ),
  }),
  {
    selector: ({ agency: { province, city, county, name }, year }) =>
      [province, city, county, name, year].join(),
  },
);
const isHeld = ({ agency, year }: RegisterEntry) =>
  rows.reports.some(
    (report) =>
      report.year === year &&
      report.name === agency.name &&
      rows.seats.some(
        ({ agency_id, place }) =>
          agency_id === report.agency_id &&
          place === [agency.province, agency.city, agency.county].filter((part) => part !== '').join('-'),
      ),
  );

test('without a register nothing is called unpublished', () => {
  expect(gridWithRegister(grid, standObliged([], rows, PLACE), context)).toBe(grid);
  expect(JSON.stringify([grid, toPlaceView(rows, context)])).not.toContain('未发布');
});

test('a body is unpublished exactly where somebody looked and found nothing, and no report is held', () => {
  fc.assert(
    fc.property(anyRegister, (register) => {
      const obliged = standObliged(register, rows, PLACE);
      expect(obliged).toHaveLength(register.length);
      register.forEach((entry, at) => {
        const expected = isHeld(entry)
          ? 'held'
          : entry.look?.published === false
            ? 'not_published'
            : 'not_held';
        expect(obliged[at]!.standing.kind).toBe(expected);
      });
      const drawn = gridWithRegister(grid, obliged, context);
      const said = drawn.rows.flatMap(({ cells }) => cells).filter((cell) => cell?.says.includes('未发布'));
      const unpublished = obliged.filter(({ standing }) => standing.kind === 'not_published');
      expect(said).toHaveLength(unpublished.length);
      for (const cell of said) expect(cell!.says).toContain('2025-02-09 在 https://looked.invalid/');
      expect(drawn.rows.every(({ cells }) => cells.length === drawn.years.length)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

const at = (name: string, place: Partial<Agency> = {}): Agency => ({
  ...unplaced(name),
  ...{ province: '江苏省', city: '宿迁市' },
  ...place,
});
const lookedInVain = (agency: Agency, year: number): RegisterEntry => ({
  agency,
  year,
  look: { published: false, lookedOn: '2025-02-09', url: 'https://looked.invalid/' },
});

test('two bodies of one name in two places are two: of one nobody found a report, of the other nothing is said', () => {
  const looked = lookedInVain(at('示例局', { county: '沭阳县' }), 2023);
  const other = { agency: at('示例局', { county: '泗阳县' }), year: 2023, look: null };
  const drawn = gridWithRegister(grid, standObliged([looked, other], rows, PLACE), context);
  const own = drawn.rows.filter(({ label }) => label === '示例局');
  expect(own).toHaveLength(2);
  expect(own.map(({ cells }) => cells.filter((cell) => cell !== null)).map(({ length }) => length)).toEqual([
    1, 0,
  ]);
});

test('whatever a row of a register leaves out of a place, a report that is held is held', () => {
  for (const { agency_id, name, year } of rows.reports) {
    const [province = '', city = '', county = ''] = rows.seats
      .find((seat) => seat.agency_id === agency_id)!
      .place.split('-');
    for (const place of [{ county }, { county: '' }]) {
      const [stands] = standObliged(
        [lookedInVain(at(name, { province, city, ...place }), year)],
        rows,
        PLACE,
      );
      expect(stands!.standing.kind, name).toBe('held');
    }
  }
});

test('a register of elsewhere says nothing here', () => {
  const elsewhere = { agency: { ...unplaced('示例局'), province: '示例省' }, year: 2024, look: null };
  expect(standObliged([elsewhere], rows, PLACE)).toEqual([]);
});
