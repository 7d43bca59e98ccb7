import type { Standing } from '../queries/standing.ts';
import { formatShown, inSeries, isMarked } from './metric-charts.ts';
import type { MetricContext } from './metric-context.ts';
import type { MetricRows } from './metric-page.ts';
import { statesUnder } from './metric-states.ts';
import { toStatementCell } from './statement-cell.ts';
import { body, number, text, type TableView } from './table-view.ts';

export function toYearsTable(
  { years }: MetricRows,
  label: string,
  { t, locale, selection }: MetricContext,
): TableView {
  const states = statesUnder(selection);
  return {
    caption: label,
    columns: [
      { id: 'year', label: t('common.year'), numeric: false },
      ...states.map((state) => ({
        id: state,
        label: state === 'not_asked' ? t('metric.notAsked') : t(`common.state.${state}`),
        numeric: true,
      })),
      { id: 'lower_quartile', label: t('metric.lowerQuartile'), numeric: true },
      { id: 'median', label: t('common.median'), numeric: true },
      { id: 'upper_quartile', label: t('metric.upperQuartile'), numeric: true },
      { id: 'highest', label: t('metric.highest'), numeric: true },
    ],
    rows: years.map((row) => [
      text(String(row.year)),
      ...states.map((state) => number(row[state], locale)),
      number(row.lower_quartile, locale),
      number(row.median, locale),
      number(row.upper_quartile, locale),
      number(row.highest, locale),
    ]),
    focused: new Set(),
  };
}

/** The reports that are dots of the spread, the latest year first. */
export function toSpreadTable({ standings }: MetricRows, label: string, context: MetricContext): TableView {
  const drawn = standings.filter(({ shown }) => shown !== null);
  return toStandingsTable(
    drawn.toSorted((a, b) => b.year - a.year),
    label,
    context,
  );
}

export function toRankTable(
  { standings }: MetricRows,
  year: number,
  label: string,
  context: MetricContext,
): TableView {
  const ofYear = standings.filter((row) => row.year === year);
  return toStandingsTable(ofYear, `${label}, ${year}`, context);
}

export function toTrendTable(rows: MetricRows, label: string, context: MetricContext): TableView {
  const series = inSeries(rows, context).flat();
  const ordered = [...series].sort((a, b) =>
    a.agency_id === b.agency_id ? a.year - b.year : a.agency_id < b.agency_id ? -1 : 1,
  );
  return toStandingsTable(ordered, label, context);
}

function toStandingsTable(
  standings: readonly Standing[],
  caption: string,
  context: MetricContext,
): TableView {
  const { t, locale, link, selection } = context;
  const set = selection.normalisation !== 'count';
  return {
    caption,
    columns: [
      { id: 'agency', label: t('common.agency'), numeric: false },
      { id: 'year', label: t('common.year'), numeric: true },
      { id: 'value', label: t('metric.value'), numeric: true },
      ...(set
        ? [
            {
              id: selection.normalisation,
              label: t(`metric.normalisation.${selection.normalisation}`),
              numeric: true,
            },
          ]
        : []),
      { id: 'rank', label: t('metric.rank'), numeric: true },
      { id: 'field', label: t('common.field'), numeric: false },
      { id: 'province', label: t('common.province'), numeric: false },
    ],
    rows: standings.map((row) => [
      body(row.agency_id, row.name, link),
      text(String(row.year)),
      toStatementCell(row, link),
      ...(set
        ? [
            {
              kind: 'number',
              value: row.shown,
              text: row.shown === null ? '—' : formatShown(row.shown, selection.normalisation, locale),
            } as const,
          ]
        : []),
      {
        kind: 'number',
        value: row.rank,
        text: row.rank === null ? '—' : t('metric.rankOf', { rank: row.rank, of: row.of }),
      },
      text(row.field ?? ''),
      text(row.province ?? ''),
    ]),
    focused: new Set(standings.flatMap((row, index) => (isMarked(row, selection) ? [index] : []))),
  };
}
