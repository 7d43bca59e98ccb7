import { checkReport } from '../../checks/check-report.ts';
import { findRule } from '../../checks/rules/rules.ts';
import type { ReadDocument } from '../../dataset/reading-json.ts';
import { unplaced, type Agency } from '../../domain/agency.ts';
import type { Fact, Illegible } from '../../domain/fact.ts';
import { verdictOf, type Finding, type Verdict } from '../../domain/finding.ts';
import { itemKey } from '../../domain/item.ts';
import type { ReadReport } from '../../reader/read-report.ts';
import { matchBody, type BodyMatch } from './match-body.ts';
import { settleFacts } from './settle-facts.ts';
import type { Decision } from '../../dataset/workspace.ts';

/** What a person has to say before a report can be kept, or may say of it. */
export type Need = 'agency' | 'year' | 'cells';

/** A reading with what a person decided about it, and what is left to decide. */
export interface Review {
  readonly sha256: string;
  readonly name: string;
  readonly bytes: number;
  readonly reading: ReadReport;
  readonly match: BodyMatch;
  /** The body decided on, else the one matched; null where nobody knows. */
  readonly agency: Agency | null;
  readonly agencyBy: 'person' | 'name' | 'former-name' | 'new' | null;
  readonly year: number | null;
  readonly yearBy: 'person' | 'printed' | null;
  readonly facts: readonly Fact[];
  readonly byHand: ReadonlySet<string>;
  /** Cells of tables that nobody has read with certainty. */
  readonly doubtful: readonly Illegible[];
  /** Cells of tables that hold a number or are blank, of those that the form has. */
  readonly cells: { readonly read: number; readonly of: number };
  readonly findings: readonly Finding[];
  readonly verdicts: Readonly<Record<Verdict, number>>;
  readonly needs: readonly Need[];
}

/** Puts a reading, a person's decisions and the known bodies together. */
export function reviewReport(
  { sha256, name, bytes, report: reading }: ReadDocument,
  all: readonly Decision[],
  known: readonly Agency[],
  named: readonly Agency[] = [],
): Review {
  const decisions = all.filter((decision) => decision.sha256 === sha256);
  const match = matchBody(reading.head.agency, known, named);
  const body = bodyOf(decisions, match);
  const year = yearOf(decisions, reading);
  const { facts, byHand } = settleFacts(reading.facts, decisions);
  const inTables = facts.filter(({ item }) => item.basis !== 'prose');
  const doubtful = inTables.filter((fact) => fact.state === 'illegible');
  const agency = body.agency ?? unplaced(reading.head.agency ?? '');
  const findings = checkReport({ agency, year: year.year, head: reading.head, facts, whole: true });
  return {
    ...{ sha256, name, bytes, reading, match, facts, byHand, doubtful, findings },
    ...body,
    ...year,
    cells: {
      read: inTables.filter(({ state }) => state === 'reported' || state === 'blank').length,
      of: inTables.length,
    },
    verdicts: countVerdicts(findings),
    needs: [
      ...(body.agency === null ? ['agency' as const] : []),
      ...(year.year === null ? ['year' as const] : []),
      ...(doubtful.length > 0 ? ['cells' as const] : []),
    ],
  };
}

/** Whether it can be kept as it stands: its body and year are known. */
export const isPlaced = (
  review: Review,
): review is Review & { readonly agency: Agency; readonly year: number } =>
  review.agency !== null && review.year !== null;

function bodyOf(decisions: readonly Decision[], match: BodyMatch): Pick<Review, 'agency' | 'agencyBy'> {
  const decided = decisions.find((decision) => decision.about === 'agency');
  if (decided) return { agency: decided.agency, agencyBy: 'person' };
  if (match.kind === 'known') return { agency: match.agency, agencyBy: match.by };
  return match.kind === 'new' ? { agency: match.agency, agencyBy: 'new' } : { agency: null, agencyBy: null };
}

function yearOf(decisions: readonly Decision[], { head }: ReadReport): Pick<Review, 'year' | 'yearBy'> {
  const decided = decisions.find((decision) => decision.about === 'year');
  if (decided) return { year: decided.year, yearBy: 'person' };
  return head.year === null ? { year: null, yearBy: null } : { year: head.year, yearBy: 'printed' };
}

function countVerdicts(findings: readonly Finding[]): Review['verdicts'] {
  const count = { fails: 0, question: 0, undecided: 0, holds: 0 };
  for (const { outcome, check } of findings) count[verdictOf({ outcome, grade: findRule(check).grade })] += 1;
  return count;
}

/** Items that two readings of one report give differently. */
export function differingItems(a: readonly Fact[], b: readonly Fact[]): readonly string[] {
  const [one, other] = [sayings(a), sayings(b)];
  return [...new Set([...one.keys(), ...other.keys()])].filter((key) => one.get(key) !== other.get(key));
}

const sayings = (facts: readonly Fact[]) =>
  new Map(
    facts.map((fact) => [
      itemKey(fact.item),
      fact.state === 'reported' ? `${fact.value} ${fact.approximate}` : fact.state,
    ]),
  );
