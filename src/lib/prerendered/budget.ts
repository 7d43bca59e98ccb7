/**
 * How much of the site is made beforehand, whatever the data hold: the first page, metrics, method, data, and so many
 * bodies with their reports, and places. Every other one is filled in the browser under the same address.
 */
export const BUDGET = {
  bodies: 240,
  reports: 600,
  places: 60,
  /** Of these, those made in English too. */
  english: { bodies: 30, reports: 60, places: 12 },
  /** Of the built folder. */
  files: 4_000,
  megabytes: 160,
  /** Of scripts that a page brings before anybody touches it, in kB as gzip. */
  scripts: { report: 123, others: 170 },
  /** Before anybody touches a page. */
  requests: 26,
  /** HTML of `/` in kB. */
  firstPage: 185,
} as const;
