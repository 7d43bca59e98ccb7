import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromCsv, parseCsv, toCsv } from '../../src/dataset/csv.ts';
import { FACTS, type FactRow } from '../../src/dataset/tables.ts';

const word = fc.string({ unit: fc.constantFrom(...'a中"\n\r, ;\'/=—　'), minLength: 1, maxLength: 8 });
const nullable = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const row = fc.record<FactRow>({
  report_id: word,
  metric: word,
  applicant: nullable(fc.constantFrom('total', 'business')),
  basis: fc.constantFrom('table2', 'table3', 'prose'),
  state: fc.constantFrom('reported', 'blank', 'missing', 'illegible'),
  value: nullable(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
  ),
  approximate: fc.boolean(),
  quote: nullable(word),
  place: nullable(word),
});

test('rows to CSV and back is identity', () => {
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      expect(fromCsv(FACTS, toCsv(FACTS, rows))).toEqual(rows);
    }),
  );
});

test('records end in LF alone and the first is the header', () => {
  const csv = toCsv(FACTS, []);
  expect(csv).toBe('report_id,metric,applicant,basis,state,value,approximate,quote,place\n');
});

test('a byte order mark and CRLF are read past', () => {
  expect(parseCsv('\uFEFFa,b\r\n1,"x\r\ny"\r\n').records).toEqual([
    ['a', 'b'],
    ['1', 'x\r\ny'],
  ]);
});
