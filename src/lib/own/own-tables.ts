import { reportRows, type DocumentReport } from '../../dataset/report-rows.ts';
import type { Dataset } from '../../dataset/tables.ts';
import { isPlaced, type Review } from './review-report.ts';
import { reportKey, type Decision } from '../../dataset/workspace.ts';

/** The rows of own reports in the published tables. */
export type OwnTables = Omit<Dataset, 'metrics' | 'register'>;

/**
 * Own reports as the reader read them and a build would publish them, those in doubt about body or year left out: what
 * a person typed for a cell stands where it can be marked as the person's, and in no chart or table as the report's. Of several documents of one
 * body and year the one that a person chose counts, else the one that was kept first; `reviews` are in that order.
 */
export function toOwnTables(reviews: readonly Review[], decisions: readonly Decision[]): OwnTables {
  const chosen = new Map(
    decisions.flatMap((one) => (one.about === 'current' ? [[one.report, one.sha256] as const] : [])),
  );
  const reports = new Map<string, DocumentReport>();
  for (const review of reviews.filter(isPlaced)) {
    const key = reportKey(review.agency, review.year);
    if (!reports.has(key) || chosen.get(key) === review.sha256) reports.set(key, toDocument(review));
  }
  const rows = [...reports.values()].map((report) =>
    reportRows(report, reports.get(reportKey(report.agency, report.year - 1)) ?? null),
  );
  return {
    agencies: [...new Map(rows.map(({ agency }) => [agency.agency_id, agency])).values()],
    sources: rows.map(({ source }) => source),
    reports: rows.map(({ report }) => report),
    facts: rows.flatMap(({ facts }) => facts),
    findings: rows.flatMap(({ findings }) => findings),
    finding_items: rows.flatMap(({ finding_items }) => finding_items),
  };
}

const toDocument = ({
  sha256,
  name,
  reading,
  agency,
  year,
}: Review & Pick<DocumentReport, 'agency' | 'year'>): DocumentReport => ({
  file: name,
  format: reading.format,
  sha256,
  url: null,
  retrievedOn: null,
  agency,
  year,
  head: reading.head,
  facts: reading.facts,
});
