/** Two real reports as rows: 淮安市人民政府 2024 (whole, 2021 form) and 忻州市应急管理局 2023 (hybrid, cut at a page break). */
import { APPLICANTS, type Applicant, type Basis } from '../../../../src/domain/item.ts';
import { FORM_2019, FORM_2021 } from '../../../form/printed-forms.ts';
import type { ReportFact } from '../../../../src/lib/pages/report/rows.ts';

type Says = number | 'blank' | 'missing';

function toFact(basis: Basis, metric: string, applicant: Applicant | null, says: Says): ReportFact {
  const reported = typeof says === 'number';
  return {
    basis,
    metric,
    applicant,
    state: reported ? 'reported' : says,
    value: reported ? says : null,
    approximate: false,
    quote: reported ? String(says) : null,
    place: null,
    mark: null,
  };
}

const table3 = (rows: readonly (readonly Says[])[]) =>
  FORM_2021.table3.flatMap(({ metric }, row) =>
    APPLICANTS.map((applicant, column) => toFact('table3', metric, applicant, rows[row]![column]!)),
  );
const table4 = (values: readonly Says[]) =>
  FORM_2021.table4.map(({ metric }, index) => toFact('table4', metric, null, values[index]!));

const HUAIAN_TABLE3 = [
  [3001, 53, 0, 0, 61, 4, 3119],
  [34, 0, 0, 0, 0, 0, 34],
  [1288, 21, 0, 0, 50, 3, 1362],
  [447, 7, 0, 0, 0, 0, 454],
  [2, 0, 0, 0, 0, 0, 2],
  [30, 1, 0, 0, 0, 0, 31],
  [5, 0, 0, 0, 0, 0, 5],
  [6, 0, 0, 0, 0, 0, 6],
  [7, 1, 0, 0, 0, 0, 8],
  [12, 0, 0, 0, 0, 0, 12],
  [9, 0, 0, 0, 0, 0, 9],
  [105, 0, 0, 0, 0, 0, 105],
  [746, 12, 0, 0, 10, 1, 769],
  [11, 0, 0, 0, 0, 0, 11],
  [1, 0, 0, 0, 0, 0, 1],
  [56, 6, 0, 0, 0, 0, 62],
  [25, 0, 0, 0, 0, 0, 25],
  [0, 0, 0, 0, 0, 0, 0],
  [0, 0, 0, 0, 0, 0, 0],
  [1, 0, 0, 0, 0, 0, 1],
  [67, 3, 0, 0, 1, 0, 71],
  [6, 0, 0, 0, 0, 0, 6],
  [108, 2, 0, 0, 0, 0, 110],
  [2932, 53, 0, 0, 61, 4, 3050],
  [103, 0, 0, 0, 0, 0, 103],
];
const HUAIAN_TABLE2 = [1, 0, 11, 8, 26, 66, 447228, 3985758, 88283, 96171.6];

export const HUAIAN_2024: readonly ReportFact[] = [
  ...FORM_2021.table2
    .flatMap(({ cells }) => cells)
    .map(({ metric }, index) => toFact('table2', metric, null, HUAIAN_TABLE2[index]!)),
  ...table3(HUAIAN_TABLE3),
  ...table4([72, 64, 178, 37, 351, 13, 4, 8, 1, 26, 12, 1, 1, 6, 20]),
];

const XINZHOU_ROWS_LOST_FROM = FORM_2021.table3.findIndex(({ metric }) => metric === 'unable_unclear');

export const XINZHOU_2023: readonly ReportFact[] = [
  ...FORM_2019.table2[0]!.cells.map(({ metric }) => toFact('table2', metric, null, 0)),
  ...FORM_2019.table2[1]!.cells.map(({ metric }) => toFact('table2', metric, null, 'blank')),
  toFact('table2', 'permits', null, 310),
  toFact('table2', 'penalties', null, 58),
  toFact('table2', 'coercions', null, 0),
  toFact('table2', 'fees_wan', null, 0),
  ...table3(
    FORM_2021.table3.map((_, row) => APPLICANTS.map(() => (row < XINZHOU_ROWS_LOST_FROM ? 0 : 'missing'))),
  ),
  ...table4(FORM_2021.table4.map(() => 0)),
  toFact('prose', 'website_posts', null, 584),
  toFact('prose', 'website_overview_posts', null, 1),
  toFact('prose', 'website_news_posts', null, 263),
  toFact('prose', 'website_catalogue_posts', null, 92),
];
