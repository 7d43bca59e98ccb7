import type { Fact } from '../domain/fact.ts';
import type { Notice, ReportHead } from '../domain/report.ts';
import type { Format } from './document.ts';

/** What a published report says, every item of every form it follows, and what is odd about it. */
export interface ReadReport {
  readonly format: Format;
  readonly head: ReportHead;
  readonly facts: readonly Fact[];
  readonly notices: readonly Notice[];
}
