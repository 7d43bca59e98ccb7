/** Rows of table 3 as printed, seven texts each; an empty one where the cell is blank. */
export type PrintedRows = readonly (readonly string[])[];
/** What a program gives as rows of cells, in reading order. */
export type Grid = readonly (readonly string[])[];

export interface Score {
  /** Numbers that are printed. */
  readonly printed: number;
  readonly right: number;
  /** Numbers given that stand nowhere in their row. */
  readonly false: number;
  /** Numbers of the row given in another of its cells. */
  readonly misplaced: number;
  /** Numbers printed of which nothing is said, not even that they are doubtful. */
  readonly lost: number;
}

/** What a cell is said to hold: a number, nothing, or something that is not certain. */
export type Said = string | null | 'uncertain';

export function scoreRow(printed: readonly string[], said: readonly Said[]): Score {
  const score = { printed: 0, right: 0, false: 0, misplaced: 0, lost: 0 };
  printed.forEach((number, column) => {
    const given = said[column] ?? null;
    if (number !== '') score.printed += 1;
    if (given === 'uncertain') return;
    if (given === null) score.lost += number === '' ? 0 : 1;
    else if (given === number) score.right += 1;
    else if (printed.includes(given)) score.misplaced += 1;
    else score.false += 1;
  });
  return score;
}

export const addScores = (scores: readonly Score[]): Score =>
  scores.reduce((sum, score) => ({
    printed: sum.printed + score.printed,
    right: sum.right + score.right,
    false: sum.false + score.false,
    misplaced: sum.misplaced + score.misplaced,
    lost: sum.lost + score.lost,
  }));

/**
 * The score of a grid that names no figure, the best that can be made of it: printed rows are matched with its rows in
 * order, and each with those seven cells of its row that fit best. A row that is matched with none is lost.
 */
export function scoreGrid(printed: PrintedRows, grid: Grid): Score {
  const rows = grid
    .map((cells) => cells.map(toNumber))
    .filter((cells) => cells.some((cell) => cell !== null));
  const nothing = printed.map((row) => scoreRow(row, []));
  let best: readonly (readonly Score[])[] = Array.from({ length: rows.length + 1 }, () => []);
  printed.forEach((row, at) => {
    const next: (readonly Score[])[] = [];
    rows.concat([[]]).forEach((_, used) => {
      const unmatched = [...best[used]!, nothing[at]!];
      const options = [
        unmatched,
        ...(used > 0 ? [[...best[used - 1]!, bestWindow(row, rows[used - 1]!)], next[used - 1]!] : []),
      ];
      next.push(options.reduce((one, other) => (worth(other) > worth(one) ? other : one)));
    });
    best = next;
  });
  return addScores(best.at(-1)!);
}

const worth = (scores: readonly Score[]) =>
  scores.reduce((sum, { right, misplaced, false: wrong }) => sum + 4 * right - misplaced - wrong, 0);

function bestWindow(printed: readonly string[], cells: readonly Said[]): Score {
  const starts = Array.from({ length: Math.max(1, cells.length - printed.length + 1) }, (_, start) => start);
  const scores = starts.map((start) => scoreRow(printed, cells.slice(start, start + printed.length)));
  return scores.reduce((one, other) => (worth([other]) > worth([one]) ? other : one));
}

/** A cell's number; null where it holds none or words beside it. */
export function toNumber(text: string): string | null {
  const bare = text.normalize('NFKC').replaceAll(/[\s,]/gu, '');
  return /^-?\d+(?:\.\d+)?$/u.test(bare) ? bare : null;
}
