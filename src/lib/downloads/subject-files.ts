import { groupRows } from '../database/group-rows.ts';
import { LONG, type LongRow } from '../../dataset/long-table.ts';
import type { AgencyRow } from '../../dataset/tables.ts';
import { METRICS } from '../../form/metrics.ts';
import { toMeasure, toMeasureId } from '../queries/measure.ts';
import { toMadeFile, type MadeFile } from './site-package.ts';
import { toTableCsv } from './table-file.ts';

/** The facts of each metric and of each body as files beside their pages, by the path of the page: `metrics/permits`. */
export const toSubjectFiles = (
  facts: readonly LongRow[],
  agencies: readonly AgencyRow[],
): ReadonlyMap<string, MadeFile> => new Map([...byMetric(facts), ...byAgency(facts, agencies)]);

function byMetric(facts: readonly LongRow[]): readonly (readonly [string, MadeFile])[] {
  const groups = groupRows(facts, ({ metric, basis }) => `${basis}/${metric}`);
  return METRICS.map(({ metric, basis, label_zh, label_en }) =>
    ofSubject(
      `metrics/${toMeasureId(toMeasure(metric, basis, null))}`,
      [label_zh, label_en],
      groups.get(`${basis}/${metric}`),
    ),
  );
}

function byAgency(
  facts: readonly LongRow[],
  agencies: readonly AgencyRow[],
): readonly (readonly [string, MadeFile])[] {
  const groups = groupRows(facts, ({ agency_id }) => agency_id);
  return agencies.map(({ agency_id, name }) =>
    ofSubject(`agencies/${agency_id}`, [name, name], groups.get(agency_id)),
  );
}

function ofSubject(page: string, words: readonly [string, string], rows: readonly LongRow[] = []) {
  const file = toMadeFile(`${page}/data.csv`, words, toTableCsv(LONG, rows), {
    rows: rows.length,
    table: LONG,
    kind: 'plain',
  });
  return [page, file] as const;
}
