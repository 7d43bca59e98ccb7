import { checkReport } from '../checks/check-report.ts';
import { checkYears } from '../checks/rules/check-years.ts';
import { lackingText } from '../checks/wording/described-finding.ts';
import { findRule } from '../checks/rules/rules.ts';
import type { Agency, AgencyId } from '../domain/agency.ts';
import type { Fact, Figure } from '../domain/fact.ts';
import type { Finding } from '../domain/finding.ts';
import { itemKey } from '../domain/item.ts';
import type { PrintedDate, ReportHead } from '../domain/report.ts';
import type { Format } from '../reader/document.ts';
import { toAgencyId } from './agency-id.ts';
import type { AgencyRow, FactRow, FindingItemRow, FindingRow, ReportRow, SourceRow } from './tables.ts';

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

/** A report from either origin, with the id that its body is published under. */
export interface Entry {
  readonly agency: Agency;
  readonly agencyId: AgencyId;
  readonly year: number;
  readonly head: ReportHead;
  readonly publishedOnBasis: ReportRow['published_on_basis'];
  readonly facts: readonly (Fact | Figure)[];
  readonly whole: boolean;
  readonly source: SourceRow;
}

/** The rows of one report in the published tables, in the order in which they were read and checked. */
export interface ReportRows {
  readonly agency: AgencyRow;
  readonly report: ReportRow;
  readonly source: SourceRow;
  readonly facts: readonly FactRow[];
  readonly findings: readonly FindingRow[];
  readonly finding_items: readonly FindingItemRow[];
}

/**
 * The rows of a document that was read, as a build publishes them; runs in browsers too. `before` is the report of the
 * same body on the year before, with which it is checked where it is known.
 */
export const reportRows = (document: DocumentReport, before: DocumentReport | null = null): ReportRows =>
  entryRows(fromDocument(document), before && fromDocument(before));

/** The same for a report from either origin. */
export function entryRows(entry: Entry, before: Entry | null): ReportRows {
  const findings = findingsOf(entry, before);
  return {
    agency: toAgencyRow(entry),
    report: toReportRow(entry),
    source: entry.source,
    facts: entry.facts.map((fact) => toFactRow(entry, fact)),
    findings: findings.map(({ row }) => row),
    finding_items: findings.flatMap(({ items }) => items),
  };
}

export function fromDocument({ agency, year, head, facts, ...document }: DocumentReport): Entry {
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

/** Names a report: its body and its year. */
export const reportId = ({ agencyId, year }: Pick<Entry, 'agencyId' | 'year'>) => `${agencyId}/${year}`;

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

function findingsOf(entry: Entry, before: Entry | null): readonly PublishedFinding[] {
  const findings = [...checkReport(entry), ...(before ? checkYears(before, entry) : [])];
  const ordinals = new Map<string, number>();
  return findings.map((finding) => {
    const among = `${finding.check} ${finding.applicant}`;
    const last = ordinals.get(among);
    const ordinal = last === undefined ? 1 : last + 1;
    ordinals.set(among, ordinal);
    return {
      row: { report_id: reportId(entry), ...toFindingColumns(finding) },
      items: toItemRows(entry, finding, ordinal),
    };
  });
}

/** The columns of a finding that no report is needed for. */
export function toFindingColumns(finding: Finding): Omit<FindingRow, 'report_id'> {
  const decided = finding.outcome !== 'undecided';
  return {
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
