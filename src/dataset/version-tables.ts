import { APPLICANTS, BASES } from '../domain/item.ts';
import { integer, numberOrNull, oneOf, oneOfOrNull, table, text, textOrNull, type RowOf } from './table.ts';

/** States of the published data, the earliest first: `versions.csv` beside one file of changes for each. */
export const VERSIONS = table(
  'versions',
  ['数据版本', 'Data versions'],
  {
    version: text(['版本', 'Version'], '^[0-9a-f]{8}$'),
    previous: textOrNull(['前一版本', 'Version before it'], '^[0-9a-f]{8}$'),
    recorded_on: text(['记录日期', 'Date of the record'], '^\\d{4}-\\d{2}-\\d{2}$'),
    reports: integer(['年报数', 'Reports']),
    facts: integer(['数据条数', 'Facts']),
    changed: numberOrNull([
      '与前一版本不同的数据条数；空为无从比较',
      'Facts that differ from the version before; empty where none could be compared',
    ]),
  },
  ['version'],
);

/** What differs between a version and the one before it: `<version>.csv`. */
export const CHANGES = table(
  'changes',
  ['数据改动', 'Changes of the data'],
  {
    report_id: text(['年报编号', 'Report id']),
    agency: text(['机构', 'Public body']),
    metric: text(['指标编号', 'Metric id']),
    applicant: oneOfOrNull(APPLICANTS, ['申请人类别，仅表三', 'Kind of applicant, table 3 only']),
    basis: oneOf(BASES, ['所在部分', 'Part of the report']),
    before_state: textOrNull([
      '原状态，可带 +approximate、+questioned；空为原先没有',
      'State before, with +approximate and +questioned; empty where there was none',
    ]),
    before_value: numberOrNull(['原数值', 'Value before']),
    after_state: textOrNull(['现状态；空为已撤下', 'State after; empty where it is gone']),
    after_value: numberOrNull(['现数值', 'Value after']),
  },
  ['report_id', 'metric', 'applicant', 'basis'],
);

export type VersionRow = RowOf<typeof VERSIONS>;
export type ChangeRow = RowOf<typeof CHANGES>;
