import type { RuleText } from '../../../checks/rules/rule-texts.ts';
import type { Words } from '../../../checks/rules/rules.ts';
import type { Finding, Grade } from '../../../domain/finding.ts';
import type { Illegible } from '../../../domain/fact.ts';
import type { Place } from '../../../domain/place.ts';
import type { OutcomeLeaf } from '../../queries/outcome-leaves.ts';
import type { Outcome } from '../../queries/outcomes.ts';
import type { ReportChange } from '../../queries/report-changes.ts';
import type { ReportFactRow } from '../../queries/report-facts.ts';
import type { ReportHead } from '../../queries/report-head.ts';
import type { SetText } from './set-text.ts';
import type { Questioned } from '../../address/selection.ts';

/** What a report says of one item, with its place in the source where that is in our data. */
export type ReportFact = Omit<ReportFactRow, 'report_id' | 'place'> & {
  readonly place: Place | null;
  /** A person read it in the source, where the reader could not. */
  readonly by_hand?: boolean;
  /** Why what stands there is not certainly one number, and in prose the clause it stands in. */
  readonly doubt?: { readonly because: Illegible['because']; readonly context: string | null };
};

/** Names of a metric, by `basis/metric`. */
export type Labels = Readonly<Record<string, Words & { readonly unit: string }>>;

/** A finding in words: the arithmetic of what was decided, or what was lacking. */
export interface WrittenFinding {
  readonly check: string;
  readonly outcome: Finding['outcome'];
  readonly grade: Grade;
  /** The row or column that it runs along; empty where the check says enough. */
  readonly scope: Words;
  readonly says: Words;
  /** The first cell that takes part, as an anchor; null where none does. */
  readonly at: string | null;
  /** Of a check that fails, every cell that takes part. */
  readonly cells: readonly string[];
  readonly suspect: { readonly cell: string; readonly name: Words } | null;
}

/** Another report of the same body. */
export type Sibling = Pick<
  ReportHead,
  'report_id' | 'year' | 'completeness' | 'seen' | 'fails' | 'questions'
>;

/** Six groups, or none where no row of table 3 was seen, and the rows of the form beneath them. */
export interface ReportOutcomes {
  readonly groups: readonly Outcome[];
  readonly leaves: readonly OutcomeLeaf[];
}

/** The rows behind the page of one report. */
export interface ReportRows {
  readonly head: ReportHead;
  readonly facts: readonly ReportFact[];
  readonly labels: Labels;
  readonly findings: readonly WrittenFinding[];
  /** Of the checks among its findings, what they ask. */
  readonly rules: Readonly<Record<string, RuleText>>;
  readonly changes: readonly ReportChange[];
  /** Reports of the same body in the order of years, this one among them. */
  readonly siblings: readonly Sibling[];
  /** What became of requests, with the figures in question and without. */
  readonly outcomes: Readonly<Record<Questioned, ReportOutcomes>>;
  /** The text of the source, which places refer to by offsets; null where there is none. */
  readonly text: SetText | null;
  /** The document itself, where this browser alone keeps it. */
  readonly own?: Blob;
}
