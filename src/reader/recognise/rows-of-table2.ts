import { FORM_2019, FORM_2021, type Table2Row } from '../../form/forms.ts';

export type CurrentFormId = '2019' | '2021';

/** 规范性文件 and 行政规范性文件 name the same row, in the 2019 form and in the 2021 form. */
export const ROWS_OF_TABLE2: readonly (readonly [row: string, wordings: readonly string[]])[] = [
  ['rules', ['规章']],
  ['norms', ['行政规范性文件', '规范性文件']],
  ['permits', ['行政许可']],
  ['other_services', ['其他对外管理服务事项']],
  ['penalties', ['行政处罚']],
  ['coercions', ['行政强制']],
  ['fees', ['行政事业性收费']],
  ['procurement', ['政府集中采购']],
];

const WORDINGS = new Map(ROWS_OF_TABLE2);

/** Row of a form by its name here; undefined where the form has no such row. */
export function rowOf(form: CurrentFormId, row: string): Table2Row | undefined {
  const { table2 } = form === '2019' ? FORM_2019 : FORM_2021;
  return table2.find(({ label }) => WORDINGS.get(row)?.includes(label));
}

/** 第二十条第（一）项 …, by the 2019 form, which has every row. */
export const blockOf = (row: string): string | undefined => rowOf('2019', row)?.block;
