import type { Agency } from '../domain/agency.ts';

/** The newest form of a kept workspace, in the browser and in a file, that this program knows. */
export const WORKSPACE_FORMAT = 1;

/** A document that a person keeps. What it says is read from it anew and never kept as the truth. */
export interface OwnDocument {
  readonly sha256: string;
  /** Of its file, after those that held it: `市局.zip/年报.docx`. */
  readonly name: string;
  readonly bytes: number;
  /** When it was first kept, ISO 8601 with time. */
  readonly keptOn: string;
}

interface OfDocument {
  readonly sha256: string;
  /** When the person decided, ISO 8601 with time. */
  readonly decidedOn: string;
}

/** What a person says that no document says, or says better than the reader could. */
export type Decision =
  | (OfDocument & { readonly about: 'agency'; readonly agency: Agency })
  | (OfDocument & { readonly about: 'year'; readonly year: number })
  /** What is printed in a cell that the reader could not read: a number, or none (null); `quote` is what stands there. */
  | (OfDocument & {
      readonly about: 'cell';
      readonly item: string;
      readonly value: number | null;
      readonly quote: string;
    })
  /** Of the reports of one body and year this one counts. */
  | (OfDocument & { readonly about: 'current'; readonly report: string });

/** Documents and decisions; a value. */
export interface Workspace {
  readonly documents: readonly OwnDocument[];
  readonly decisions: readonly Decision[];
}

export const EMPTY_WORKSPACE: Workspace = { documents: [], decisions: [] };

/** Names what a decision settles: of two with one key only one can count. */
export function decisionKey(decision: Decision): string {
  if (decision.about === 'current') return `current ${decision.report}`;
  const of = `${decision.about} ${decision.sha256}`;
  return decision.about === 'cell' ? `${of} ${decision.item}` : of;
}

type Named = Pick<Agency, 'name' | 'province' | 'city' | 'county'>;

/** Names a body by where it sits and what it is called. */
export const bodyKey = ({ province, city, county, name }: Named): string =>
  [province, city, county, name].filter((part) => part !== '').join('/');

/** Names a report by its body and year, for decisions on which of several documents counts. */
export const reportKey = (agency: Named, year: number): string => `${bodyKey(agency)}/${year}`;

/** Puts a decision in the place of one on the same matter. */
export const withDecision = (decisions: readonly Decision[], decision: Decision): readonly Decision[] => [
  ...decisions.filter((other) => decisionKey(other) !== decisionKey(decision)),
  decision,
];
