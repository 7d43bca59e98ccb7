import { bodyIn } from '../../messages/body-in.ts';
import type { ChartModel } from '../../charts/chart-model.ts';
import { toCountAxis, toPlainAxis, type CountAxis } from '../../charts/count-axis.ts';
import type { DumbbellEnd } from '../../charts/dumbbell-chart.ts';
import { unitIn } from '../../messages/unit.ts';
import type { Compared } from '../../queries/compared.ts';
import { FEWEST_PEERS } from '../../statistics/gates.ts';
import { MOST_BODIES } from '../../address/pinned.ts';
import type { Years } from '../../address/selection.ts';
import { breaksOf, type MeasureInfo } from './question.ts';
import type { Body, AnsweredContext } from './view.ts';
import { formatCompared, labelIn } from './words.ts';
import { questionedWord } from '../../figure/questioned-note.ts';
import { runOf } from '../../figure/series-run.ts';
import { toStatementCell } from '../../figure/statement-cell.ts';

export interface DrawnComparison {
  readonly chart: ChartModel | null;
  readonly notes: readonly string[];
  /** The two years that are set against each other; null where all are drawn. */
  readonly ends: Years | null;
  /** Numbers drawn. */
  readonly count: number;
}

/** A body with its numbers in order of years. */
interface Series {
  readonly body: Body;
  readonly rows: readonly Drawn[];
}
type Drawn = Compared & { readonly shown: number };

/** One measure over the bodies, in the form that is chosen; no chart where there is no number. */
export function drawComparison(
  info: MeasureInfo,
  rows: readonly Compared[],
  bodies: readonly Body[],
  context: AnsweredContext,
): DrawnComparison {
  const { selection, t } = context;
  const series = bodies
    .map((body) => ({ body, rows: ownRows(rows, body) }))
    .filter((own) => own.rows.length > 0);
  if (series.length === 0) return { chart: null, notes: [t('compare.nothing')], ends: null, count: 0 };
  const axis = axisOf(series, context);
  const log = axis.type === 'log' && !isFree(context) ? [t('compare.note.log')] : [];
  const against =
    selection.yardstick === null ? [] : [t(`compare.note.${selection.yardstick}`, { fewest: FEWEST_PEERS })];
  const ends = selection.comparison === 'dumbbell' ? twoYears(series, context) : null;
  const { chart, notes } = DRAW[selection.comparison](info, series, axis, context);
  const drawn = series.flatMap((own) => own.rows).filter(({ year }) => ends === null || ends.includes(year));
  return {
    chart,
    notes: [...log, ...against, ...absentNote(bodies, drawn, context), ...notes],
    ends,
    count: drawn.length,
  };
}

/** Bodies without a mark are named: a chart says nothing of them. */
function absentNote(
  bodies: readonly Body[],
  drawn: readonly Drawn[],
  { t, locale, comparing }: AnsweredContext,
): readonly string[] {
  const ids = new Set(drawn.map(({ agency_id }) => agency_id));
  const names = bodies.filter(({ id }) => !ids.has(id)).map(({ name }) => name);
  if (comparing.everyone && names.length > MOST_BODIES)
    return [t('compare.note.absentMany', { count: names.length })];
  return names.length === 0
    ? []
    : [t('compare.note.absent', { names: names.join(locale === 'zh' ? '、' : ', ') })];
}

const ownRows = (rows: readonly Compared[], { id }: Body): readonly Drawn[] =>
  rows
    .flatMap((row) => (row.agency_id === id && row.shown !== null ? [{ ...row, shown: row.shown }] : []))
    .sort((a, b) => a.year - b.year);

/** Of a scope only the bodies in a colour are named in a chart. */
const isNamed = ({ colour }: Body, { comparing }: AnsweredContext) => !comparing.everyone || colour !== null;

const isFree = ({ selection }: AnsweredContext) =>
  selection.comparison === 'multiples' && selection.axes === 'free';

function axisOf(series: readonly Series[], { selection, locale }: AnsweredContext): CountAxis {
  const values = series.flatMap(({ rows }) => rows.map(({ shown }) => shown));
  return selection.yardstick === 'median' ? toPlainAxis(values, locale) : toCountAxis(values, locale);
}

type Picture = Pick<DrawnComparison, 'chart' | 'notes'>;
const DRAW = { lines: drawLines, multiples: drawMultiples, dumbbell: drawDumbbells } as const;

function drawLines(
  info: MeasureInfo,
  series: readonly Series[],
  axis: CountAxis,
  context: AnsweredContext,
): Picture {
  const breaks = breaksOf(info);
  const points = series.flatMap(({ body, rows }) =>
    rows.map((row, index) => ({
      year: row.year,
      value: row.shown,
      series: body.id,
      run: runOf(rows, index, breaks),
      emphasis: body.colour ?? ('peer' as const),
      ...markOf(row, info, context),
      label: index === rows.length - 1 && isNamed(body, context) ? body.name : null,
    })),
  );
  return {
    chart: {
      kind: 'trend',
      points,
      bands: [],
      breaks,
      counts: new Map(),
      axis,
      description: describe(info, series, context),
    },
    notes: [context.t('compare.note.lines')],
  };
}

function drawMultiples(
  info: MeasureInfo,
  series: readonly Series[],
  axis: CountAxis,
  context: AnsweredContext,
): Picture {
  const { locale, t, selection } = context;
  const breaks = breaksOf(info);
  const free = isFree(context);
  const panels = series.map(({ body, rows }) => ({
    name: body.name,
    points: rows.map((row, index) => ({
      year: row.year,
      value: row.shown,
      run: runOf(rows, index, breaks),
      ...markOf(row, info, context),
      label: index === rows.length - 1 ? formatCompared(row.shown, selection.yardstick, locale) : null,
    })),
    own: free ? ownScale(rows) : null,
  }));
  return {
    chart: { kind: 'multiples', panels, breaks, axis, description: describe(info, series, context) },
    notes: [t(free ? 'compare.note.free' : 'compare.note.multiples')],
  };

  function ownScale(rows: readonly Drawn[]) {
    const values = rows.map(({ shown }) => shown);
    const low = Math.min(0, ...values);
    const highest = Math.max(...values);
    return {
      low,
      high: Math.max(highest, low + 1),
      text: `${formatCompared(low, null, locale)} – ${formatCompared(highest, null, locale)}`,
    };
  }
}

function drawDumbbells(
  info: MeasureInfo,
  series: readonly Series[],
  axis: CountAxis,
  context: AnsweredContext,
): Picture {
  const { t, locale, selection } = context;
  const [first, last] = twoYears(series, context);
  const joined = !breaksOf(info).some((year) => year > first && year <= last);
  const end = (rows: readonly Drawn[], year: number): DumbbellEnd | null => {
    const row = rows.find((candidate) => candidate.year === year);
    return row === undefined
      ? null
      : {
          value: row.shown,
          text: formatCompared(row.shown, selection.yardstick, locale),
          ...markOf(row, info, context),
        };
  };
  const rows = series
    .map((own) => ({
      name: own.body.name,
      from: first === last ? null : end(own.rows, first),
      to: end(own.rows, last),
      joined,
    }))
    .filter(({ from, to }) => from !== null || to !== null);
  return {
    chart:
      rows.length === 0
        ? null
        : {
            kind: 'dumbbell',
            rows,
            years: [first, last],
            axis,
            description: describe(info, series, context),
          },
    notes: [
      first === last
        ? t('compare.note.oneYear', { year: last })
        : t('compare.note.dumbbell', { first, last }),
    ],
  };
}

/** The first and last year chosen; else those that most of the bodies have both, the later and wider of two alike. */
function twoYears(series: readonly Series[], { selection }: AnsweredContext): Years {
  const { years } = selection;
  if (years !== null && years[0] < years[1]) return years;
  const all = [...new Set(series.flatMap(({ rows }) => rows.map(({ year }) => year)))].sort();
  const has = (rows: readonly Drawn[], year: number) => rows.some((row) => row.year === year);
  const pairs = all.flatMap((first) =>
    all.filter((last) => last > first).map((last) => [first, last] as const),
  );
  const bodiesOf = ([first, last]: readonly [number, number]) =>
    series.filter(({ rows }) => has(rows, first) && has(rows, last)).length;
  const only = [all[0]!, all.at(-1)!] as const;
  return pairs.reduce((best, pair) => (bodiesOf(pair) > bodiesOf(best) ? pair : best), only);
}

function markOf(row: Drawn, { unit }: MeasureInfo, { t, locale, selection, link }: AnsweredContext) {
  const printed = `${row.approximate ? t('common.approximate') : ''}${formatCompared(row.value!, null, locale)} ${unitIn(unit, t)}`;
  const shown =
    selection.yardstick === null ? '' : ` → ${formatCompared(row.shown, selection.yardstick, locale)}`;
  return {
    title: `${bodyIn(row, locale)} ${row.year}: ${printed}${shown}${questionedWord(row, t)}`,
    href: toStatementCell(row, link).source,
    questioned: row.questioned,
  };
}

function describe(info: MeasureInfo, series: readonly Series[], context: AnsweredContext): string {
  const { t, locale, selection } = context;
  const years = series.flatMap(({ rows }) => rows.map(({ year }) => year));
  const named = series.filter(({ body }) => isNamed(body, context));
  const last = named.map(({ body, rows }) => {
    const row = rows.at(-1)!;
    return `${body.name} ${row.year}: ${formatCompared(row.shown, selection.yardstick, locale)}`;
  });
  return t('compare.chart', {
    label: labelIn(info, locale),
    count: series.length,
    first: Math.min(...years),
    last: Math.max(...years),
    list: last.join(locale === 'zh' ? '，' : ', '),
  });
}
