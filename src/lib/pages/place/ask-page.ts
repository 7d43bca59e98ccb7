import { DEFAULT_SELECTION } from '../../address/selection.ts';
import { askRows, toShape } from '../../question/question.ts';
import type { NamedRows, Source } from '../../source/source.ts';
import { isPlace, placeQuestion } from './question.ts';

/** What the page of a place is drawn from. */
export interface PlacePage {
  readonly place: string;
  readonly rows: NamedRows;
}

/** Asks whichever source for the page of a place; null where no body sits there. */
export async function askPlacePage(source: Source, place: string): Promise<PlacePage | null> {
  const question = placeQuestion(place, DEFAULT_SELECTION);
  const rows = await askRows(source, question);
  return isPlace(toShape(question, rows), place) ? { place, rows } : null;
}
