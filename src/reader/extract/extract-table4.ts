import type { Fact } from '../../domain/fact.ts';
import { FORM_2021 } from '../../form/forms.ts';
import type { Table4Reading } from '../recognise/recognise-table4.ts';
import { readPicked, type Asked } from './read-picked.ts';

/** Table 4 is the same in the forms of 2019 and 2021. */
const ASKED: readonly Asked[] = FORM_2021.table4.map(({ metric }) => ({
  item: { metric, basis: 'table4', applicant: null },
  type: 'count',
  unit: '件',
}));

export const extractTable4 = ({ picked }: Table4Reading): readonly Fact[] => readPicked(ASKED, picked);
