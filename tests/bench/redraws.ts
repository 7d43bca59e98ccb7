import type { Page } from '@playwright/test';
import { median } from './median.ts';

/** What a visitor does to a page, as a statement that runs in it. */
export interface Act {
  readonly name: string;
  readonly statement: string;
}

/** Each of several things done to a page in turn, with the milliseconds from the event to the painted frame. */
export async function measureRedraws(page: Page, acts: readonly Act[], turns: number): Promise<void> {
  const times = new Map<string, number[]>();
  for (let turn = 0; turn < turns; turn += 1)
    for (const { name, statement } of acts) {
      const ms = await redraw(page, statement);
      times.set(name, [...(times.get(name) ?? []), ms]);
    }
  for (const [name, own] of times)
    console.log(
      `  ${name.padEnd(40)} median ${median(own).toFixed(0)} ms, slowest ${Math.max(...own).toFixed(0)} ms (n=${own.length})`,
    );
}

/** Until a new picture stands where the old one stood, nothing is waited for any more, and the frame is painted. */
export const redraw = (page: Page, statement: string): Promise<number> =>
  page.evaluate<number>(`new Promise((resolve, reject) => {
    const drawing = () => document.querySelector('.chart svg');
    const before = drawing();
    const late = setTimeout(() => reject(new Error('nothing was drawn anew')), 60000);
    const observer = new MutationObserver(() => {
      if (document.querySelector('.pending') || drawing() === before) return;
      observer.disconnect();
      clearTimeout(late);
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
    });
    observer.observe(document.querySelector('main'), { childList: true, subtree: true, attributes: true });
    const start = performance.now();
    ${statement}
  })`);
