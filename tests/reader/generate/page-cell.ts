import type { PageCell } from './page.ts';

export const head = (text: string, columnSpan = 1, rowSpan = 1): PageCell => ({
  text,
  role: 'head',
  columnSpan,
  rowSpan,
});

export const label = (text: string, columnSpan = 1, rowSpan = 1): PageCell => ({
  text,
  role: 'label',
  columnSpan,
  rowSpan,
});

export const value = (text: string, columnSpan = 1): PageCell => ({
  text,
  role: 'value',
  columnSpan,
  rowSpan: 1,
});
