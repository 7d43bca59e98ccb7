import type { StatementRow } from '../../../form/prose/statements.ts';
import type { Doubt } from '../../../domain/fact.ts';
import type { Evidence } from '../../../domain/place.ts';
import { noneSaidIn } from './none-said.ts';
import type { ProseSentence } from './prose-sentences.ts';
import type { Candidate } from './read-clause.ts';
import { speaksOfBody } from './speaks-of-body.ts';
import { isWord, says } from './tag-sentence.ts';
import { judgeTime, type Mention } from './time-of-clause.ts';
import type { Clause, CountedClause } from './to-clauses.ts';

/** Whose figures are looked for; null where the report does not say. */
export interface OfReport {
  readonly year: number | null;
  readonly agency: string | null;
}

/** One place where the text states a figure, or may. */
export interface Statement {
  readonly row: StatementRow;
  /** Null where it is no number that can be read. */
  readonly value: number | null;
  readonly approximate: boolean;
  readonly at: Evidence;
  readonly clause: Clause;
  /** The text of the clause, folded as sentences are. */
  readonly context: string;
  /** Why it is not certain; empty where it is. */
  readonly doubts: readonly Doubt[];
  /** Whether it is of all bodies of a place or system: 全市, 全系统. */
  readonly isOfAll: boolean;
}

/** A clause in its sentence. */
export interface ClauseInSentence {
  readonly sentence: ProseSentence;
  readonly clauses: readonly Clause[];
  readonly at: number;
  readonly clause: Clause;
  readonly mentions: readonly Mention[];
  readonly report: OfReport;
  readonly isOfAll: boolean;
}

/** A number of the clause, as a statement of a metric that it may be of. */
export function toStatement(
  { row, doubts }: Candidate,
  clause: CountedClause,
  within: ClauseInSentence,
): Statement {
  const { count, lead } = clause;
  const about = isWord(lead.at(-1), 'filler', 'about') ? lead.at(-1) : undefined;
  const { value, approximate } = count.count;
  return {
    ...placed(row, about?.start ?? count.start, count.end, within),
    value,
    approximate: approximate || about !== undefined,
    doubts: [
      ...(value === null ? ['not-a-number' as const] : []),
      ...doubtsOfTime(row, within),
      ...doubtsOfLead(within),
      ...doubtsOfBody(row, within),
      ...doubts,
    ],
  };
}

/** What a clause says there was none of; nothing where it is said of another year or body. */
export const statementsOfNone = (
  within: ClauseInSentence,
  around: Parameters<typeof noneSaidIn>[1],
): readonly Statement[] =>
  noneSaidIn(within.clause, around)
    .filter(
      ({ row }) =>
        doubtsOfBody(row, within).length === 0 && !doubtsOfTime(row, within).includes('which-year'),
    )
    .map(({ row, start, end }) => ({
      ...placed(row, start, end, within),
      value: 0,
      approximate: false,
      doubts: [],
    }));

const placed = (row: StatementRow, start: number, end: number, within: ClauseInSentence) => ({
  row,
  at: within.sentence.quote(start, end),
  clause: within.clause,
  context: within.sentence.text.slice(within.clause.start, within.clause.end),
  isOfAll: within.isOfAll,
});

function doubtsOfTime(row: StatementRow, { clauses, mentions, at }: ClauseInSentence): readonly Doubt[] {
  const doubt = judgeTime(clauses, mentions, at, row);
  return doubt === null ? [] : [doubt];
}

function doubtsOfBody(row: StatementRow, within: ClauseInSentence): readonly Doubt[] {
  if (row.isOnChannel === true) return [];
  const { sentence, clauses, at, clause, report } = within;
  const isOthers = says(clause.lead, 'body', 'others');
  return isOthers || !speaksOfBody(sentence.text, clauses, at, report.agency) ? ['whose'] : [];
}

/** A difference, or what is meant to be; a target holds for all that follows it, up to a semicolon. */
function doubtsOfLead({ clauses, at, clause }: ClauseInSentence): readonly Doubt[] {
  if (says(clause.lead, 'compare')) return ['compared'];
  const from = clauses.findLastIndex(({ after }, index) => index <= at && after === ';');
  const before = clauses.slice(Math.max(from, 0), at).filter(({ depth }) => depth <= clause.depth);
  const isPlanned = before.some(({ lead }) => says(lead, 'plan', 'target'));
  return isPlanned || says(clause.lead, 'plan') ? ['planned'] : [];
}
