import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fromCsv } from '../../../src/dataset/csv.ts';
import { FACTS } from '../../../src/dataset/tables.ts';
import { CHANGES, VERSIONS, type ChangeRow, type VersionRow } from '../../../src/dataset/version-tables.ts';
import { toMeasure } from '../../../src/lib/queries/measure.ts';
import { changesOf, mergeChanges, versionsBetween } from '../../../src/lib/versions/changes-since.ts';

const version = (name: string, previous: string | null, changed: number | null = 1): VersionRow => ({
  version: name,
  previous,
  recorded_on: '2026-11-24',
  reports: 2,
  facts: 3,
  changed,
});
const VERSIONS_OF_SHILI = [
  version('aaaaaaaa', null, null),
  version('bbbbbbbb', 'aaaaaaaa'),
  version('cccccccc', 'bbbbbbbb'),
];
const change = (before: number | null, after: number | null, metric = 'permits'): ChangeRow => ({
  report_id: 'shili/2022',
  agency: '示例市财政局',
  metric,
  applicant: null,
  basis: 'table2',
  before_state: before === null ? null : 'reported',
  before_value: before,
  after_state: after === null ? null : 'reported',
  after_value: after,
});
const names = (rows: readonly VersionRow[] | null) => rows?.map(({ version: name }) => name);

test('the versions after the one that was cited are followed in order', () => {
  expect(names(versionsBetween(VERSIONS_OF_SHILI, 'aaaaaaaa', 'cccccccc'))).toEqual(['bbbbbbbb', 'cccccccc']);
  expect(names(versionsBetween(VERSIONS_OF_SHILI, 'cccccccc', 'cccccccc'))).toEqual([]);
});

test('of a version that is not in the record nothing is claimed', () => {
  expect(versionsBetween(VERSIONS_OF_SHILI, '00000000', 'cccccccc')).toBeNull();
  expect(versionsBetween(VERSIONS_OF_SHILI, 'aaaaaaaa', 'dddddddd')).toBeNull();
});

test('a step that could not be compared breaks the chain', () => {
  const broken = [version('aaaaaaaa', null), version('bbbbbbbb', 'aaaaaaaa', null)];
  expect(versionsBetween(broken, 'aaaaaaaa', 'bbbbbbbb')).toBeNull();
});

test('several changes of a figure are told as one, from the first before to the last after', () => {
  const [only] = mergeChanges([[change(12, 13)], [change(13, 21)]]);
  expect(only).toEqual(change(12, 21));
});

test('a figure that came back as it was has not changed', () => {
  expect(mergeChanges([[change(12, 13)], [change(13, 12)]])).toEqual([]);
});

test('only changes of the figures on screen are told', () => {
  const measures = [toMeasure('permits', 'table2', null)];
  const changes = [change(12, 13), change(1, 2, 'penalties')];
  expect(changesOf(changes, { measures, within: null })).toEqual([change(12, 13)]);
  expect(changesOf(changes, { measures: null, within: ['shili/2022'] })).toEqual(changes);
  expect(changesOf(changes, { measures, within: ['shili'] })).toEqual([change(12, 13)]);
  expect(changesOf(changes, { measures, within: ['other'] })).toEqual([]);
});

const read = (name: string) => readFileSync(`static/versions/${name}.csv`, 'utf8');
const recorded = fromCsv(VERSIONS, read('versions'));
const last = recorded.at(-1)!;

test('the published data are the last version of the record; npm run data writes it', () => {
  const { version: published } = JSON.parse(readFileSync('static/data/datapackage.json', 'utf8'));
  expect(published).toBe(last.version);
});

test('each version of the record has as many changes as it says', () => {
  for (const { version: name, changed } of recorded.filter((row) => row.changed !== null))
    expect(fromCsv(CHANGES, read(name))).toHaveLength(changed!);
});

test('what the record says a figure became is what is published', () => {
  const key = (row: { report_id: string; metric: string; applicant: string | null; basis: string }) =>
    `${row.report_id} ${row.metric} ${row.applicant} ${row.basis}`;
  const facts = new Map(
    fromCsv(FACTS, readFileSync('static/data/facts.csv', 'utf8')).map((row) => [key(row), row]),
  );
  for (const row of fromCsv(CHANGES, read(last.version))) {
    expect(facts.get(key(row))?.value ?? null).toBe(row.after_value);
    expect(facts.get(key(row))?.state).toBe(row.after_state?.split('+')[0]);
  }
});
