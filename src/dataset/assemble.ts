import { checkReport } from '../checks/check-report.ts';
import { checkYears } from '../checks/rules/check-years.ts';
import { lackingText } from '../checks/wording/described-finding.ts';
import { findRule } from '../checks/rules/rules.ts';
import type { Agency, AgencyId } from '../domain/agency.ts';
import type { Fact, Figure } from '../domain/fact.ts';
import type { Finding } from '../domain/finding.ts';
import { itemKey } from '../domain/item.ts';
import type { Forms, PrintedDate, ReportHead } from '../domain/report.ts';
import { itemsOf } from '../form/forms.ts';
import { METRICS } from '../form/metrics.ts';
import type { Format } from '../reader/document.ts';
import { toAgencyId } from './agency-id.ts';
import { formsOfFigures } from './forms-of-figures.ts';
import { sha256 } from './hash.ts';
import type { FigureReport } from './read-figures.ts';
import type {
  AgencyRow,
  Dataset,
  FactRow,
  FindingItemRow,
  FindingRow,
  MetricRow,
  ReportRow,
  SourceRow,
} from './tables.ts';

/** A published report that was read whole. */
export interface DocumentReport {
  readonly file: string;
  readonly format: Format;
  readonly sha256: string;
  readonly url: string | null;
  readonly retrievedOn: PrintedDate | null;
  readonly agency: Agency;
  readonly year: number;
  readonly head: ReportHead;
  readonly facts: readonly Fact[];
}

/** A report from either origin, with the ids it is published under. */
interface Entry {
  readonly agency: Agency;
  readonly agencyId: AgencyId;
  readonly year: number;
  readonly head: ReportHead;
  readonly publishedOnBasis: ReportRow['published_on_basis'];
  readonly facts: readonly (Fact | Figure)[];
  readonly whole: boolean;
  readonly source: SourceRow;
}

/**
 * The published tables out of documents and figures, checked, every table sorted by its key.
 * A document takes the place of figures of the same report, of which less was seen.
 */
export function assemble(documents: readonly DocumentReport[], figures: readonly FigureReport[]): Dataset {
  const entries = [...uniqueById([...figures.map(fromFigures), ...documents.map(fromDocument)]).values()];
  const findings = entries.flatMap((entry) => findingsOf(entry, entries));
  return {
    agencies: sortRows(
      distinct(entries.map(toAgencyRow), (row) => row.agency_id),
      ['agency_id'],
    ),
    sources: sortRows(
      distinct(
        entries.map(({ source }) => source),
        (row) => row.source_id,
      ),
      ['source_id'],
    ),
    reports: sortRows(entries.map(toReportRow), ['report_id']),
    metrics: sortRows(METRICS.map(toMetricRow), ['metric', 'basis']),
    facts: sortRows(
      entries.flatMap((entry) => entry.facts.map((fact) => toFactRow(entry, fact))),
      ['report_id', 'metric', 'applicant', 'basis'],
    ),
    findings: sortRows(
      findings.map(({ row }) => row),
      ['report_id', 'check', 'applicant'],
    ),
    finding_items: sortRows(
      findings.flatMap(({ items }) => items),
      ['report_id', 'check', 'applicant', 'ordinal', 'metric', 'item_applicant', 'basis'],
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

function fromDocument({ agency, year, head, facts, ...document }: DocumentReport): Entry {
  return {
    agency,
    agencyId: toAgencyId(agency),
    year,
    head,
    publishedOnBasis: head.publishedOn === null ? null : 'page',
    facts,
    whole: true,
    source: {
      source_id: `document-${document.sha256.slice(0, 10)}`,
      kind: 'document',
      name: document.file,
      url: document.url,
      format: document.format,
      sha256: document.sha256,
      retrieved_on: document.retrievedOn,
    },
  };
}

/** Figures are a whole report when every item of the forms they follow is among them. */
function isWhole(figures: readonly Figure[], { table2 }: Forms): boolean {
  if (table2 !== '2019' && table2 !== '2021') return false;
  const seen = new Set(figures.map(({ item }) => itemKey(item)));
  return itemsOf(table2).every((item) => seen.has(itemKey(item)));
}

const reportId = ({ agencyId, year }: Entry) => `${agencyId}/${year}`;

function uniqueById(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [reportId(entry), entry]));
}

function distinct<Row>(rows: readonly Row[], idOf: (row: Row) => string): readonly Row[] {
  return [...new Map(rows.map((row) => [idOf(row), row])).values()];
}

function toAgencyRow({ agency, agencyId }: Entry): AgencyRow {
  return {
    agency_id: agencyId,
    name: agency.name,
    level: agency.level || null,
    field: agency.field || null,
    province: agency.province || null,
    city: agency.city || null,
    county: agency.county || null,
  };
}

function toReportRow(entry: Entry): ReportRow {
  const { publishedOn, forms } = entry.head;
  return {
    report_id: reportId(entry),
    agency_id: entry.agencyId,
    year: entry.year,
    published_on: publishedOn,
    published_on_basis: entry.publishedOnBasis,
    form_table2: forms.table2,
    form_table3: forms.table3,
    form_table4: forms.table4,
    completeness: entry.whole ? 'whole' : 'part',
    source_id: entry.source.source_id,
  };
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

function toFactRow(entry: Entry, fact: Fact | Figure): FactRow {
  const evidence = 'at' in fact ? fact.at : null;
  return {
    report_id: reportId(entry),
    ...fact.item,
    state: fact.state,
    value: fact.state === 'reported' ? fact.value : null,
    approximate: fact.state === 'reported' && fact.approximate,
    quote: evidence?.quote || null,
    place: evidence && JSON.stringify(evidence.place),
  };
}

interface PublishedFinding {
  readonly row: FindingRow;
  readonly items: readonly FindingItemRow[];
}

function findingsOf(entry: Entry, entries: readonly Entry[]): readonly PublishedFinding[] {
  const before = entries.find(({ agencyId, year }) => agencyId === entry.agencyId && year === entry.year - 1);
  const findings = [...checkReport(entry), ...(before ? checkYears(before, entry) : [])];
  const ordinals = new Map<string, number>();
  return findings.map((finding) => {
    const among = `${finding.check} ${finding.applicant}`;
    const last = ordinals.get(among);
    const ordinal = last === undefined ? 1 : last + 1;
    ordinals.set(among, ordinal);
    return { row: toFindingRow(entry, finding), items: toItemRows(entry, finding, ordinal) };
  });
}

function toFindingRow(entry: Entry, finding: Finding): FindingRow {
  const decided = finding.outcome !== 'undecided';
  return {
    report_id: reportId(entry),
    check: finding.check,
    applicant: finding.applicant,
    outcome: finding.outcome,
    grade: findRule(finding.check).grade,
    left: decided ? String(finding.left) : null,
    right: decided ? String(finding.right) : null,
    lacking: decided ? null : lackingText(finding.lacking),
  };
}

function toItemRows(entry: Entry, finding: Finding, ordinal: number): readonly FindingItemRow[] {
  const suspect = finding.outcome === 'fails' && finding.suspect ? itemKey(finding.suspect) : null;
  return sidesOf(finding).map(([side, item]) => ({
    report_id: reportId(entry),
    check: finding.check,
    applicant: finding.applicant,
    ordinal,
    metric: item.metric,
    item_applicant: item.applicant,
    basis: item.basis,
    outcome: finding.outcome,
    side,
    role: itemKey(item) === suspect ? 'suspect' : 'part',
  }));
}

const sidesOf = ({ onLeft, onRight }: Finding) => [
  ...onLeft.map((item) => ['left', item] as const),
  ...onRight.map((item) => ['right', item] as const),
];

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
