import type { Page } from '../page.ts';
import type { SampleReport } from '../sample-report.ts';
import type { Expectation } from '../truth-of.ts';

/** One layout in one file format. */
export interface Printer {
  /** As in the list of layouts. */
  readonly layout: string;
  /** Name of the file; the reader goes by content. */
  readonly fileName: string;
  readonly print: (page: Page) => Uint8Array | Promise<Uint8Array>;
  /** What the print leaves certain. */
  readonly truth: (report: SampleReport) => Expectation;
}
