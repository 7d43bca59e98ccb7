import { isRepository } from '../domain/trace.ts';
import type { Dataset } from './tables.ts';

/** A field or a place with its reports. */
export interface Counted {
  readonly name: string;
  readonly reports: number;
}

/** How much of what exists the data hold, and how they came by it. */
export interface Coverage {
  readonly reports: number;
  readonly whole: number;
  readonly agencies: number;
  readonly agenciesWithTwoYears: number;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly facts: number;
  /** From most reports to fewest. */
  readonly fields: readonly Counted[];
  readonly provinces: readonly Counted[];
  /** Numbers of permits and penalties that stand in prose. */
  readonly decisionsInProse: number;
  /** Totals of website posts that were not read off a document of ours. */
  readonly websiteTotals: number;
  /** Reports of which a copy in a public repository was seen. */
  readonly copies: readonly { readonly agency: string; readonly year: number }[];
  /** Reports by what their date of publication rests on. */
  readonly dated: { readonly page: number; readonly address: number; readonly unknown: number };
  readonly sourcesWithoutRetrieval: number;
}

/** Counted from the rows, so that the words about the data cannot disagree with the data. */
export function coverageOf({ agencies, reports, facts, sources }: Dataset): Coverage {
  const bodies = new Map(agencies.map((agency) => [agency.agency_id, agency]));
  const bodyOf = (report: (typeof reports)[number]) => bodies.get(report.agency_id)!;
  const repositories = new Set(
    sources.filter(({ url }) => isRepository(url)).map(({ source_id }) => source_id),
  );
  const pages = new Set(sources.filter(({ kind }) => kind === 'figures').map(({ source_id }) => source_id));
  const fromPages = new Set(
    reports.filter(({ source_id }) => pages.has(source_id)).map(({ report_id }) => report_id),
  );
  const years = reports.map(({ year }) => year);
  const perBody = count(reports.map(({ agency_id }) => agency_id));
  const inProse = facts.filter(({ basis, state }) => basis === 'prose' && state === 'reported');
  const dates = (basis: 'page' | 'address' | null) =>
    reports.filter(({ published_on_basis }) => published_on_basis === basis).length;
  return {
    reports: reports.length,
    whole: reports.filter(({ completeness }) => completeness === 'whole').length,
    agencies: perBody.length,
    agenciesWithTwoYears: perBody.filter((body) => body.reports > 1).length,
    firstYear: Math.min(...years),
    lastYear: Math.max(...years),
    facts: facts.length,
    fields: count(reports.map((report) => bodyOf(report).field)),
    provinces: count(reports.map((report) => bodyOf(report).province)),
    decisionsInProse: inProse.filter(({ metric }) => metric === 'permits' || metric === 'penalties').length,
    websiteTotals: inProse.filter(
      ({ metric, report_id }) => metric === 'website_posts' && fromPages.has(report_id),
    ).length,
    copies: reports
      .filter(({ source_id }) => repositories.has(source_id))
      .map((report) => ({ agency: bodyOf(report).name, year: report.year })),
    dated: { page: dates('page'), address: dates('address'), unknown: dates(null) },
    sourcesWithoutRetrieval: sources.filter(({ retrieved_on }) => retrieved_on === null).length,
  };
}

/** Names with how often they occur, most often first; null is no name. */
function count(names: readonly (string | null)[]): readonly Counted[] {
  const known = names.filter((name) => name !== null);
  return [...new Set(known)]
    .map((name) => ({ name, reports: known.filter((other) => other === name).length }))
    .sort((a, b) => b.reports - a.reports || (a.name < b.name ? -1 : 1));
}
