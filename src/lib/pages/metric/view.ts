import { labelInYears } from '../../figure/label-in-years.ts';
import { chosenYear } from '../../figure/chosen-year.ts';
import type { ChartModel } from '../../charts/chart-model.ts';
import { formatNumber } from '../../format/number.ts';
import { saySources } from '../../messages/say-traces.ts';
import { unitIn } from '../../messages/unit.ts';
import { FEWEST_REPORTS } from '../../statistics/gates.ts';
import type { MeasureYear } from '../../queries/measure-by-year.ts';
import type { Standing } from '../../queries/standing.ts';
import type { Selection } from '../../address/selection.ts';
import { sayNoTrend } from '../../messages/say-gates.ts';
import { coverageOf, drawnInRank, inSeries, isLogarithmic, rankOf, spreadOf, trendOf } from './charts.ts';
import type { MetricContext } from './context.ts';
import type { MetricRows } from './question.ts';
import { countQuestioned } from './questioned.ts';
import { statesUnder } from './states.ts';
import { toRankTable, toSpreadTable, toTrendTable, toYearsTable } from './tables.ts';
import { describedWith, questionedNotes, withLeftOut } from '../../figure/questioned-note.ts';
import { METRIC_VIEWS, type MetricViewName } from './chart-forms.ts';
import type { DrawnCells } from '../../figure/figure.ts';
import type { TableView } from '../../figure/table-view.ts';

/** Everything drawn on a metric page. */
export interface MetricView {
  readonly label: string;
  readonly heading: string;
  readonly sub: string;
  readonly year: number;
  readonly years: readonly number[];
  readonly view: MetricViewName;
  readonly title: string;
  readonly note: string;
  readonly chart: ChartModel | null;
  readonly table: TableView;
  readonly drawn: DrawnCells;
  readonly source: string;
  /** What keeps reports out of the ranking, in words; null where nothing does. */
  readonly unranked: string | null;
  /** How many numbers are marked or left out, in words. */
  readonly questioned: readonly string[];
}

export function toMetricView(rows: MetricRows, context: MetricContext): MetricView {
  const { selection, t, locale, info } = context;
  const years = rows.years.map(({ year }) => year);
  const shown = inYears(rows, selection);
  const year = yearOf(rows, selection);
  const view = METRIC_VIEWS.find((one) => one === selection.view) ?? METRIC_VIEWS[0];
  const ofYear = rows.years.find((row) => row.year === year);
  const label = labelOf(context);
  const { chart, table } = drawn(view, shown, year, label, context);
  const limit = limitOf(shown, year, context);
  const drawnStandings =
    view === 'rank' ? shown.standings.filter((row) => row.year === year) : shown.standings;
  const count = countQuestioned(view, shown, year, context);
  const questioned = questionedNotes(count, t);
  const span = shown.years.length === 0 ? '' : spanOf(shown.years);
  return {
    label,
    heading: headingOf(label, year, ofYear, context),
    sub:
      ofYear === undefined
        ? ''
        : t('metric.sub', {
            unit: unitIn(info.unit, t),
            basis: t(`common.basis.${info.basis}`),
            count: ofYear.reported,
            total: ofYear.reports,
          }),
    year,
    years,
    view,
    title: labelInYears(
      `${t(`metric.view.${view}`)}${locale === 'zh' ? '：' : ': '}${setLabelOf(view, label, context)}`,
      view === 'rank' ? year : span,
      locale,
    ),
    note: [
      ...focusNotes(rows.standings, context),
      noteOf(view, drawnStandings, context),
      ...(view === 'trend' ? sayNoTrend(inSeries(shown, context), t) : []),
      ...(view === 'rank' && limit !== null ? [limit] : []),
      ...questioned,
    ].join(' '),
    chart: describedWith(chart, questioned),
    table,
    drawn: drawnCells(view, drawnStandings, limit, context),
    questioned,
    source: withLeftOut(
      view === 'coverage'
        ? t('common.sourceNote', { count: sum(shown.years.map(({ reported }) => reported)) })
        : saySources(
            drawnStandings.filter((row) => row.shown !== null),
            t,
            locale,
          ),
      count,
      t,
    ),
    unranked: view === 'rank' ? unrankedOf(ofYear, rows.standings, context) : null,
  };
}

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
const spanOf = (years: readonly MeasureYear[]) => {
  const first = years[0]!.year;
  const last = years.at(-1)!.year;
  return first === last ? String(first) : `${first}–${last}`;
};

/** The metric by name, with the kind of applicant where one is chosen. */
export function labelOf({
  info,
  locale,
  selection,
  t,
}: Pick<MetricContext, 'locale' | 'selection' | 't'> & {
  readonly info: Pick<MetricContext['info'], 'label_zh' | 'label_en' | 'basis'>;
}): string {
  const label = locale === 'zh' ? info.label_zh : info.label_en;
  if (info.basis !== 'table3' || selection.applicant === 'total') return label;
  return `${label}${locale === 'zh' ? '（' : ' ('}${t(`common.applicant.${selection.applicant}`)}${locale === 'zh' ? '）' : ')'}`;
}

/** The label with what its numbers are set against; how many reports state it is not set against anything. */
function setLabelOf(view: MetricViewName, label: string, { selection, t, locale }: MetricContext): string {
  if (selection.normalisation === 'count' || view === 'coverage') return label;
  const way = t(`metric.normalisation.${selection.normalisation}`);
  return locale === 'zh' ? `${label}（${way}）` : `${label} (${way})`;
}

function noteOf(
  view: MetricViewName,
  standings: readonly Standing[],
  { selection, t, info }: MetricContext,
): string {
  const { normalisation } = selection;
  const unit = normalisation === 'count' ? unitIn(info.unit, t) : t(`metric.normalisation.${normalisation}`);
  const scale =
    (view === 'spread' || view === 'rank') && isLogarithmic(standings, selection)
      ? t(`metric.logarithmic.${view}`)
      : '';
  return `${unit} · ${scale}${t(`metric.viewNote.${view}`)}`;
}

/** A long ranking is drawn in part, and says so; null where all of it is. */
function limitOf({ standings }: MetricRows, year: number, { selection, t }: MetricContext): string | null {
  const ranked = standings.filter((row) => row.year === year && row.shown !== null);
  const drawn = drawnInRank(ranked, selection).length;
  return drawn === ranked.length ? null : t('metric.drawnInPart', { drawn, count: ranked.length });
}

/** `standings` are the rows of the table, but for coverage. */
function drawnCells(
  view: MetricViewName,
  standings: readonly Standing[],
  limit: string | null,
  { selection }: MetricContext,
): DrawnCells {
  if (view === 'coverage') return { columns: statesUnder(selection) };
  const columns = [selection.normalisation === 'count' ? 'value' : selection.normalisation];
  if (view !== 'rank' || limit === null) return { columns };
  const drawn = new Set(drawnInRank(standings, selection));
  return {
    columns,
    rows: new Set(standings.flatMap((row, at) => (drawn.has(row) ? [at] : []))),
    inPart: limit,
  };
}

function headingOf(
  label: string,
  year: number,
  ofYear: MeasureYear | undefined,
  { t, info, locale }: MetricContext,
): string {
  if (ofYear === undefined) return t('common.noneOf', { label });
  if (ofYear.reported === 0) return t('metric.headingNone', { label, year });
  const words = { label, year, count: ofYear.reported };
  return ofYear.median === null
    ? t('metric.headingFew', { ...words, fewest: FEWEST_REPORTS })
    : t('metric.heading', {
        ...words,
        median: formatNumber(ofYear.median, locale),
        unit: unitIn(info.unit, t),
      });
}

/**
 * Rows within the chosen years, or all where those have none; a single year keeps the others in view, set apart by the
 * charts.
 */
export function inYears(rows: MetricRows, { years }: Selection): MetricRows {
  if (years === null || years[0] === years[1]) return rows;
  const within = ({ year }: { readonly year: number }) => year >= years[0] && year <= years[1];
  if (!rows.years.some(within)) return rows;
  return { standings: rows.standings.filter(within), years: rows.years.filter(within) };
}

/** The last chosen year, else the one of which most reports state the metric. */
export const yearOf = (rows: MetricRows, selection: Selection): number =>
  chosenYear(inYears(rows, selection).years, selection.years?.[1], ({ reported }) => reported);

/** That the body in focus is not among the rows; nothing where it is, or where none is. */
export const focusNotes = (
  rows: readonly { readonly agency_id: string }[],
  { selection: { focus }, t }: Pick<MetricContext, 'selection' | 't'>,
): readonly string[] =>
  focus === null || rows.some(({ agency_id }) => agency_id === focus) ? [] : [t('metric.focusNone')];

function drawn(
  view: MetricViewName,
  rows: MetricRows,
  year: number,
  label: string,
  context: MetricContext,
): { readonly chart: ChartModel | null; readonly table: TableView } {
  switch (view) {
    case 'spread':
      return { chart: spreadOf(rows, year, label, context), table: toSpreadTable(rows, label, context) };
    case 'rank':
      return { chart: rankOf(rows, year, label, context), table: toRankTable(rows, year, label, context) };
    case 'trend':
      return { chart: trendOf(rows, label, context), table: toTrendTable(rows, label, context) };
    case 'coverage':
      return { chart: coverageOf(rows, label, context), table: toYearsTable(rows, label, context) };
  }
}

function unrankedOf(
  ofYear: MeasureYear | undefined,
  standings: readonly Standing[],
  context: MetricContext,
): string | null {
  if (ofYear === undefined) return null;
  const { t } = context;
  const unset = standings.filter(
    ({ year, state, shown }) => year === ofYear.year && state === 'reported' && shown === null,
  ).length;
  const sentences = [
    withoutNumber(ofYear, context),
    unset === 0 ? null : t('metric.unset', { count: unset }),
  ].filter((sentence) => sentence !== null);
  return sentences.length === 0 ? null : sentences.join(' ');
}

function withoutNumber(ofYear: MeasureYear, { t, locale, selection }: MetricContext): string | null {
  const states = statesUnder(selection).filter((state) => state !== 'reported' && ofYear[state] > 0);
  if (states.length === 0) return null;
  const reasons = states.map((state) => `${t(`common.state.${state}`)} ${ofYear[state]}`);
  return t('metric.unranked', {
    count: sum(states.map((state) => ofYear[state])),
    reasons: reasons.join(locale === 'zh' ? '，' : ', '),
  });
}
