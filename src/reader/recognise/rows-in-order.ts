import { APPLICANTS } from '../../domain/item.ts';
import { ROWS_OF_TABLE3 } from '../../form/forms.ts';
import type { PlacedLabel } from './follow-order.ts';
import { toNumberedCore } from '../text/fold.ts';
import { pickCells, type Picked, type Window } from './pick-cells.ts';
import type { Token } from './token.ts';

/** A row or line of seven cells, with what tells which row of the form it may be. */
export interface RowInOrder {
  /** The form's row whose label stands on it whole; null where none does. */
  readonly row: string | null;
  /** Pieces of labels that stand on it. */
  readonly words: readonly string[];
  readonly picked: Extract<Picked, { kind: 'cells' }>;
}

/**
 * Every row of seven cells from the first label to the last, whatever words stand beside or between them: text drawn
 * from a PDF prints a label that wraps before, after and around its numbers. Which row each is, its order may tell.
 *
 *     （四）无2.没有现成信息需要另
 *     法提供行制作
 *     3.补正后申请内容仍不明确
 *   > | 6 | 0 | 0 | 0 | 0 | 0 | 6 |
 *   > | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
 */
export function rowsInOrder(
  tokens: readonly Token[],
  placed: readonly PlacedLabel[],
  window: Window,
): readonly RowInOrder[] {
  const labels = new Map(placed.map(({ label, last }) => [tokens[last]!.row, label.row]));
  return [...rowsBetween(tokens, placed)].flatMap((tokensOfRow) => {
    const words = tokensOfRow.findLastIndex(({ kind }) => kind === 'words');
    const own = tokensOfRow.slice(words + 1);
    if (!own.some(({ kind }) => kind === 'value')) return [];
    const picked = pickCells({ label: null, own, below: [] }, APPLICANTS.length, window);
    if (picked.kind !== 'cells') return [];
    const pieces = tokensOfRow.slice(0, words + 1).filter(({ kind }) => kind === 'words');
    return [{ row: labels.get(own[0]!.row) ?? null, words: pieces.map(({ text }) => text), picked }];
  });
}

function* rowsBetween(tokens: readonly Token[], placed: readonly PlacedLabel[]): Generator<readonly Token[]> {
  const [top, bottom] = [placed[0], placed.at(-1)];
  if (!top || !bottom) return;
  let from = top.first;
  while (from < tokens.length && tokens[from]!.row <= tokens[bottom.last]!.row) {
    let to = from + 1;
    while (tokens[to]?.row === tokens[from]!.row) to += 1;
    yield tokens.slice(from, to);
    from = to;
  }
}

/** Whether a row may be this row of the form: its label is the row's, or the pieces on it are. */
export const mayBe = ({ row, words }: RowInOrder, metric: string): boolean =>
  row === null ? words.every((word) => WHOLE_LABELS.get(metric)?.includes(toPiece(word))) : row === metric;

const toPiece = (text: string) => toNumberedCore(text.normalize('NFKC').replace(/\s/gu, ''));

const WHOLE_LABELS: ReadonlyMap<string, string> = new Map(
  ROWS_OF_TABLE3.map(({ metric, path, label }) => [metric, toPiece(`三、本年度办理结果${path}${label}`)]),
);
