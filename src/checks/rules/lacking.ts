import type { Words } from './rules.ts';

/** Reasons why a check is undecided that are no items, by the code under which they are published. */
export const LACKING = {
  'published-on': { zh: '公布日期', en: 'the date of publication' },
  'day-of-publication': {
    zh: '公布的具体日期，目前只知年月',
    en: 'the day of publication: only the month is known',
  },
  'year-of-report': { zh: '报告年度', en: 'the year of the report' },
  'coordinating-department': {
    zh: '该机构是否为政府信息公开工作主管部门（主管部门的期限是 3 月 31 日）',
    en: 'whether the body is a coordinating department, which may publish until 31 March',
  },
  'term-of-townships': {
    zh: '乡镇、街道适用的期限，第四十九条没有写明',
    en: 'the term for townships and subdistricts, which article 49 does not name',
  },
  'reference-year': {
    zh: '该机构是否属于 2019 年度可以参照执行的情形',
    en: 'whether the body was allowed to use the new form of 2019 as a reference only',
  },
  'level-of-agency': { zh: '机构的层级和性质', en: 'the level and kind of the body' },
  'own-office-only': {
    zh: '正文口径：正文数小于表中数，可能只计本机关，表格为全地区汇总',
    en: 'the scope of the text: its figure is smaller and may be of the own office only, the table being of the whole region',
  },
  'filed-in-year-only': {
    zh: '正文口径：正文数小于表中数，可能只计当年受理的案件，表格另含以前年度的案件',
    en: 'the scope of the text: its figure is smaller and may count cases filed in the year only, the table also earlier ones',
  },
} as const satisfies Readonly<Record<string, Words>>;

export type LackingCode = keyof typeof LACKING;

export const isLackingCode = (text: string): text is LackingCode => Object.hasOwn(LACKING, text);
