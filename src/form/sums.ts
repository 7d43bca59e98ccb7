/** The arithmetic that the forms print, once for whoever proves a reading, checks a report or asks for a whole. */
import { APPLICANTS, type Applicant, type Item, type MetricId } from '../domain/item.ts';
import { TABLE4, type CurrentForm, type Table3Row } from './forms.ts';
import type { SumData } from './generations.ts';

/** Items that come to as much as others together. */
export interface PrintedSum {
  /** The check that asks whether it holds. */
  readonly check: string;
  readonly along: 'row' | 'column';
  /** The column of table 3 that a sum down it stands in. */
  readonly applicant: Applicant | null;
  readonly onLeft: readonly Item[];
  readonly onRight: readonly Item[];
}

const inTable3 = (metric: string, applicant: string): Item => ({
  metric: metric as MetricId,
  basis: 'table3',
  applicant: applicant as Applicant,
});
const inTable4 = (metric: string): Item => ({ metric: metric as MetricId, basis: 'table4', applicant: null });

const isOfTable4 = ({ left }: SumData) => TABLE4.some(({ metric }) => left.includes(metric));

/** Of every column, then of every row: 42 with those of table 4 on the form of 2021, 40 on that of 2019. */
export const sumsOfTable3 = ({ table3, sums }: CurrentForm): readonly PrintedSum[] =>
  sums
    .filter((sum) => !isOfTable4(sum))
    .flatMap((sum) =>
      sum.along === 'column'
        ? APPLICANTS.map((applicant) => downColumn(sum, applicant))
        : table3.map((row) => alongRow(sum, row)),
    );

const downColumn = ({ check, left, right }: SumData, applicant: Applicant): PrintedSum => ({
  check,
  along: 'column',
  applicant,
  onLeft: left.map((metric) => inTable3(metric, applicant)),
  onRight: right.map((metric) => inTable3(metric, applicant)),
});

const alongRow = ({ check, left, right }: SumData, { metric }: Table3Row): PrintedSum => ({
  check,
  along: 'row',
  applicant: null,
  onLeft: left.map((applicant) => inTable3(metric, applicant)),
  onRight: right.map((applicant) => inTable3(metric, applicant)),
});

/** Of its three groups. */
export const sumsOfTable4 = ({ sums }: CurrentForm): readonly PrintedSum[] =>
  sums.filter(isOfTable4).map(({ check, left, right }) => ({
    check,
    along: 'row',
    applicant: null,
    onLeft: left.map(inTable4),
    onRight: right.map(inTable4),
  }));

/** What comes in and what goes out, by the note that table 3 prints: the first sum down its columns. */
export function flowOfTable3({ sums }: CurrentForm): Pick<SumData, 'left' | 'right'> {
  const identity = sums.find(({ check }) => check === 't3_identity');
  if (identity === undefined) throw new Error('form without the note of table 3');
  return identity;
}
