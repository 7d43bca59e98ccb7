import type { Agency } from '../domain/agency.ts';
import type { Fact, Figure } from '../domain/fact.ts';
import type { ReportHead } from '../domain/report.ts';

/** What the checks need of a report. */
export interface CheckedReport {
  readonly agency: Agency;
  readonly year: number | null;
  readonly head: ReportHead;
  readonly facts: readonly (Fact | Figure)[];
  /** Every table was seen; of a report known in part, what was not seen says nothing about the report. */
  readonly whole: boolean;
}
