import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fromCsv, parseCsv } from '../../src/dataset/csv.ts';
import { AGENCIES, FACTS, METRICS_TABLE, REPORTS, SOURCES } from '../../src/dataset/tables.ts';
import { problemsOfPackage } from './validate-package.ts';

const published = (name: string) => readFileSync(`static/data/${name}`, 'utf8');
const figures = parseCsv(readFileSync('src/sources/figures/published-figures.csv', 'utf8')).records.slice(1);

test('the published files are a valid data package', () => {
  expect(problemsOfPackage('static/data')).toEqual([]);
});

test('rows stand in the order of their key', () => {
  const ids = fromCsv(REPORTS, published('reports.csv')).map(({ report_id }) => report_id);
  const agencies = fromCsv(AGENCIES, published('agencies.csv')).map(({ agency_id }) => agency_id);
  const metrics = fromCsv(METRICS_TABLE, published('metrics.csv')).map(
    ({ metric, basis }) => `${metric} ${basis}`,
  );
  const facts = fromCsv(FACTS, published('facts.csv')).map(
    ({ report_id, metric, applicant, basis }) => `${report_id} ${metric} ${applicant ?? ''} ${basis}`,
  );
  for (const keys of [ids, agencies, metrics, facts]) expect(keys).toEqual([...keys].sort());
});

test('every published figure is taken over once, as it stands, and only a blank has no value', () => {
  const facts = fromCsv(FACTS, published('facts.csv'));
  const ofFigures = facts.filter(({ place }) => place === null && facts.length > 0);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const valued = ofFigures.filter(({ value }) => value !== null);
  expect(ofFigures.filter(({ state }) => state !== 'missing')).toHaveLength(figures.length);
  expect(sum(valued.map(({ value }) => value!))).toBeCloseTo(
    sum(figures.filter(([, , , , , state]) => state !== 'blank').map(([, , , , value]) => Number(value))),
    6,
  );
  expect(facts.filter(({ state, value }) => (state === 'reported') !== (value !== null))).toEqual([]);
});

test('every source keeps the address it was published at', () => {
  const sources = fromCsv(SOURCES, published('sources.csv'));
  expect(sources.filter(({ kind, url }) => kind === 'figures' && url === null)).toEqual([]);
  expect(sources.filter(({ kind, sha256 }) => kind === 'document' && sha256 === null)).toEqual([]);
});

test('the descriptor carries the limits of the data in both languages', () => {
  const { description, coverage } = JSON.parse(published('datapackage.json'));
  expect(description).toContain('数据是抽样，不是普查');
  expect(description).toContain('The data are a sample, not a census');
  expect(coverage.reports).toBe(fromCsv(REPORTS, published('reports.csv')).length);
});
