import { labelInYears } from '../../figure/label-in-years.ts';
import { nameIn } from '../../messages/name-in.ts';
import { formatNumber } from '../../format/number.ts';
import { wholeOf } from '../../../form/wholes.ts';
import { toMeasure, type Measure } from '../../queries/measure.ts';
import type { Standing } from '../../queries/standing.ts';
import { formatShown, inSeries, isMarked } from './charts.ts';
import type { MetricContext } from './context.ts';
import type { MetricRows } from './question.ts';
import { statesUnder } from './states.ts';
import { toDoubt, toStatementCell } from '../../figure/statement-cell.ts';
import { body, number, text, type CellView, type Doubt, type TableView } from '../../figure/table-view.ts';
import type { Normalisation } from '../../address/selection.ts';
import type { Link } from '../../visit.svelte.ts';
import { toCellId } from '../../figure/cell-id.ts';

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
        label: t(`common.state.${state}`),
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
  return toStandingsTable(ofYear, labelInYears(label, year, context.locale), context);
}

export function toTrendTable(rows: MetricRows, label: string, context: MetricContext): TableView {
  const series = inSeries(rows, context).flat();
  const ordered = [...series].sort((a, b) =>
    a.agency_id === b.agency_id ? a.year - b.year : a.agency_id < b.agency_id ? -1 : 1,
  );
  return toStandingsTable(ordered, label, context);
}

/** The number set against another: a share with its fraction. */
function toShownCell(row: Standing, { selection, locale, link }: MetricContext): CellView {
  const { shown, value, base, base_state } = row;
  const { normalisation } = selection;
  const words = shown === null ? '—' : formatShown(shown, normalisation, locale);
  const doubt = doubtOfShown(row, normalisation, link);
  if (normalisation !== 'share') return { kind: 'number', value: shown, text: words, doubt };
  const whole = wholeOf(toMeasure(row.metric, row.basis, row.applicant))!;
  const href = (item: Measure) => `${link(`/reports/${row.report_id}/`)}#${toCellId(item)}`;
  const part = (of: number | null, item: Measure) =>
    of === null ? null : { value: of, text: formatNumber(of, locale), href: href(item) };
  return {
    kind: 'fraction',
    value: shown,
    text: words,
    numerator: part(value, toMeasure(row.metric, row.basis, row.applicant)),
    denominator: part(base, whole),
    state: shown === null ? (row.state === 'reported' ? (base_state ?? 'unknown') : row.state) : 'computed',
    doubt,
    trace: null,
  };
}

/** The checks that failed with it, else with the figure it is set against; each leads to its own report. */
function doubtOfShown(
  { checks, base_checks, agency_id, report_id, year }: Standing,
  normalisation: Normalisation,
  link: Link,
): Doubt | null {
  const base = normalisation === 'change' ? `${agency_id}/${year - 1}` : report_id;
  return toDoubt(checks, link(`/reports/${report_id}/`)) ?? toDoubt(base_checks, link(`/reports/${base}/`));
}

function toStandingsTable(
  standings: readonly Standing[],
  caption: string,
  context: MetricContext,
): TableView {
  const { t, link, selection, locale } = context;
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
      ...(set ? [toShownCell(row, context)] : []),
      {
        kind: 'number',
        value: row.rank,
        text: row.rank === null ? '—' : t('metric.rankOf', { rank: row.rank, of: row.of }),
      },
      text(nameIn(row.field ?? '', locale)),
      text(nameIn(row.province ?? '', locale)),
    ]),
    focused: new Set(standings.flatMap((row, index) => (isMarked(row, selection) ? [index] : []))),
  };
}
