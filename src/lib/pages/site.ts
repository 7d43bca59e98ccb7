import type { SiteCounts } from '../queries/site-counts.ts';

/** What every page knows of the data: how much they hold, their version, the day of its record (null where there is none). */
export interface Site {
  readonly counts: SiteCounts;
  readonly version: string;
  readonly recordedOn: string | null;
  /** The full address of the front page; empty where it is not known, as the site may be put anywhere. */
  readonly address: string;
}
