import type { Stream, WordFile } from './word-file.ts';

/** Properties of a stretch of the file; `end` is exclusive, in bytes. */
export interface Run {
  readonly start: number;
  readonly end: number;
  /** Modifiers one after another ([MS-DOC] 2.6). */
  readonly properties: Stream;
}

const PAGE = 512;
const PAGE_NUMBER = 0x3f_ffff;

/** Runs of characters ([MS-DOC] 2.9.32), by where they lie. */
export const characterRuns = (file: WordFile): readonly Run[] =>
  pagesOf(file, file.characters).flatMap((page) =>
    runsIn(page, 1, (at) => {
      const offset = page.u8(at) * 2;
      return offset === 0 ? page.slice(0, 0) : page.slice(offset + 1, page.u8(offset));
    }),
  );

/** Paragraphs ([MS-DOC] 2.9.175); the first two bytes of their properties name a style. */
export const paragraphRuns = (file: WordFile): readonly Run[] =>
  pagesOf(file, file.paragraphs).flatMap((page) =>
    runsIn(page, 13, (at) => {
      const offset = page.u8(at) * 2;
      if (offset === 0) return page.slice(0, 0);
      const half = page.u8(offset);
      const [start, length] = half === 0 ? [offset + 2, 2 * page.u8(offset + 1)] : [offset + 1, 2 * half - 1];
      return page.slice(start + 2, Math.max(0, length - 2));
    }),
  );

function pagesOf({ text, tables }: WordFile, part: WordFile['characters']): readonly Stream[] {
  const table = tables.slice(part.start, part.length);
  const count = (part.length - 4) / 8;
  return Array.from({ length: count }, (_, at) =>
    text.slice((table.u32((count + 1) * 4 + at * 4) & PAGE_NUMBER) * PAGE, PAGE),
  );
}

function runsIn(page: Stream, size: number, propertiesAt: (at: number) => Stream): readonly Run[] {
  const count = page.u8(PAGE - 1);
  return Array.from({ length: count }, (_, run) => ({
    start: page.u32(run * 4),
    end: page.u32(run * 4 + 4),
    properties: propertiesAt((count + 1) * 4 + run * size),
  }));
}

/** Finds the run that holds a byte of the file. */
export function finderOf(runs: readonly Run[]): (offset: number) => Run | undefined {
  const sorted = [...runs].sort((a, b) => a.start - b.start);
  return (offset) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    const run = sorted[low];
    return run !== undefined && run.start <= offset ? run : undefined;
  };
}
