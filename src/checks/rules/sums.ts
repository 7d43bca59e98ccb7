/** The sums of tables 3 and 4 as data: 42 on the form of 2021, 40 on that of 2019. */
import { APPLICANTS, type Applicant, type Item, type MetricId } from '../../domain/item.ts';
import type { TableForm } from '../../domain/report.ts';
import { FORM_2019, FORM_2021, formInForce } from '../../form/forms.ts';
import type { CheckedReport } from '../checked-report.ts';
import type { Equation } from './equation.ts';
import { inPart, inTable3, type Facts } from './facts-of.ts';

const OTHER_ROWS = ['other_uncorrected', 'other_unpaid', 'other_misc'];
const NOT_RESULTS: readonly string[] = ['new_received', 'carried_in', 'total_processed', 'carried_out'];
const KINDS = APPLICANTS.filter((applicant) => applicant !== 'total');
const GROUPS = ['review', 'litigation_direct', 'litigation_after_review'];
const RESULTS = ['upheld', 'corrected', 'other', 'pending'];

type Make = (
  check: string,
  applicant: Applicant | null,
  onLeft: readonly Item[],
  onRight: readonly Item[],
) => Equation;
const equal: Make = (check, applicant, onLeft, onRight) => ({
  check,
  applicant,
  onLeft,
  onRight,
  relation: 'equal',
});

/** The rows of table 3 in this report, with （六）其他处理 as the one row or the three rows that it prints. */
export function rowsOfTable3(report: CheckedReport, facts: Facts): readonly MetricId[] {
  const form = hasOneOtherRow(report, facts) ? FORM_2019 : FORM_2021;
  return form.table3.map(({ metric }) => metric);
}

function hasOneOtherRow({ head: { forms }, year }: CheckedReport, facts: Facts): boolean {
  const isThere = (metric: string) =>
    APPLICANTS.some((applicant) => {
      const fact = facts.find(inTable3(metric, applicant));
      return fact !== undefined && fact.state !== 'missing';
    });
  if (OTHER_ROWS.some(isThere)) return false;
  return isThere('other') || isOneRowForm(forms.table3, year);
}

const isOneRowForm = (form: TableForm | null, year: number | null) =>
  form === null ? year !== null && formInForce(year) === '2019' : form !== '2021';

/** The rows that hold results, （一） to （六）. */
export const resultsAmong = (rows: readonly MetricId[]) => rows.filter((row) => !NOT_RESULTS.includes(row));

/** The checks whose failures cross in cells. */
export function crossingSums(rows: readonly MetricId[]): readonly Equation[] {
  return [
    ...APPLICANTS.map(toIdentity),
    ...APPLICANTS.map((a) => toResultSum(rows, a)),
    ...rows.map(toRowSum),
  ];
}

const toIdentity = (applicant: Applicant) =>
  equal(
    't3_identity',
    applicant,
    [inTable3('new_received', applicant), inTable3('carried_in', applicant)],
    [inTable3('total_processed', applicant), inTable3('carried_out', applicant)],
  );

const toResultSum = (rows: readonly MetricId[], applicant: Applicant) =>
  equal(
    't3_result_sum',
    applicant,
    resultsAmong(rows).map((row) => inTable3(row, applicant)),
    [inTable3('total_processed', applicant)],
  );

const toRowSum = (row: MetricId) =>
  equal(
    't3_row_sum',
    null,
    KINDS.map((kind) => inTable3(row, kind)),
    [inTable3(row, 'total')],
  );

export const TABLE4_SUMS: readonly Equation[] = GROUPS.map((group) =>
  equal(
    't4_sum',
    null,
    RESULTS.map((result) => inPart('table4', `${group}_${result}`)),
    [inPart('table4', `${group}_total`)],
  ),
);

export const CARRIED_OUT_BOUNDS: readonly Equation[] = APPLICANTS.map((applicant) => ({
  check: 't3_carried_out_bound',
  applicant,
  onLeft: [inTable3('carried_out', applicant)],
  onRight: [inTable3('new_received', applicant), inTable3('carried_in', applicant)],
  relation: 'at most',
}));
