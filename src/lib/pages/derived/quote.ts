import { partsOf } from '../../../form/derived.ts';
import { formatNumber } from '../../format/number.ts';
import { amongWhom } from '../../messages/peers-in.ts';
import type { DerivedRow, DerivedYear } from '../../queries/derived.ts';
import { derivedSeries, holdsFunnel, type DerivedContext } from './charts.ts';
import type { DerivedRows } from './question.ts';
import { derivedViewOf, derivedYearOf, taggedLabelOf, type DerivedViewName } from './view.ts';
import { endsOf, quoteTrend } from '../../cite/quote-trend.ts';
import { bodyIn } from '../../messages/body-in.ts';
import { formatDerived, reasonOf, writeFraction } from './words.ts';
import { breakYears, formChanges } from '../../views/form-breaks.ts';
import { amongIn, toSentence } from '../../cite/quote-standing.ts';

/** One sentence on the page of a derived measure, by its view: of its body in focus, else of all; null where no report has a value. */
export function quoteDerived(all: DerivedRows, context: DerivedContext, version: string): string | null {
  const year = derivedYearOf(all, context.selection);
  const view = derivedViewOf(all, context);
  if (view === 'trend' && context.selection.focus === null)
    return quoteTrend(toSeries(all, context), trendContextOf(context, version));
  const words =
    quoteBody(all, year, context) ??
    (view === 'table' ? quoteAll(all, context) : quoteYear(all, year, view, context));
  return words === null ? null : toSentence(words, { t: context.t, version });
}

const toSeries = (all: DerivedRows, context: DerivedContext) =>
  derivedSeries(all, context).map((own) => own.map(({ year, value: shown }) => ({ year, shown })));

const breaksOf = ({ derived }: DerivedContext) => breakYears(partsOf(derived).flatMap(formChanges));

const trendContextOf = (context: DerivedContext, version: string) => ({
  label: taggedLabelOf(context),
  breaks: breaksOf(context),
  peers: amongWhom(context.selection, context.t, context.locale),
  version,
  t: context.t,
});

const headOf = (row: DerivedRow, context: DerivedContext) => ({
  year: row.year,
  name: bodyIn(row, context.locale),
  label: taggedLabelOf(context),
});
const among = ({ selection, t, locale }: DerivedContext) =>
  amongIn({ peers: amongWhom(selection, t, locale), t });

/** In the year on screen, or in its latest. */
function quoteBody({ rows }: DerivedRows, year: number, context: DerivedContext): string | null {
  const { t, selection } = context;
  const own = rows.filter(({ agency_id }) => agency_id === selection.focus);
  const row = own.find((candidate) => candidate.year === year) ?? own.at(-1);
  if (row === undefined) return null;
  if (row.value === null)
    return t('quote.notComputed', { ...headOf(row, context), reason: reasonOf(row, context)! });
  const last = own.find((candidate) => candidate.year === row.year - 1) ?? null;
  return [
    t('quote.value', { ...headOf(row, context), value: writeValue(row, context) }),
    standingOf(row, rows, context),
    lastOf(row, last, context),
    row.outside === null ? '' : t('quote.outside', { outside: t(`derived.outside.${row.outside}`) }),
    row.questioned ? t('quote.questioned') : '',
  ].join('');
}

function standingOf(row: DerivedRow, rows: readonly DerivedRow[], context: DerivedContext): string {
  const { t } = context;
  const reason = reasonOf(row, context);
  if (reason !== null) return t('quote.unranked', { reason });
  if (row.rank === null || row.of < 2) return '';
  return (
    t('quote.rankAmong', { rank: row.rank, of: row.of, among: among(context) }) +
    (isShared(row, rows) ? t('quote.alike') : '')
  );
}

const isShared = (row: DerivedRow, rows: readonly DerivedRow[]) =>
  rows.some((other) => other !== row && other.year === row.year && other.rank === row.rank);

/** What the year before had; nothing of it across a change of form. */
function lastOf(row: DerivedRow, last: DerivedRow | null, context: DerivedContext): string {
  const { t } = context;
  if (last === null || last.value === null) return '';
  if (breaksOf(context).includes(row.year)) return t('quote.broken', { year: row.year });
  return (
    t('quote.lastYear', { value: writeValue(last, context) }) +
    (last.questioned ? t('quote.lastQuestioned') : '')
  );
}

/** With its fraction and its unit. */
const writeValue = (row: DerivedRow, context: DerivedContext): string =>
  withUnit(writeFraction(row, context)!, context);

/** A share carries its sign, and the label of a rate says per what. */
const withUnit = (value: string, { derived: { kind }, t }: DerivedContext): string =>
  kind === 'count' ? `${value} ${t('derived.unit.count')}` : value;

/** How many reports of all years have a value. */
function quoteAll({ years }: DerivedRows, context: DerivedContext): string | null {
  const { t, derived } = context;
  const known = years.filter(({ computed }) => computed > 0);
  if (known.length === 0) return null;
  const sum = (count: 'reports' | 'computed') => known.reduce((all, row) => all + row[count], 0);
  const [first, last] = endsOf(known);
  return t(derived.kind === 'count' ? 'quote.printedAll' : 'quote.computedAll', {
    span: first === last ? first : `${first}–${last}`,
    total: sum('reports'),
    count: sum('computed'),
    among: among(context),
    label: taggedLabelOf(context),
  });
}

function quoteYear(
  { rows, years }: DerivedRows,
  year: number,
  view: DerivedViewName,
  context: DerivedContext,
): string | null {
  const { t, derived, locale } = context;
  const ofYear = years.find((row) => row.year === year);
  if (ofYear === undefined || ofYear.computed === 0) return null;
  const {
    reports: total,
    computed: count,
    of,
    pooled,
    pooled_numerator,
    pooled_denominator,
    median,
  } = ofYear;
  const top = rows.find((row) => row.year === year && row.rank === 1);
  const write = (value: number) => withUnit(formatDerived(value, derived.kind, locale), context);
  return [
    t(derived.kind === 'count' ? 'quote.printed' : 'quote.computed', {
      year,
      total,
      count,
      among: among(context),
      label: taggedLabelOf(context),
    }),
    pooled === null
      ? ''
      : t('quote.pooled', {
          pooled: write(pooled),
          numerator: formatNumber(pooled_numerator!, locale),
          denominator: formatNumber(pooled_denominator!, locale),
        }),
    median === null ? '' : t('quote.median', { of, median: write(median) }),
    view === 'funnel' ? sayOutside(rows, ofYear, context) : '',
    top === undefined || view === 'funnel' ? '' : quoteTop(top, rows, context),
    ofYear.left_out > 0 ? t('quote.leftOut', { count: ofYear.left_out }) : '',
  ].join('');
}

function quoteTop(top: DerivedRow, rows: readonly DerivedRow[], context: DerivedContext): string {
  const { t } = context;
  const others = isShared(top, rows) ? t('quote.othersAlike') : '';
  return (
    t('quote.top', {
      of: top.of,
      top: bodyIn(top, context.locale),
      others,
      highest: writeValue(top, context),
    }) + (top.questioned ? t('quote.topQuestioned', { name: bodyIn(top, context.locale) }) : '')
  );
}

/** How many bodies outside the limits are named. */
const NAMED = 3;

/** Who lies outside the limits of the funnel; nothing where there are too few for limits. */
function sayOutside(rows: readonly DerivedRow[], ofYear: DerivedYear, context: DerivedContext): string {
  if (!holdsFunnel(ofYear)) return '';
  const { t, locale } = context;
  const outside = rows.filter(({ year, outside: side }) => year === ofYear.year && side !== null);
  if (outside.length === 0) return t('quote.outsideNone', { of: ofYear.of });
  const bodies = outside.slice(0, NAMED).map((row) =>
    t('quote.outsideBody', {
      name: bodyIn(row, locale),
      value: writeValue(row, context),
      outside: t(`derived.outside.${row.outside!}`),
    }),
  );
  const more = outside.length - bodies.length;
  return (
    t('quote.outsideBodies', {
      of: ofYear.of,
      count: outside.length,
      bodies: bodies.join(locale === 'zh' ? '；' : '; '),
    }) + (more === 0 ? '' : t('quote.moreBodies', { count: more }))
  );
}
