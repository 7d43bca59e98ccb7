import type { PrintedDate, ReportHead } from '../../domain/report.ts';
import type { Period } from './read-dates.ts';
import type { Title } from './read-title.ts';

/** The head of a report without the forms, which its tables tell. */
export type PrintedHead = Omit<ReportHead, 'forms'>;

/** What the document prints about itself, each from its own place. */
export interface HeadEvidence {
  readonly title: Title | undefined;
  readonly period: Period | null;
  readonly signer: string | null;
  readonly signedOn: PrintedDate | null;
  readonly stampedOn: PrintedDate | null;
}
