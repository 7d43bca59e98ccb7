import type { FlowCell } from '../flow.ts';

interface Shape {
  readonly right: number;
  readonly isMergedRight: boolean;
  readonly isGoingOn: boolean;
}

/** What the words before a row say of its cells. */
export class RowShape {
  #left = 0;
  #shapes: Shape[] = [];
  #isMergedRight = false;
  #isGoingOn = false;

  /** Takes in a word; others than those of rows are passed over. */
  take(word: string, argument: number | null): void {
    if (word === 'trowd') [this.#left, this.#shapes] = [0, []];
    else if (word === 'trleft' && argument !== null) this.#left = argument;
    else if (word === 'clmrg') this.#isMergedRight = true;
    else if (word === 'clvmrg') this.#isGoingOn = true;
    else if (word === 'cellx' && argument !== null) {
      this.#shapes.push({
        right: argument,
        isMergedRight: this.#isMergedRight,
        isGoingOn: this.#isGoingOn,
      });
      this.#isMergedRight = this.#isGoingOn = false;
    }
  }

  /** The cells of the row that ends now, as it was said last. */
  get toCells(): (texts: readonly (readonly string[])[]) => readonly FlowCell[] {
    const [left, shapes] = [this.#left, this.#shapes];
    return (texts) => toCells(texts, left, shapes);
  }
}

const WIDTH = 1000;

function toCells(
  texts: readonly (readonly string[])[],
  from: number,
  shapes: readonly Shape[],
): readonly FlowCell[] {
  const cells: FlowCell[] = [];
  texts.forEach((lines, at) => {
    const before = cells.at(-1);
    const left = before?.right ?? from;
    const { right, isMergedRight, isGoingOn } = shapes[at] ?? {
      right: left + WIDTH,
      isMergedRight: false,
      isGoingOn: false,
    };
    if (isMergedRight && before) cells[cells.length - 1] = { ...before, right };
    else cells.push({ lines, left, right, isGoingOn });
  });
  return cells;
}
