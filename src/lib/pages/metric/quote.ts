import { peersIn } from '../../messages/peers-in.ts';
import { unitIn } from '../../messages/unit.ts';
import { breakYears, formChanges } from '../../views/form-breaks.ts';
import type { MetricContext } from './context.ts';
import type { MetricRows } from './question.ts';
import { labelOf, yearOf } from './view.ts';
import type { QuoteContext } from '../../cite/quote-standing.ts';
import { quoteBody, quoteCoverage, quoteYear } from '../../cite/quote-standings.ts';

/** One sentence on what a metric page shows: its body in focus, else how reports state it, else all of the year. */
export function quoteMetric(rows: MetricRows, context: MetricContext, version: string): string | null {
  const { selection, info, locale, t } = context;
  const year = yearOf(rows, selection);
  const quote: QuoteContext = {
    label: labelOf(context),
    unit: unitIn(info.unit, t),
    normalisation: selection.normalisation,
    breaks: breakYears(formChanges(info)),
    peers: peersIn(selection.peers, t, locale),
    version,
    locale,
    t,
  };
  const body = selection.focus === null ? null : quoteBody(rows, selection.focus, year, quote);
  if (body !== null) return body;
  return selection.view === 'coverage' ? quoteCoverage(rows, year, quote) : quoteYear(rows, year, quote);
}
