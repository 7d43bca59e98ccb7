/** An item as an anchor on a report's page: `table3-granted-total`; its place in the source is `at-` and the same. */
export const toCellId = (item: {
  readonly basis: string;
  readonly metric: string;
  readonly applicant: string | null;
}): string => [item.basis, item.metric, ...(item.applicant === null ? [] : [item.applicant])].join('-');

export const placeIdOf = (cellId: string): string => `at-${cellId}`;

/** Anchor of a check that failed, on the page of its report. */
export const toFailedId = (check: string) => `fails-${check}`;
