import { amongWhom } from '../../messages/peers-in.ts';
import { unitIn } from '../../messages/unit.ts';
import { breakYears, formChanges } from '../../views/form-breaks.ts';
import type { MetricContext } from './context.ts';
import type { MetricRows } from './question.ts';
import { inSeries } from './charts.ts';
import { inYears, labelOf, yearOf } from './view.ts';
import type { QuoteContext } from '../../cite/quote-standing.ts';
import { quoteBody, quoteCoverage, quoteRank, quoteSpread } from '../../cite/quote-standings.ts';
import { quoteOwnTrend, quoteTrend } from '../../cite/quote-trend.ts';

/** One sentence on what a metric page shows, by its view: of its body in focus, else of all. */
export function quoteMetric(rows: MetricRows, context: MetricContext, version: string): string | null {
  const { selection, info, locale, t } = context;
  const year = yearOf(rows, selection);
  const quote: QuoteContext = {
    label: labelOf(context),
    unit: unitIn(info.unit, t),
    normalisation: selection.normalisation,
    breaks: breakYears(formChanges(info)),
    peers: amongWhom(selection, t, locale),
    version,
    locale,
    t,
  };
  const { focus } = selection;
  const shown = inYears(rows, selection);
  if (selection.view === 'trend') return quoteSeries(shown, year, quote, context);
  const body = focus === null ? null : quoteBody(rows, focus, year, quote);
  if (body !== null) return body;
  switch (selection.view) {
    case 'coverage':
      return quoteCoverage(shown, year, quote);
    case 'rank':
      return quoteRank(shown, year, quote);
    default:
      return quoteSpread(shown, year, quote);
  }
}

/** Of the body in focus its own way, of one year where it has no more; else of every series. */
function quoteSeries(
  rows: MetricRows,
  year: number,
  quote: QuoteContext,
  context: MetricContext,
): string | null {
  const { focus } = context.selection;
  if (focus === null) return quoteTrend(inSeries(rows, context), quote);
  const own = rows.standings.filter(({ agency_id }) => agency_id === focus);
  return quoteOwnTrend(own, quote) ?? quoteBody(rows, focus, year, quote);
}
