import { YEARS_IN_FORCE } from '../form/in-force.ts';

const inForce = [...YEARS_IN_FORCE]
  .reverse()
  .map(({ form, first }) => `WHEN year >= ${first} THEN '${form}'`)
  .join(' ');

/**
 * What the page's database holds beside the published tables: `reports_in_force`, every report with the form that is
 * prescribed for its year, NULL before there was one.
 */
export const PAGE_VIEWS: readonly string[] = [
  `CREATE VIEW reports_in_force AS SELECT *, CASE ${inForce} END AS form_in_force FROM reports`,
];
