import { Virtualizer, elementScroll, observeElementOffset, observeElementRect } from '@tanstack/virtual-core';

/** Which rows of a long list are drawn, and how much room the others take, in CSS pixels. */
export interface Window {
  readonly first: number;
  readonly last: number;
  readonly before: number;
  readonly after: number;
}

/** Follows the scrolling of an element; `onChange` is told which of `count` rows of one height to draw. */
export function followRows(
  element: HTMLElement,
  count: number,
  height: number,
  onChange: (window: Window) => void,
): () => void {
  const virtualizer = new Virtualizer<HTMLElement, HTMLElement>({
    count,
    getScrollElement: () => element,
    estimateSize: () => height,
    overscan: 12,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => report(),
  });
  const report = () => {
    virtualizer._willUpdate();
    const items = virtualizer.getVirtualItems();
    const [first, last] = [items[0], items.at(-1)];
    if (first === undefined || last === undefined) return;
    onChange({
      first: first.index,
      last: last.index,
      before: first.start,
      after: virtualizer.getTotalSize() - last.end,
    });
  };
  const unmount = virtualizer._didMount();
  report();
  return unmount;
}
