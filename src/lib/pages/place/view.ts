import { findRule } from '../../../checks/rules/rules.ts';
import { verdictOf } from '../../../domain/finding.ts';
import type { Selection } from '../../address/selection.ts';
import { chosenYear } from '../../figure/chosen-year.ts';
import { toStatementCell } from '../../figure/statement-cell.ts';
import { body, text, type CellView, type ColumnView, type TableView } from '../../figure/table-view.ts';
import { formatNumber, formatSigned } from '../../format/number.ts';
import type { Locale } from '../../messages/locale.ts';
import { placeIn } from '../../messages/peers-in.ts';
import { FEWEST_PEERS } from '../../statistics/gates.ts';
import type { PlaceCount } from '../../queries/places.ts';
import type { ListedReport } from '../../queries/quality-agencies.ts';
import type { Standing } from '../../queries/standing.ts';
import { breakYears, formChanges } from '../../views/form-breaks.ts';
import type { PageContext } from '../page.ts';
import { toAgenciesGrid } from '../quality/agencies.ts';
import { toFindingLines, type FindingLine } from '../quality/findings.ts';
import type { GridView } from '../quality/grid.ts';
import { chosenForm, FOUR, type FourMeasure, type PlaceRows } from './question.ts';

/** What surrounds the rows of the page of a place. */
export interface PlaceContext extends PageContext {
  readonly place: string;
}

export interface PlaceLink {
  readonly label: string;
  readonly count: string;
  readonly href: string;
}

/** Everything drawn on the page of a place. */
export interface PlaceView {
  /** The places it lies in, from the province down. */
  readonly above: readonly PlaceLink[];
  readonly below: readonly PlaceLink[];
  readonly heading: string;
  readonly sub: string;
  readonly year: number;
  readonly years: readonly number[];
  readonly grid: GridView;
  readonly title: string;
  readonly table: TableView;
  readonly source: string;
  readonly findings: readonly FindingLine[];
}

/** Needs the rows of a place that is there. */
export function toPlaceView(rows: PlaceRows, context: PlaceContext): PlaceView {
  const { place, t, locale, link } = context;
  const own = rows.places.find((row) => row.place === place)!;
  const year = placeYearOf(rows, context.selection);
  const ofYear = rows.reports.filter((report) => report.year === year);
  const parts = place.split('-');
  return {
    above: parts.slice(0, -1).map((label, at) => ({
      label: placeIn(label, locale),
      count: '',
      href: link(pathOf(parts.slice(0, at + 1).join('-'))),
    })),
    below: toPlaceLinks(
      byName(rows.places.filter((row) => row.place.split('-').length === parts.length + 1)),
      context,
    ),
    heading: t('place.heading', {
      place: placeIn(place, locale),
      bodies: formatNumber(own.bodies, locale),
      reports: formatNumber(own.reports, locale),
    }),
    sub: t(rows.register.length === 0 ? 'place.sub' : 'place.subWithRegister', {
      span: spanOf(own),
      year,
      ofYear: ofYear.length,
    }),
    year,
    years: yearsOf(rows),
    grid: toAgenciesGrid(rows.reports, context),
    title: t('place.table.title', { year, bodies: ofYear.length }),
    table: toFourTable(rows, year, ofYear, context),
    source: t('place.source', { count: ofYear.length }),
    findings: toFindingLines(rows.findings, context),
  };
}

export const pathOf = (place: string): string => `/places/${place}/`;

const BY_PINYIN = new Intl.Collator('zh-CN');
/** Places in the order of their names. */
export const byName = (places: readonly PlaceCount[]): readonly PlaceCount[] =>
  places.toSorted((a, b) => BY_PINYIN.compare(a.place, b.place));

export const toPlaceLinks = (
  places: readonly PlaceCount[],
  { t, locale, link }: Pick<PlaceContext, 't' | 'locale' | 'link'>,
): readonly PlaceLink[] =>
  places.map(({ place, bodies, reports }) => ({
    label: placeIn(place.split('-').at(-1)!, locale),
    count: t('place.belowCount', { bodies, reports }),
    href: link(pathOf(place)),
  }));

const spanOf = ({ first_year, last_year }: PlaceCount) =>
  first_year === last_year ? String(first_year) : `${first_year}–${last_year}`;

const yearsOf = ({ reports }: Pick<PlaceRows, 'reports'>): readonly number[] =>
  [...new Set(reports.map(({ year }) => year))].toSorted((a, b) => a - b);

/** The year asked for, else the one with most reports; the later of two alike. */
export const placeYearOf = (rows: Pick<PlaceRows, 'reports'>, { years }: Pick<Selection, 'years'>): number =>
  chosenYear(
    yearsOf(rows).map((year) => ({ year, of: rows.reports.filter((row) => row.year === year).length })),
    years?.[1],
    ({ of }) => of,
  );

/** A body's four measures of a year beside the year before, and what its checks say. */
function toFourTable(
  rows: PlaceRows,
  year: number,
  ofYear: readonly ListedReport[],
  context: PlaceContext,
): TableView {
  const { place, t, locale, link } = context;
  const odd = oddOf(rows, year, locale);
  const listed = ofYear.toSorted(
    (a, b) =>
      Number(odd.has(b.report_id)) - Number(odd.has(a.report_id)) || BY_PINYIN.compare(a.name, b.name),
  );
  const blocks = FOUR.map((which) => toBlock(which, rows, year, ofYear.length, context));
  return {
    caption: t('place.table.caption', { place: placeIn(place, locale), year }),
    columns: [
      { id: 'agency', label: t('common.agency'), numeric: false },
      ...blocks.flatMap(({ columns }) => columns),
      { id: 'checks', label: t('place.table.odd'), numeric: false },
    ],
    rows: [
      ...listed.map((report) => [
        body(report.agency_id, report.name, link),
        ...blocks.flatMap(({ cells }) => cells(report)),
        text(odd.get(report.report_id)?.join(locale === 'zh' ? '；' : '; ') ?? ''),
      ]),
      ...(blocks.some(({ median }) => median !== null)
        ? [
            [
              text(t('place.table.median')),
              ...blocks.flatMap(({ median, columns }) => [
                median ?? NOTHING,
                ...columns.slice(1).map(() => NOTHING),
              ]),
              text(''),
            ],
          ]
        : []),
    ],
    focused: new Set(),
  };
}

const NOTHING: CellView = { kind: 'number', value: null, text: '' };

/** Titles of the checks that do not hold or ask, by report of a year. */
function oddOf(
  { findings }: PlaceRows,
  year: number,
  locale: Locale,
): ReadonlyMap<string, readonly string[]> {
  const odd = new Map<string, readonly string[]>();
  for (const finding of findings.filter((one) => one.year === year && verdictOf(one) !== 'undecided')) {
    const titles = odd.get(finding.report_id) ?? [];
    const title = findRule(finding.check).title[locale];
    if (!titles.includes(title)) odd.set(finding.report_id, [...titles, title]);
  }
  return odd;
}

interface Block {
  readonly columns: readonly ColumnView[];
  readonly cells: (report: ListedReport) => readonly CellView[];
  /** Null of fewer than `FEWEST_PEERS` numbers. */
  readonly median: CellView | null;
}

/** The columns of one measure: the year, the year before, how it changed. */
function toBlock(
  which: FourMeasure,
  rows: PlaceRows,
  year: number,
  bodies: number,
  context: PlaceContext,
): Block {
  const { t, locale, link } = context;
  const { measure, standings } = chosenForm(which, year, rows);
  const now = byAgency(standings, year);
  const last = byAgency(standings, year - 1);
  const held = new Set(
    rows.reports.filter((report) => report.year === year - 1).map(({ agency_id }) => agency_id),
  );
  const isBroken = breakYears(formChanges(measure)).includes(year);
  const known = [...now.values()].filter(({ shown }) => shown !== null);
  // Without a body that has both years there is nothing to say of a change.
  const changes = !isBroken && known.some(({ change }) => change !== null);
  const median = known.length < FEWEST_PEERS ? null : known[0]!.median;
  return {
    columns: [
      {
        id: which,
        label: t('place.table.head', {
          measure: measureIn(which, context, measure.basis),
          unit: unitOf(measure, rows),
          known: known.length,
          bodies,
        }),
        numeric: true,
      },
      { id: `${which}_last`, label: t('place.table.last', { year: year - 1 }), numeric: true },
      ...(changes ? [{ id: `${which}_change`, label: t('place.table.change'), numeric: true }] : []),
    ],
    cells: ({ agency_id }) => {
      const row = now.get(agency_id);
      const before = last.get(agency_id);
      return [
        row === undefined ? without('unseen') : toStatementCell(row, link),
        before === undefined
          ? without(held.has(agency_id) ? 'unseen' : 'not_held')
          : toStatementCell(before, link),
        ...(changes
          ? [{ kind: 'number' as const, value: row?.change ?? null, text: changeOf(row, before, context) }]
          : []),
      ];
    },
    median:
      median === null
        ? null
        : {
            kind: 'number',
            value: median,
            text: t('place.table.medianOf', { median: formatNumber(median, locale), count: known.length }),
          },
  };
}

export const measureIn = (which: FourMeasure, { t }: Pick<PlaceContext, 't'>, basis: string): string =>
  basis === 'prose' && which !== 'posts'
    ? t('place.table.prose', { measure: t(`place.table.${which}`) })
    : t(`place.table.${which}`);

export const unitOf = (
  { metric, basis }: { readonly metric: string; readonly basis: string },
  { units }: Pick<PlaceRows, 'units'>,
): string => units.find((info) => info.metric === metric && info.basis === basis)?.unit ?? '';

const byAgency = (standings: readonly Standing[], year: number): ReadonlyMap<string, Standing> =>
  new Map(standings.filter((row) => row.year === year).map((row) => [row.agency_id, row]));

/** Nothing seen of a measure, or no report. */
const without = (state: 'unseen' | 'not_held'): CellView => ({
  kind: 'statement',
  state,
  value: null,
  approximate: false,
  questioned: false,
  checks: null,
  quote: null,
  trace: null,
  source: null,
});

/** From a base under 10 the difference alone, from 0 in words. */
function changeOf(
  row: Standing | undefined,
  before: Standing | undefined,
  { t, locale }: PlaceContext,
): string {
  if (row === undefined || row.change === null) return '—';
  if (before?.shown === 0 && row.change > 0)
    return t('place.table.fromZero', { value: formatNumber(row.change, locale) });
  return row.growth === null ? formatSigned(row.change, locale) : `${formatSigned(row.growth, locale)}%`;
}
