import type { Dataset } from '../../dataset/tables.ts';
import type { Place } from '../../domain/place.ts';

/** What stands above the tables. */
export interface JsonHead {
  readonly version: string;
  readonly title: string;
  readonly license: string;
  readonly limits: readonly { readonly zh: string; readonly en: string }[];
}

/**
 * The whole data set as one JSON object: the head, then each table by its name as an array of objects with the columns
 * of its CSV file; null where the CSV is empty, `place` as an object.
 */
export function toJsonFile(head: JsonHead, dataset: Dataset): string {
  const facts = dataset.facts.map(({ place, ...fact }) => ({
    ...fact,
    place: place === null ? null : (JSON.parse(place) as Place),
  }));
  const parts = Object.entries({ ...head, ...dataset, facts }).map(
    ([name, part]) => `${JSON.stringify(name)}:${toLines(part)}`,
  );
  return `{\n${parts.join(',\n')}\n}\n`;
}

/** A row a line, so that two versions can be compared by eye. */
const toLines = (part: unknown) =>
  Array.isArray(part) ? `[\n${part.map((row) => JSON.stringify(row)).join(',\n')}\n]` : JSON.stringify(part);
