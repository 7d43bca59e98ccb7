import { bodyIn } from '../../messages/body-in.ts';
import { nameIn } from '../../messages/name-in.ts';
import { peersIn } from '../../messages/peers-in.ts';
import type { ChartModel } from '../../charts/chart-model.ts';
import { toCountAxis } from '../../charts/count-axis.ts';
import type { TrendPoint } from '../../charts/trend-chart.ts';
import { formatNumber } from '../../format/number.ts';
import type { Locale } from '../../messages/locale.ts';
import type { Translate } from '../../messages/translate.ts';
import { writeDoubts } from '../../messages/write-verdicts.ts';
import { saySources } from '../../messages/say-traces.ts';
import { unitIn } from '../../messages/unit.ts';
import type { AgencyRow } from '../../queries/agency-list.ts';
import type { ProfileRow } from '../../queries/agency-profile.ts';
import { toMeasure, toMeasureId } from '../../queries/measure.ts';
import { FEWEST_PEERS } from '../../statistics/gates.ts';
import type { Selection } from '../../address/selection.ts';
import type { Link } from '../../visit.svelte.ts';
import { peersOf, type AgencyRows } from './question.ts';
import { peersAround, peersInYear, toSpreadTable, toTrendTable, type Charted } from './tables.ts';
import { breakYears, formChanges } from '../../views/form-breaks.ts';
import { describedWith, questionedNotes, questionedWord, withLeftOut } from '../../figure/questioned-note.ts';
import { runOf } from '../../figure/series-run.ts';
import type { DrawnCells } from '../../figure/figure.ts';
import { toStatementCell } from '../../figure/statement-cell.ts';
import { number, text, type CellView, type TableView } from '../../figure/table-view.ts';

export interface AgencyContext {
  readonly agency: AgencyRow;
  readonly selection: Selection;
  readonly locale: Locale;
  readonly t: Translate;
  readonly link: Link;
}

/** Everything drawn on the page of a body but its list of reports. */
export interface AgencyView {
  readonly heading: string;
  readonly place: string;
  readonly peers: string;
  readonly profile: TableView;
  readonly measures: readonly { readonly id: string; readonly label: string }[];
  readonly charted: {
    readonly id: string;
    readonly title: string;
    readonly note: string;
    readonly unit: string;
    readonly chart: ChartModel | null;
    readonly table: TableView;
    readonly drawn: DrawnCells;
    readonly source: string;
  } | null;
}

export function toAgencyView(rows: AgencyRows, context: AgencyContext): AgencyView {
  const { agency, t, locale, selection } = context;
  const years = rows.reports.map(({ year }) => year).sort();
  const count = (verdict: 'fails' | 'questions') =>
    rows.reports.reduce((all, report) => all + report[verdict], 0);
  const doubts = writeDoubts({ fails: count('fails'), questions: count('questions') }, t);
  const heading = t('agency.heading', {
    name: bodyIn(agency, locale),
    years: years.length > 1 ? `${years[0]}–${years.at(-1)}` : String(years[0]),
    count: years.length,
    numbers: agency.numbers,
  });
  const measures = new Map(
    rows.profile.map(
      (row) => [toMeasureId(toMeasure(row.metric, row.basis, null)), labelOf(row, context)] as const,
    ),
  );
  return {
    heading:
      doubts.length === 0
        ? heading
        : `${heading}${locale === 'zh' ? '' : ' '}${doubts.join(t('report.join'))}${locale === 'zh' ? '。' : '.'}`,
    place: [agency.province && nameIn(agency.province, locale), agency.city, agency.county]
      .filter((place) => place !== null)
      .join(' '),
    peers: peersIn(peersOf(agency, selection), t, locale) ?? t('agency.peersAll'),
    profile: toProfileTable(rows.profile, context),
    measures: [...measures].map(([id, label]) => ({ id, label })),
    charted: chartedOf(rows, context),
  };
}

export function labelOf(
  { label_zh, label_en, basis }: Pick<ProfileRow, 'label_zh' | 'label_en' | 'basis'>,
  { locale, t }: AgencyContext,
): string {
  const label = locale === 'zh' ? label_zh : label_en;
  return basis === 'prose'
    ? locale === 'zh'
      ? `${label}（${t('common.basis.prose')}）`
      : `${label} (${t('common.basis.prose')})`
    : label;
}

function toProfileTable(profile: readonly ProfileRow[], context: AgencyContext): TableView {
  const { t, link, agency, locale } = context;
  const years = [...new Set(profile.map(({ year }) => year))].sort();
  const metrics = [...new Set(profile.map((row) => toMeasureId(toMeasure(row.metric, row.basis, null))))];
  const find = (id: string, year: number) =>
    profile.find((row) => row.year === year && toMeasureId(toMeasure(row.metric, row.basis, null)) === id);
  return {
    caption: `${bodyIn(agency, locale)} · ${t('agency.profile')}`,
    columns: [
      { id: 'metric', label: t('agency.metric'), numeric: false },
      { id: 'unit', label: t('agency.unit'), numeric: false },
      ...years.map((year) => ({ id: `y${year}`, label: String(year), numeric: true })),
      { id: 'peers_median', label: t('agency.median'), numeric: true },
      { id: 'peers', label: t('agency.of'), numeric: true },
      { id: 'percentile', label: t('agency.percentile'), numeric: true },
    ],
    rows: metrics.map((id) => {
      const own = years.map((year) => find(id, year));
      const last =
        own.findLast((row) => row?.state === 'reported') ?? own.findLast((row) => row !== undefined)!;
      return [
        text(labelOf(last, context), link(`/metrics/${id}/`, { focus: agency.agency_id })),
        text(unitIn(last.unit, t)),
        ...own.map((row): CellView => (row ? toStatementCell(row, link) : notSeen(id))),
        number(last.peers_median, locale),
        number(last.peers, locale),
        toPlace(last, locale),
      ];
    }),
    focused: new Set(),
  };
}

const notSeen = (_id: string): CellView => ({
  kind: 'statement',
  state: 'unseen',
  value: null,
  approximate: false,
  questioned: false,
  checks: null,
  quote: null,
  trace: null,
  source: null,
});

const toPlace = ({ percentile }: ProfileRow, locale: Locale): CellView => ({
  kind: 'share',
  value: percentile,
  text: percentile === null ? '—' : formatNumber(Math.round(percentile), locale),
});

const isPicked = (id: string, { measures }: AgencyContext['selection']) =>
  measures.length === 0 || measures.includes(id);

function chartedOf(
  { charted, profile, reports, unpublished }: AgencyRows,
  context: AgencyContext,
): AgencyView['charted'] {
  if (charted === null) return null;
  const { agency, t, locale } = context;
  const id = toMeasureId(charted.measure);
  const row = profile.find(
    ({ metric, basis }) => metric === charted.measure.metric && basis === charted.measure.basis,
  )!;
  const own = charted.standings.filter(
    ({ agency_id, shown }) => agency_id === agency.agency_id && shown !== null,
  );
  const label = labelOf(row, context);
  const words = {
    unit: unitIn(row.unit, t),
    basis: t(`common.basis.${charted.measure.basis}`),
    fewest: FEWEST_PEERS,
  };
  const title = t('agency.chart', { label, name: bodyIn(agency, locale) });
  const isTrend = own.length > 1;
  const chart = isTrend ? trendOf(charted, own, title, context) : spreadOf(charted, title, context);
  const drawn = isTrend ? own : charted.standings;
  const count = {
    marked: drawn.filter(({ state, questioned }) => state === 'reported' && questioned).length,
    leftOut: charted.standings.filter(({ state }) => state === 'left_out').length,
  };
  const questioned = questionedNotes(count, t);
  return {
    id,
    title,
    unit: words.unit,
    note: [
      ...(isPicked(id, context.selection) ? [] : [t('agency.notStated', { label })]),
      t(isTrend ? 'agency.chartNoteTrend' : 'agency.chartNoteSpread', words),
      ...questioned,
    ].join(' '),
    chart: describedWith(chart, questioned),
    table: isTrend
      ? toTrendTable(charted, own, { profile, reports, unpublished }, label, context)
      : toSpreadTable(charted, label, context),
    drawn: { columns: isTrend ? ['value', 'peers_median'] : ['value'] },
    source: withLeftOut(
      saySources(
        charted.standings.filter(({ state }) => state !== 'left_out'),
        t,
        locale,
      ),
      count,
      t,
    ),
  };
}

function trendOf(
  { peers, standings, measure }: Charted,
  own: Charted['standings'],
  title: string,
  { link, t, locale, agency }: AgencyContext,
): ChartModel {
  const changes = formChanges(measure);
  const breaks = breakYears(changes);
  const known = peersAround(peers, own);
  const points: TrendPoint[] = [
    ...known.map((row, index): TrendPoint => ({
      year: row.year,
      value: row.peers_median!,
      series: 'median',
      run: runOf(known, index, breaks),
      emphasis: 'median',
      title: `${t('agency.median')} ${row.year}: ${formatNumber(row.peers_median!, locale)} (${t('common.reports', { count: row.peers })})`,
      href: null,
      label: index === known.length - 1 ? t('agency.median') : null,
    })),
    ...own.map((row, index): TrendPoint => ({
      year: row.year,
      value: row.value!,
      series: row.agency_id,
      run: runOf(own, index, breaks),
      emphasis: 'focus',
      title: `${bodyIn(agency, locale)} ${row.year}: ${formatNumber(row.value!, locale)}${questionedWord(row, t)}`,
      questioned: row.questioned,
      href: link(`/reports/${row.report_id}/`),
      label: index === own.length - 1 ? agency.name : null,
    })),
  ];
  const bands = known.map((row, index) => ({
    year: row.year,
    run: runOf(known, index, breaks),
    low: row.peers_lower_quartile!,
    high: row.peers_upper_quartile!,
  }));
  const values = [...points.map(({ value }) => value), ...bands.flatMap(({ low, high }) => [low, high])];
  return {
    kind: 'trend',
    points,
    bands,
    breaks: changes.map(({ year }) => year),
    counts: new Map(known.map(({ year, peers: count }) => [year, t('agency.peersInYear', { count })])),
    axis: toCountAxis(
      values.filter((value) => value >= 0),
      locale,
    ),
    description: `${title}. ${standings.length}`,
  };
}

function spreadOf(
  { standings, peers }: Charted,
  title: string,
  { link, agency, locale, t }: AgencyContext,
): ChartModel | null {
  const known = standings.filter(({ value }) => value !== null && value >= 0);
  if (known.length === 0) return null;
  const ownYear = known.find(({ agency_id }) => agency_id === agency.agency_id)?.year;
  return {
    kind: 'spread',
    dots: known.map((row) => ({
      year: row.year,
      value: row.value!,
      title: `${bodyIn(row, locale)} ${row.year}: ${formatNumber(row.value!, locale)}${questionedWord(row, t)}`,
      questioned: row.questioned,
      href: link(`/agencies/${row.agency_id}/`),
      focused: row.agency_id === agency.agency_id,
      label: row.agency_id === agency.agency_id ? row.name : null,
    })),
    years: [...new Set(known.map(({ year }) => year))].map((year) => {
      const of = peersInYear(peers, year);
      return {
        year,
        median: of.peers_median,
        note: t('agency.peersInYear', { count: of.peers }),
        chosen: year === ownYear,
      };
    }),
    axis: toCountAxis(
      known.map(({ value }) => value!),
      locale,
    ),
    description: title,
  };
}
