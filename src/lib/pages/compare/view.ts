import { bodyIn } from '../../messages/body-in.ts';
import type { ChartModel } from '../../charts/chart-model.ts';
import type { Locale } from '../../messages/locale.ts';
import type { Translate } from '../../messages/translate.ts';
import { unitIn } from '../../messages/unit.ts';
import type { Compared } from '../../queries/compared.ts';
import type { Unpublished } from '../../queries/unpublished.ts';
import { groupRows } from '../../database/group-rows.ts';
import { MOST_BODIES } from '../../address/pinned.ts';
import type { Order, Selection, Years } from '../../address/selection.ts';
import type { Link } from '../../visit.svelte.ts';
import { drawComparison, type DrawnComparison } from './charts.ts';
import type { CompareRows, Comparing, MeasureInfo } from './question.ts';
import { formatCompared, labelIn, yardstickIn } from './words.ts';
import { toAllTable, toMeasureTable } from './tables.ts';
import { describedWith, questionedNotes } from '../../figure/questioned-note.ts';
import type { DrawnCells } from '../../figure/figure.ts';
import type { TableView } from '../../figure/table-view.ts';

export interface CompareContext {
  /** How it is drawn and ordered; what was asked comes with the rows. */
  readonly selection: Selection;
  readonly locale: Locale;
  readonly t: Translate;
  readonly link: Link;
}

/** The same with what was asked. */
export interface AnsweredContext extends CompareContext {
  readonly comparing: Comparing;
  readonly unpublished: readonly Unpublished[];
}

/** A body that is compared; its colour is the place at which it was picked, from 1, null beyond the sixth. */
export interface Body {
  readonly id: string;
  readonly name: string;
  readonly province: string | null;
  readonly colour: 1 | 2 | 3 | 4 | 5 | 6 | null;
}

/** One measure over the bodies compared. */
export interface MeasureView {
  readonly info: MeasureInfo;
  readonly title: string;
  readonly note: string;
  readonly chart: ChartModel | null;
  readonly table: TableView;
  readonly drawn: DrawnCells;
  /** Numbers drawn. */
  readonly count: number;
  /** The two years that are set against each other; null where all are drawn. */
  readonly ends: Years | null;
  readonly leftOut: number;
}

export interface CompareView {
  readonly heading: string;
  /** In the order in which they are drawn. */
  readonly bodies: readonly Body[];
  /** Ids of which no report is held. */
  readonly unknown: readonly string[];
  readonly measures: readonly MeasureView[];
  /** Years of which any of them has a report, chosen or not. */
  readonly years: readonly number[];
  readonly all: TableView;
  readonly reports: number;
  readonly leftOut: number;
}

export function toCompareView(
  { rows, comparing, yardstick, questioned, unpublished }: CompareRows,
  chosen: CompareContext,
): CompareView {
  const selection = { ...chosen.selection, yardstick, questioned };
  const context: AnsweredContext = { ...chosen, selection, comparing, unpublished };
  const within = rows.filter(({ year }) => isWithin(year, selection.years));
  const bodies = inOrder(toBodies(rows, comparing), within, context);
  const years = [...new Set(within.map(({ year }) => year))].sort();
  return {
    heading: toHeading(rowsOf(within, comparing.measures[0]), context),
    bodies,
    unknown: comparing.agencies.filter((id) => !bodies.some((body) => body.id === id)),
    measures: comparing.measures.map((info) =>
      toMeasureView(info, rowsOf(within, info), bodies, years, context),
    ),
    years: [...new Set(rows.map(({ year }) => year))].sort(),
    all: toAllTable(within, bodies, years, context),
    leftOut: within.filter(({ state }) => state === 'left_out').length,
    reports: new Set(within.map(({ report_id }) => report_id)).size,
  };
}

const isWithin = (year: number, years: Selection['years']) =>
  years === null || (year >= years[0] && year <= years[1]);

const rowsOf = (rows: readonly Compared[], info: MeasureInfo | undefined) =>
  rows.filter(({ metric, basis }) => metric === info?.metric && basis === info.basis);

const COLOURS = [1, 2, 3, 4, 5, 6] as const;

/** Those picked, in their order; of a scope those with most numbers after them. */
function toBodies(rows: readonly Compared[], { everyone, agencies }: Comparing): readonly Body[] {
  const ids = everyone ? [...agencies, ...byNumbers(rows).filter((id) => !agencies.includes(id))] : agencies;
  return ids.flatMap((id, index) => {
    const row = rows.find(({ agency_id }) => agency_id === id);
    return row === undefined
      ? []
      : [{ id, name: row.name, province: row.province, colour: COLOURS[index] ?? null }];
  });
}

function byNumbers(rows: readonly Compared[]): readonly string[] {
  const numbers = groupRows(rows, ({ agency_id }) => agency_id);
  const count = (id: string) => numbers.get(id)!.filter(({ shown }) => shown !== null).length;
  return [...numbers.keys()].toSorted((a, b) => count(b) - count(a));
}

const BY_PINYIN = new Intl.Collator('zh-CN');
const SORTS: Readonly<Record<Exclude<Order, 'value' | 'years'>, (a: Body, b: Body) => number>> = {
  name: (a, b) => BY_PINYIN.compare(a.name, b.name),
  place: (a, b) => BY_PINYIN.compare(a.province ?? '', b.province ?? '') || BY_PINYIN.compare(a.name, b.name),
};

function inOrder(
  bodies: readonly Body[],
  rows: readonly Compared[],
  { selection: { order }, comparing }: AnsweredContext,
): readonly Body[] {
  if (order === null || order === 'years') return bodies;
  if (order !== 'value') return [...bodies].sort(SORTS[order]);
  const last = (id: string) =>
    rowsOf(rows, comparing.measures[0])
      .filter((row) => row.agency_id === id && row.shown !== null)
      .sort((a, b) => b.year - a.year)[0]?.shown ?? -Infinity;
  return [...bodies].sort((a, b) => last(b.id) - last(a.id));
}

/** The numbers of the year in which most bodies have one, the later of two alike, from the highest down. */
export function fullestYear(rows: readonly Compared[]): readonly Compared[] {
  const shown = rows.filter((row) => row.shown !== null);
  const fullest = shown.reduce<Compared | null>(
    (best, row) =>
      best === null || row.of > best.of || (row.of === best.of && row.year > best.year) ? row : best,
    null,
  );
  return shown.filter(({ year }) => year === fullest?.year).sort((a, b) => a.rank! - b.rank!);
}

function toHeading(rows: readonly Compared[], { comparing, selection, locale, t }: AnsweredContext): string {
  const info = comparing.measures[0];
  if (info === undefined) return t('compare.title');
  const label = labelIn(info, locale);
  const ranked = fullestYear(rows);
  const [top, bottom] = [ranked[0], ranked.at(-1)];
  if (top === undefined || bottom === undefined || top === bottom) return t('compare.headingFew', { label });
  return t('compare.heading', {
    year: top.year,
    label:
      selection.yardstick === null
        ? label
        : `${label}${locale === 'zh' ? '，' : ', '}${yardstickIn(selection.yardstick, t)}`,
    count: top.of,
    top: bodyIn(top, locale),
    highest: formatCompared(top.shown!, selection.yardstick, locale),
    bottom: bodyIn(bottom, locale),
    lowest: formatCompared(bottom.shown!, selection.yardstick, locale),
    unit: selection.yardstick === 'first' ? '' : unitIn(info.unit, t),
  }).replace(/ +(?=[；。;.,])/g, '');
}

const isOfOne = (bodies: readonly Body[]) => {
  const ids = new Set(bodies.map(({ id }) => id));
  return ({ agency_id }: Compared) => ids.has(agency_id);
};

/** Small charts and dumbbells have room for as many bodies as can be picked; lines for all. */
function toMeasureView(
  info: MeasureInfo,
  ofAll: readonly Compared[],
  all: readonly Body[],
  years: readonly number[],
  context: AnsweredContext,
): MeasureView {
  const { selection, locale, t } = context;
  const bodies = selection.comparison === 'lines' ? all : all.slice(0, MOST_BODIES);
  const rows = bodies === all ? ofAll : ofAll.filter(isOfOne(bodies));
  const drawn = drawComparison(info, rows, bodies, context);
  const unit = selection.yardstick === null ? unitIn(info.unit, t) : yardstickIn(selection.yardstick, t);
  const known = rows.filter(({ shown, year }) => shown !== null && (drawn.ends?.includes(year) ?? true));
  const count = {
    marked: known.filter(({ questioned }) => questioned).length,
    leftOut: rows.filter(({ state }) => state === 'left_out').length,
  };
  const questioned = questionedNotes(count, t);
  const table = toMeasureTable(info, rows, bodies, years, context);
  const few =
    bodies.length < all.length ? [t('compare.note.few', { shown: bodies.length, all: all.length })] : [];
  const notes = [unit, t(`common.basis.${info.basis}`), ...few, ...drawn.notes, ...questioned];
  return {
    info,
    title: labelIn(info, locale),
    note: notes.join(' · '),
    chart: describedWith(drawn.chart, questioned),
    table,
    drawn: drawnCells(info, table, years, drawn, context),
    count: drawn.count,
    ends: drawn.ends,
    leftOut: count.leftOut,
  };
}

/** Two years of each body where these are set against each other, else all. */
function drawnCells(
  { id }: MeasureInfo,
  { rows }: TableView,
  years: readonly number[],
  { ends, notes }: DrawnComparison,
  { selection }: AnsweredContext,
): DrawnCells {
  const inPart = ends === null ? {} : { inPart: notes.at(-1)! };
  if (selection.yardstick === null)
    return { columns: (ends ?? years).map((year) => `${id}_${year}`), ...inPart };
  if (ends === null) return { columns: ['shown'] };
  const drawn = rows.flatMap(([, year], at) =>
    year?.kind === 'text' && ends.includes(Number(year.text)) ? [at] : [],
  );
  return { columns: ['shown'], rows: new Set(drawn), ...inPart };
}
