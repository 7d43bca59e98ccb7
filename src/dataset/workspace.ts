import type { Agency } from '../domain/agency.ts';
import { correspondenceKey, type Correspondence } from './correspondence.ts';
import type { RegisterEntry } from './read-register.ts';

/** The newest form of a kept workspace, in the browser and in a file, that this program knows. */
export const WORKSPACE_FORMAT = 2;

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

/** Bodies that a person put together under a name, by id. */
export interface NamedBodies {
  readonly name: string;
  readonly agencies: readonly string[];
}

/** Whom a person looks at, as an address says it. */
export type ScopeInAddress = { readonly place: string } | { readonly group: string };

/** Documents, and what a person decided and noted; a value. */
export interface Workspace {
  readonly documents: readonly OwnDocument[];
  readonly decisions: readonly Decision[];
  readonly correspondence: readonly Correspondence[];
  /** Bodies that must report, and what somebody found who looked. */
  readonly register: readonly RegisterEntry[];
  readonly groups: readonly NamedBodies[];
  /** Null for everybody. */
  readonly scope: ScopeInAddress | null;
}

export const EMPTY_WORKSPACE: Workspace = {
  documents: [],
  decisions: [],
  correspondence: [],
  register: [],
  groups: [],
  scope: null,
};

/** What a person said, of which two workspaces can say different things. */
export type Claim =
  | Decision
  | Correspondence
  | ({ readonly about: 'register' } & RegisterEntry)
  | ({ readonly about: 'group' } & NamedBodies)
  | { readonly about: 'scope'; readonly scope: ScopeInAddress };

/** Everything that a person said in a workspace. */
export const claimsOf = ({
  decisions,
  correspondence,
  register,
  groups,
  scope,
}: Workspace): readonly Claim[] => [
  ...decisions,
  ...correspondence,
  ...register.map((entry) => ({ about: 'register' as const, ...entry })),
  ...groups.map((group) => ({ about: 'group' as const, ...group })),
  ...(scope === null ? [] : [{ about: 'scope' as const, scope }]),
];

/** Names what a claim settles: of two with one key only one can count. */
export function claimKey(claim: Claim): string {
  switch (claim.about) {
    case 'finding':
    case 'reminder':
      return correspondenceKey(claim);
    case 'register':
      return `register ${reportKey(claim.agency, claim.year)}`;
    case 'group':
      return `group ${claim.name}`;
    case 'scope':
      return 'scope';
    default:
      return decisionKey(claim);
  }
}

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
