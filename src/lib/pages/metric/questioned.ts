import type { Standing } from '../../queries/standing.ts';
import { inSeries } from './charts.ts';
import type { MetricContext } from './context.ts';
import type { MetricRows } from './question.ts';
import type { MetricViewName } from './chart-forms.ts';
import type { QuestionedCount } from '../../figure/questioned-note.ts';

/** How many of the numbers that a view draws are in question, and how many of its years were left out for that. */
export function countQuestioned(
  view: MetricViewName,
  rows: MetricRows,
  year: number,
  context: MetricContext,
): QuestionedCount {
  const years = view === 'rank' ? rows.years.filter((row) => row.year === year) : rows.years;
  return {
    marked: drawnRows(view, rows, year, context).filter(({ questioned }) => questioned).length,
    leftOut: years.reduce((all, { left_out }) => all + left_out, 0) + basesLeftOut(rows, years),
  };
}

/** Numbers that stay and have nothing left to be set against. */
const basesLeftOut = ({ standings }: MetricRows, years: MetricRows['years']) =>
  standings.filter(
    ({ year, state, base_state }) =>
      base_state === 'left_out' && state === 'reported' && years.some((row) => row.year === year),
  ).length;

function drawnRows(
  view: MetricViewName,
  rows: MetricRows,
  year: number,
  context: MetricContext,
): readonly Standing[] {
  const known = rows.standings.filter(({ shown }) => shown !== null);
  switch (view) {
    case 'spread':
      return known;
    case 'rank':
      return known.filter((row) => row.year === year);
    case 'trend':
      return inSeries(rows, context).flat();
    case 'coverage':
      return [];
  }
}
