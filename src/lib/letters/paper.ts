/** What stands on a sheet, one below the other. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  /** Running text, its first line set in by two characters. */
  | { readonly kind: 'paragraph'; readonly text: string }
  /** The same without, such as the body that a letter is for. */
  | { readonly kind: 'line'; readonly text: string }
  /** A matter with its grade in a frame before it. */
  | { readonly kind: 'matter'; readonly mark: string; readonly text: string }
  /** What is looked up and not read. */
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'signature'; readonly text: string }
  /** Lines in a frame, to be filled in. */
  | { readonly kind: 'form'; readonly lines: readonly string[] }
  /** The first column holds words, the others numbers. */
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** A document of A4 sheets, before it is written in a format. */
export interface Paper {
  readonly title: string;
  /** What stands above every sheet, left and right. */
  readonly above: readonly [left: string, right: string];
  /** What stands below every sheet, before the number of the page. */
  readonly below: string;
  readonly blocks: readonly Block[];
}
