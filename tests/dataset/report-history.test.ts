import { expect, test } from 'vitest';
import { toReportHistory, type VersionRecord } from '../../src/dataset/report-history.ts';
import type { FactRow, ReportRow } from '../../src/dataset/tables.ts';
import type { ChangeRow } from '../../src/dataset/version-tables.ts';

const fact = (report_id: string, metric: string): FactRow => ({
  report_id,
  metric,
  applicant: null,
  basis: 'table2',
  state: 'reported',
  value: 1,
  approximate: false,
  quote: null,
  place: null,
});
const change = (report_id: string, metric: string, before: string | null): ChangeRow => ({
  report_id,
  agency: '示例市财政局',
  metric,
  applicant: null,
  basis: 'table2',
  before_state: before,
  before_value: before === null ? null : 1,
  after_state: 'reported',
  after_value: 2,
});
const version = (name: string, recorded_on: string, changes: readonly ChangeRow[]) => ({
  version: name,
  previous: null,
  recorded_on,
  reports: 3,
  facts: 4,
  changed: changes.length,
  changes,
});

const RECORD: VersionRecord = [
  version('00000001', '2026-01-01', []),
  version('00000002', '2026-02-01', [
    change('new/2023', 'permits', null),
    change('old/2023', 'permits', 'reported'),
  ]),
  version('00000003', '2026-03-01', [
    change('new/2023', 'permits', 'reported'),
    change('grown/2023', 'coercions', null),
  ]),
];
const IDS = ['new/2023', 'old/2023', 'grown/2023', 'still/2023'];
const reports = IDS.map((report_id) => ({ report_id }) as ReportRow);
const facts = [...IDS.map((id) => fact(id, 'permits')), fact('grown/2023', 'coercions')];

test('a report is as old as the version that brought all its facts, and changed last when one of them did', () => {
  expect(Object.fromEntries(toReportHistory(RECORD, '00000003', reports, facts))).toEqual({
    'new/2023': { first_seen: '2026-02-01', last_changed: '2026-03-01' },
    'old/2023': { first_seen: '2026-01-01', last_changed: '2026-02-01' },
    'grown/2023': { first_seen: '2026-01-01', last_changed: '2026-03-01' },
    'still/2023': { first_seen: '2026-01-01', last_changed: '2026-01-01' },
  });
});

test('a record that does not end with the data at hand tells nothing of them', () => {
  expect(toReportHistory(RECORD, '00000002', reports, facts).size).toBe(0);
  expect(toReportHistory([], '00000003', reports, facts).size).toBe(0);
});
