import type { Fact } from '../../domain/fact.ts';
import { APPLICANTS } from '../../domain/item.ts';
import type { TableForm } from '../../domain/report.ts';
import { FORM_2019, FORM_2021, type Table3Row } from '../../form/forms.ts';
import type { Table3Reading } from '../recognise/recognise-table3.ts';
import { readPicked, type Asked } from './read-picked.ts';

/** A hybrid prints （六）其他处理 as one row, as the 2019 form does. */
export function extractTable3({ rows }: Table3Reading, form: TableForm): readonly Fact[] {
  const { table3 } = form === '2021' ? FORM_2021 : FORM_2019;
  return table3.flatMap((row) => readPicked(askedBy(row), rows.get(row.metric)));
}

const askedBy = ({ metric }: Table3Row): readonly Asked[] =>
  APPLICANTS.map((applicant) => ({
    item: { metric, basis: 'table3', applicant },
    type: 'count',
    unit: '件',
  }));
