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
  database: 'All tables, opened as it is by DuckDB 1.4',
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
} satisfies Catalogue<typeof zhData>;
