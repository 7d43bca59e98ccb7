/** What a figure of section 一 may mean in the tables: each reading is a sum of items, the most likely first. */
import type { Item } from '../../domain/item.ts';
import { inPart, inTable3 } from './facts-of.ts';
import type { LackingCode } from './lacking.ts';

export interface Readings {
  readonly prose: Item;
  readonly tried: readonly (readonly Item[])[];
  /** What would explain a smaller figure in the text, though the table cannot prove it. */
  readonly smallerMayBe: LackingCode | null;
}

const total = (metric: string) => inTable3(metric, 'total');
const cases = (...metrics: readonly string[]) => metrics.map((metric) => inPart('table4', metric));
const decided = (group: string) => cases(`${group}_upheld`, `${group}_corrected`, `${group}_other`);

const ofRequests = (metric: string, ...tried: readonly (readonly string[])[]): Readings => ({
  prose: inPart('prose', metric),
  tried: tried.map((metrics) => metrics.map(total)),
  smallerMayBe: 'own-office-only',
});
const ofCases = (metric: string, ...tried: readonly (readonly Item[])[]): Readings => ({
  prose: inPart('prose', metric),
  tried,
  smallerMayBe: 'filed-in-year-only',
});
const ofTable2 = (metric: string): Readings => ({
  prose: inPart('prose', metric),
  tried: [[inPart('table2', metric)]],
  smallerMayBe: 'own-office-only',
});

export const READINGS: readonly Readings[] = [
  ofRequests('requests_received', ['new_received'], ['new_received', 'carried_in'], ['total_processed']),
  ofRequests('requests_answered', ['total_processed'], ['new_received'], ['new_received', 'carried_in']),
  ofRequests('requests_carried_in', ['carried_in']),
  ofRequests('requests_carried_out', ['carried_out']),
  ofRequests('requests_granted', ['granted'], ['granted', 'partly_granted']),
  ofRequests('requests_partly_granted', ['partly_granted']),
  ofCases('reviews', cases('review_total'), decided('review')),
  ofCases(
    'lawsuits',
    cases('litigation_direct_total', 'litigation_after_review_total'),
    cases('litigation_direct_total'),
    cases('litigation_after_review_total'),
    [...decided('litigation_direct'), ...decided('litigation_after_review')],
  ),
  ofTable2('permits'),
  ofTable2('penalties'),
  ofTable2('coercions'),
  ofTable2('fees_wan'),
];
