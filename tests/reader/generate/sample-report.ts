import type { Dialect } from './dialects.ts';
import type { Item } from '../../../src/domain/item.ts';

/** What a reader must make of a cell or a figure: one number, no number, or something that is not one number. */
export type Truth =
  | { readonly state: 'reported'; readonly value: number; readonly approximate: boolean }
  | { readonly state: 'blank' }
  | { readonly state: 'illegible' };

export interface PrintedCell {
  readonly text: string;
  readonly truth: Truth;
}

export interface SampleCell extends PrintedCell {
  readonly item: Item;
}

export interface SampleRow {
  /** Labels from the outermost group inwards: 三、本年度办理结果, （三）不予公开, 1.属于国家秘密. */
  readonly labels: readonly string[];
  readonly cells: readonly SampleCell[];
  /** The office's own row, which no form has and no reading may use. */
  readonly isOwn?: true;
}

export interface SampleBlock {
  /** 第二十条第（一）项 … */
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly SampleRow[];
}

/** A paragraph of section 一 with the figures it states. */
export interface SampleSentence {
  readonly text: string;
  readonly figures: readonly SampleCell[];
}

export interface SampleHead {
  readonly agency: string;
  readonly year: number;
  readonly title: string;
  readonly opening: string;
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
  readonly signature: string;
  readonly publishedOn: string;
}

/** A made-up report of a body that cannot exist (示例市…); a table is null where the report withholds it. */
export interface SampleReport {
  readonly head: SampleHead;
  readonly dialect: Dialect;
  readonly sentences: readonly SampleSentence[];
  readonly table2: readonly SampleBlock[] | null;
  readonly table3: readonly SampleRow[] | null;
  readonly table4: readonly SampleCell[] | null;
  /** The statistics table of 2014 to 2018, which stands for all three. */
  readonly table2014: readonly SampleRow[] | null;
}
