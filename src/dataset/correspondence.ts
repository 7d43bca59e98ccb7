import type { Applicant } from '../domain/item.ts';

/** How far a finding has come between whoever asks and the body that is asked. */
export const PROGRESS = ['open', 'asked', 'answered', 'corrected', 'explained'] as const;
export type Progress = (typeof PROGRESS)[number];

/** What a body without a report is sent, one after the other; the last names it in a notice. */
export const REMINDERS = ['reminder', 'second-reminder', 'notice'] as const;
export type ReminderStep = (typeof REMINDERS)[number];

/** Names a finding by its report, its check and the cells that take part, so that a new reading of the report has the same one. */
export interface FindingId {
  /** `report_id` of the published data: `agency_id/year`. */
  readonly report: string;
  readonly check: string;
  readonly applicant: Applicant | null;
  /** Keys of items, sorted; empty where a check is about none, or about too many to write out. */
  readonly cells: readonly string[];
}

interface Noted {
  /** When the person said so, ISO 8601 with time. */
  readonly decidedOn: string;
}

/** What a person noted of the letters that go to and fro. */
export type Correspondence =
  | (Noted &
      FindingId & {
        readonly about: 'finding';
        readonly progress: Progress;
        /** The day on which it came so far, YYYY-MM-DD; null while it is open. */
        readonly on: string | null;
      })
  | (Noted & {
      readonly about: 'reminder';
      /** Names body and year, as `reportKey` does: there is no report. */
      readonly report: string;
      readonly step: ReminderStep;
      /** The day on which it was sent, YYYY-MM-DD. */
      readonly on: string;
    });
export type FindingProgress = Extract<Correspondence, { readonly about: 'finding' }>;
export type Reminder = Extract<Correspondence, { readonly about: 'reminder' }>;

/** A text that names a finding and nothing else. */
export const findingKey = ({ report, check, applicant, cells }: FindingId): string =>
  ['finding', report, check, applicant ?? '', ...cells].join(' ');

/** Names what was noted of: of two notes with one key only one can count. */
export const correspondenceKey = (noted: Correspondence): string =>
  noted.about === 'finding' ? findingKey(noted) : reminderKey(noted);

export const reminderKey = ({ report, step }: Pick<Reminder, 'report' | 'step'>): string =>
  `reminder ${step} ${report}`;
