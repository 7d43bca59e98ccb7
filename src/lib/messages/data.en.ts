import type { Catalogue } from './catalogue.ts';
import type { zhData } from './data.zh.ts';

export const enData = {
  title: 'Data',
  heading:
    'All of it can be taken away: {{reports}} reports, {{facts}} facts, each with its state and source.',
  lead: 'CSV in UTF-8 after RFC 4180, the same tables as one DuckDB file, and datapackage.json (Frictionless). Rows are sorted by key; the same sources always give the same bytes.',
  file: 'File',
  content: 'Content',
  rows: 'Rows',
  size: 'Size',
  hash: 'SHA-256',
  descriptor: 'Columns, types, keys, sources, licence, version and hashes',
  dictionary: 'Columns',
  column: 'Column',
  type: 'Type',
  meaning: 'Meaning',
  required: 'required',
  metrics: 'Dictionary of metrics',
  version: 'Version',
  versionText:
    'Data version {{version}}: computed from the content, the same as long as the content is the same.',
  cite: 'Cite',
  citeText: 'Nianbao: annual reports on government information disclosure, data set, version {{version}}.',
  citeGbt: '[1] 年报观察. 政府信息公开工作年度报告数据集[DS]. 版本 {{version}}.',
  snippets: 'Read it',
  limits: 'Before use',
  licence: 'Licence',
  licenceText: 'The data set is published under CC BY 4.0; the reports themselves belong to their bodies.',
  missing: 'An empty field is not zero: the column state says why there is no number.',
  workbook: {
    title: 'Annual reports on government information disclosure, data set (Nianbao)',
    sheets:
      'Sheet 数据 holds one fact a row; 字段 explains columns, states and metrics; 缺失与更正 lists what has no number, checks that failed, and reports that changed since they were first taken in. Figures stand as printed; nothing is corrected.',
    changed: 'Change of the data recorded on {{day}}: before and now.',
    withdrawn: 'none',
  },
  states: 'States',
  bySubject:
    'one CSV in the layout of the long table for every metric and every body, beside its page; the page makes it where the browser fills the page',
  formula:
    'In the long and wide CSV and in the workbook, text that begins with =, +, -, @ (or a full-width one), tab, return or a new line is not run by a spreadsheet as a formula: CSV puts an apostrophe before it (also where apostrophes stand before such a character; taking one away gives the text), the workbook stores it as text. JSON, Parquet, DuckDB and the tables themselves keep it to the letter.',
  wholeSet: 'The whole set',
  use: {
    xlsx: 'Opens in Excel and WPS: four sheets, notes, facts, columns, what is missing or corrected',
    long: 'Long table, one fact a row with its body, year, metric, state and source; for programs',
    longExcel: 'The same for a double click in Excel or WPS: heads and states in Chinese words, notes above',
    wide: 'Wide table, one report a row, columns in the order of the forms, a state beside every number; for programs',
    wideExcel: 'The same for a double click in Excel or WPS: a cell without a number says its state',
    parquet: 'The long table as Parquet for pandas, Arrow, DuckDB; types included',
    json: 'All tables in one object, an array each, columns as in the CSV, null where empty',
    duckdb: 'All tables, opened as it is by DuckDB 1.4',
    readme: 'States, columns, metrics, limits, citation',
  },
  tables: 'The tables it is made from',
  tablesLead: 'Everything above comes from these seven tables, joined by their ids.',
  descriptorAll: 'Every file of the site: path, columns, types, size, hash (Frictionless)',
  beside:
    'Every metric and every body has a CSV in the layout of the long table too, at a stable address below its page:',
  wideColumns:
    'Columns of the wide table are named by metric; in table 3 the kind of applicant follows (not for the total), and _prose where prose and table share a metric. Beside each stands its state, the same name with _state.',
  copy: 'Copy',
  copied: 'Copied',
  basisOfDate: { page: 'printed on the page', address: 'from the address' },
} satisfies Catalogue<typeof zhData>;
