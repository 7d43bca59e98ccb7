/** Measures that are worked out, by their ids in addresses and files, in the order in which they are listed. */
export const DERIVED_IDS = [
  'granted_share',
  'denied_share',
  'unable_share',
  'rejected_share',
  'carried_over_share',
  'carried_over_share-prose',
  'review_corrected_share',
  'litigation_corrected_share',
  'reviews_per_100',
  'reviews_per_100-prose',
  'lawsuits_per_100',
  'lawsuits_per_100-prose',
  'permits_per_year',
  'penalties_per_year',
] as const;
export type DerivedId = (typeof DERIVED_IDS)[number];
