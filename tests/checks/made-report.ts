/** Reports of bodies that cannot exist, printed so that everything foots. */
import fc from 'fast-check';
import type { CheckedReport } from '../../src/checks/checked-report.ts';
import { inPart, inTable3 } from '../../src/checks/rules/facts-of.ts';
import type { Agency } from '../../src/domain/agency.ts';
import type { Fact, Reported } from '../../src/domain/fact.ts';
import { APPLICANTS, itemKey, type Applicant, type Item } from '../../src/domain/item.ts';
import { itemsOf } from '../../src/form/forms.ts';
import { FORM_2019, FORM_2021 } from '../form/printed-forms.ts';

const AT = { quote: '', place: { start: 0, end: 0 } };

export const reported = (item: Item, value: number, approximate = false): Reported => ({
  state: 'reported',
  item,
  value,
  approximate,
  at: AT,
});

export const BUREAU: Agency = {
  name: '示例市林业局',
  level: 'city',
  field: '林业',
  province: '示例省',
  city: '示例市',
  county: '',
};

/** A report with nothing in it but what is given. */
export function madeReport(given: Partial<CheckedReport>): CheckedReport {
  const forms = { table2: null, table3: null, table4: null };
  return {
    agency: BUREAU,
    year: 2023,
    facts: [],
    whole: true,
    ...given,
    head: {
      agency: BUREAU.name,
      year: 2023,
      publishedOn: null,
      periodStart: null,
      periodEnd: null,
      forms,
      ...given.head,
    },
  };
}

const KINDS = APPLICANTS.filter((applicant) => applicant !== 'total');
const EDGE_ROWS = ['new_received', 'carried_in', 'total_processed', 'carried_out'];
const GROUPS = ['review', 'litigation_direct', 'litigation_after_review'];
const RESULTS = ['upheld', 'corrected', 'other', 'pending'];
const count = fc.oneof(fc.constant(0), fc.nat(40));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Values of every cell of a report on this form, all sums right. */
export function footingValues(form: '2019' | '2021'): fc.Arbitrary<ReadonlyMap<string, number>> {
  const results = (form === '2021' ? FORM_2021 : FORM_2019).table3
    .map(({ metric }) => metric)
    .filter((metric) => !EDGE_ROWS.includes(metric));
  const column = fc.record({
    results: fc.array(count, { minLength: results.length, maxLength: results.length }),
    carriedOut: count,
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  return fc
    .record({
      columns: fc.array(column, { minLength: KINDS.length, maxLength: KINDS.length }),
      cases: fc.array(count, { minLength: 12, maxLength: 12 }),
      others: fc.integer({ min: 1, max: 1000 }),
    })
    .map(({ columns, cases, others }) => {
      const values = new Map<string, number>();
      const set = (item: Item, value: number) => values.set(itemKey(item), value);
      for (const item of itemsOf(form)) set(item, item.metric.startsWith('rules_') ? 0 : others);
      KINDS.forEach((kind, at) => {
        const made = columns[at]!;
        const processed = sum(made.results);
        const carriedIn = Math.floor((processed + made.carriedOut) * made.share);
        results.forEach((row, index) => set(inTable3(row, kind), made.results[index]!));
        set(inTable3('total_processed', kind), processed);
        set(inTable3('carried_out', kind), made.carriedOut);
        set(inTable3('carried_in', kind), carriedIn);
        set(inTable3('new_received', kind), processed + made.carriedOut - carriedIn);
      });
      for (const row of [...results, ...EDGE_ROWS])
        set(inTable3(row, 'total'), sum(KINDS.map((kind) => values.get(itemKey(inTable3(row, kind)))!)));
      GROUPS.forEach((group, at) => {
        const own = cases.slice(at * 4, at * 4 + 4);
        RESULTS.forEach((result, index) => set(inPart('table4', `${group}_${result}`), own[index]!));
        set(inPart('table4', `${group}_total`), sum(own));
      });
      return values;
    });
}

/** A whole report on time, of the year whose form it follows, with these values. */
export function printedReport(
  form: '2019' | '2021',
  values: ReadonlyMap<string, number>,
  change: (fact: Reported) => Fact = (fact) => fact,
): CheckedReport {
  const year = form === '2021' ? 2023 : 2020;
  return madeReport({
    year,
    head: {
      agency: BUREAU.name,
      year,
      publishedOn: `${year + 1}-01-20`,
      periodStart: `${year}-01-01`,
      periodEnd: `${year}-12-31`,
      forms: { table2: form, table3: form, table4: form },
    },
    facts: itemsOf(form).map((item) => change(reported(item, values.get(itemKey(item))!))),
  });
}

export const anyApplicant: fc.Arbitrary<Applicant> = fc.constantFrom(...APPLICANTS);
