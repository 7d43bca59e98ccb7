import { unplaced, type Agency } from '../../domain/agency.ts';
import { hasPlace } from './match-body.ts';
import type { ReadDocument } from '../../dataset/reading-json.ts';
import { differingItems, isPlaced, reviewReport, type Review } from './review-report.ts';
import { reportKey, type Decision, type Workspace } from '../../dataset/workspace.ts';

/** Another document of the same body and year, and the items that the two give differently. */
export interface Rival {
  readonly review: Review;
  readonly differing: readonly string[];
}

/** A document that was read, and how it stands. */
export interface Standing {
  readonly review: Review;
  readonly isKept: boolean;
  /** Documents of the same body and year, where nobody has said which one counts. */
  readonly rivals: readonly Rival[];
}

/** How reviewed documents stand to each other and to what is kept, by hash. */
export function standReports(
  reviews: readonly Review[],
  decisions: readonly Decision[],
  kept: Workspace,
): ReadonlyMap<string, Standing> {
  const settled = new Set(decisions.flatMap((one) => (one.about === 'current' ? [one.report] : [])));
  const keptHashes = new Set(kept.documents.map(({ sha256 }) => sha256));
  const byReport = groupByReport(reviews);
  const rivalsOf = (review: Review): readonly Rival[] => {
    const key = keyOf(review);
    if (key === null || settled.has(key)) return [];
    return (byReport.get(key) ?? [])
      .filter((other) => other !== review)
      .map((other) => ({ review: other, differing: differingItems(review.facts, other.facts) }));
  };
  return new Map(
    reviews.map((review) => [
      review.sha256,
      { review, isKept: keptHashes.has(review.sha256), rivals: rivalsOf(review) },
    ]),
  );
}

const keyOf = (review: Review) => (isPlaced(review) ? reportKey(review.agency, review.year) : null);

function groupByReport(reviews: readonly Review[]): ReadonlyMap<string, readonly Review[]> {
  const groups = new Map<string, Review[]>();
  for (const review of reviews) {
    const key = keyOf(review);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), review]);
  }
  return groups;
}

/** Published bodies and, after them, those that a person named. */
export function knownBodies(published: readonly Agency[], decisions: readonly Decision[]): readonly Agency[] {
  const names = new Set(published.map(({ name }) => name));
  const own = decisions.flatMap((one) =>
    one.about === 'agency' && !names.has(one.agency.name) ? [one.agency] : [],
  );
  return [...published, ...new Map(own.map((agency) => [agency.name, agency])).values()];
}

/** Bodies that documents name in full and nobody knew of. */
export function namedBodies(documents: readonly ReadDocument[], known: readonly Agency[]): readonly Agency[] {
  const names = new Set(documents.flatMap(({ report }) => report.head.agency ?? []));
  for (const { name } of known) names.delete(name);
  return [...names].filter(hasPlace).map(unplaced);
}

const isShort = ({ report }: ReadDocument) => report.head.agency !== null && !hasPlace(report.head.agency);

/** Makes a review again only where what it depends on has changed. */
export class Reviewer {
  readonly #made = new Map<string, { readonly of: string; readonly review: Review }>();

  review(
    document: ReadDocument,
    decisions: readonly Decision[],
    known: readonly Agency[],
    named: readonly Agency[],
  ): Review {
    const own = decisions.filter(({ sha256 }) => sha256 === document.sha256);
    const of = JSON.stringify([own, known.length, isShort(document) ? named.length : null]);
    const found = this.#made.get(document.sha256);
    if (found?.of === of && found.review.reading === document.report) return found.review;
    const review = reviewReport(document, own, known, named);
    this.#made.set(document.sha256, { of, review });
    return review;
  }
}
