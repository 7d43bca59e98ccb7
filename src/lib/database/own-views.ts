import { HERE } from '../own/here.ts';

/** Rows of a file keep their order before those of own reports. */
const AFTER_ALL = 1_000_000_000;

/** The views of both, as `CREATE VIEW` statements. */
export const toViews = (alone: boolean): readonly string[] => {
  const published = (table: string, without: string) =>
    `SELECT *, rowid FROM nianbao.${table} WHERE ${alone ? 'false' : without}`;
  const union = (table: string, without: string) =>
    `CREATE VIEW ${table} AS ${published(table, without)} UNION ALL SELECT *, ${AFTER_ALL} + rowid FROM own_${table}`;
  const ofReport = 'report_id NOT IN (SELECT report_id FROM own_reports)';
  return [
    'CREATE VIEW metrics AS SELECT * FROM nianbao.metrics',
    `CREATE VIEW register AS SELECT * FROM nianbao.register WHERE ${alone ? 'false' : 'true'}`,
    ...['reports', 'facts', 'findings', 'finding_items'].map((table) => union(table, ofReport)),
    union('sources', 'source_id NOT IN (SELECT source_id FROM own_sources)'),
    `CREATE VIEW agencies AS SELECT * REPLACE (
      CASE WHEN agency_id IN (SELECT agency_id FROM own_reports) THEN name || '${HERE}' ELSE name END AS name
    ) FROM (
      SELECT * FROM nianbao.agencies WHERE ${alone ? 'false' : 'true'}
      UNION ALL SELECT * FROM own_agencies
      WHERE ${alone ? 'true' : 'agency_id NOT IN (SELECT agency_id FROM nianbao.agencies)'}
    )`,
  ];
};
