import type { Figure } from '../domain/fact.ts';
import { itemKey } from '../domain/item.ts';
import type { Forms } from '../domain/report.ts';
import { findCurrentForm, itemsOf } from '../form/forms.ts';
import { METRICS } from '../form/metrics.ts';
import { toAgencyId } from './agency-id.ts';
import { formsOfFigures } from './forms-of-figures.ts';
import { sha256 } from './hash.ts';
import type { FigureReport } from './read-figures.ts';
import type { RegisterEntry } from './read-register.ts';
import { toRegisterRow } from './to-register-row.ts';
import { entryRows, fromDocument, reportId, type DocumentReport, type Entry } from './report-rows.ts';
import type { Dataset, MetricRow } from './tables.ts';

/**
 * The published tables out of documents and figures, checked, every table sorted by its key.
 * Of `register` every entry is published as it stands. A document takes the place of figures of the same report, of which less was seen.
 */
export function assemble(
  documents: readonly DocumentReport[],
  figures: readonly FigureReport[],
  register: readonly RegisterEntry[],
): Dataset {
  const entries = uniqueById([...figures.map(fromFigures), ...documents.map(fromDocument)]);
  const rows = [...entries.values()].map((entry) =>
    entryRows(entry, entries.get(reportId({ ...entry, year: entry.year - 1 })) ?? null),
  );
  const held = new Set<string>(rows.map(({ agency }) => agency.agency_id));
  return {
    agencies: sortRows(
      distinct(
        rows.map(({ agency }) => agency),
        (row) => row.agency_id,
      ),
      ['agency_id'],
    ),
    sources: sortRows(
      distinct(
        rows.map(({ source }) => source),
        (row) => row.source_id,
      ),
      ['source_id'],
    ),
    reports: sortRows(
      rows.map(({ report }) => report),
      ['report_id'],
    ),
    metrics: sortRows(METRICS.map(toMetricRow), ['metric', 'basis']),
    facts: sortRows(
      rows.flatMap(({ facts }) => facts),
      ['report_id', 'metric', 'applicant', 'basis'],
    ),
    findings: sortRows(
      rows.flatMap(({ findings }) => findings),
      ['report_id', 'check', 'applicant'],
    ),
    finding_items: sortRows(
      rows.flatMap(({ finding_items }) => finding_items),
      ['report_id', 'check', 'applicant', 'ordinal', 'metric', 'item_applicant', 'basis'],
    ),
    register: sortRows(
      register.map((entry) => toRegisterRow(entry, held)),
      ['province', 'city', 'county', 'agency', 'year'],
    ),
  };
}

function fromFigures({ agency, year, url, publishedOn, publishedOnBasis, figures }: FigureReport): Entry {
  const forms = formsOfFigures(figures);
  return {
    agency,
    agencyId: toAgencyId(agency),
    year,
    head: { agency: agency.name, year, publishedOn, periodStart: null, periodEnd: null, forms },
    publishedOnBasis,
    facts: figures,
    whole: isWhole(figures, forms),
    source: {
      source_id: `figures-${sha256(url).slice(0, 10)}`,
      kind: 'figures',
      name: new URL(url).hostname,
      url,
      format: null,
      sha256: null,
      retrieved_on: null,
    },
  };
}

/** Figures are a whole report when every item of the forms they follow is among them. */
function isWhole(figures: readonly Figure[], { table2 }: Forms): boolean {
  const form = findCurrentForm(table2);
  if (form === undefined) return false;
  const seen = new Set(figures.map(({ item }) => itemKey(item)));
  return itemsOf(form.id).every((item) => seen.has(itemKey(item)));
}

function uniqueById(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [reportId(entry), entry]));
}

function distinct<Row>(rows: readonly Row[], idOf: (row: Row) => string): readonly Row[] {
  return [...new Map(rows.map((row) => [idOf(row), row])).values()];
}

function toMetricRow(metric: (typeof METRICS)[number]): MetricRow {
  return {
    metric: metric.metric,
    basis: metric.basis,
    label_zh: metric.label_zh,
    label_en: metric.label_en,
    unit: metric.unit,
    may_sum: metric.may_sum,
    forms: metric.forms.join(' ') || null,
    definition_zh: metric.definition_zh,
    definition_en: metric.definition_en,
    law: metric.law || null,
  };
}

/** By number or by code unit, column after column; null first; equal rows keep their order. */
function sortRows<Row extends object>(
  rows: readonly Row[],
  key: readonly (keyof Row & string)[],
): readonly Row[] {
  return [...rows].sort((a, b) => {
    const column = key.find((name) => a[name] !== b[name]);
    return column === undefined ? 0 : compare(a[column], b[column]);
  });
}

function compare(a: unknown, b: unknown): number {
  if (a === null || b === null) return a === null ? -1 : 1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : 1;
}
