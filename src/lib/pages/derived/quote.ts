import { partsOf } from '../../../form/derived.ts';
import { formatNumber } from '../../format/number.ts';
import { peersIn } from '../../messages/peers-in.ts';
import type { DerivedRow } from '../../queries/derived.ts';
import type { DerivedContext } from './charts.ts';
import type { DerivedRows } from './question.ts';
import { derivedYearOf, taggedLabelOf } from './view.ts';
import { formatDerived, reasonOf, writeFraction } from './words.ts';
import { breakYears, formChanges } from '../../views/form-breaks.ts';
import { amongIn, toSentence } from '../../cite/quote-standing.ts';

/** One sentence on the page of a derived measure: its body in focus, else all of the year; null where no report has a value. */
export function quoteDerived(all: DerivedRows, context: DerivedContext, version: string): string | null {
  const year = derivedYearOf(all, context.selection);
  const words = quoteBody(all, year, context) ?? quoteYear(all, year, context);
  return words === null ? null : toSentence(words, { t: context.t, version });
}

const headOf = (row: DerivedRow, context: DerivedContext) => ({
  year: row.year,
  name: row.name,
  label: taggedLabelOf(context),
});
const among = ({ selection: { peers }, t, locale }: DerivedContext) =>
  amongIn({ peers: peersIn(peers, t, locale), t });

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
  const { t, derived } = context;
  if (last === null || last.value === null) return '';
  if (breakYears(partsOf(derived).flatMap(formChanges)).includes(row.year))
    return t('quote.broken', { year: row.year });
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

function quoteYear({ rows, years }: DerivedRows, year: number, context: DerivedContext): string | null {
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
    top === undefined ? '' : quoteTop(top, rows, context),
    ofYear.left_out > 0 ? t('quote.leftOut', { count: ofYear.left_out }) : '',
  ].join('');
}

function quoteTop(top: DerivedRow, rows: readonly DerivedRow[], context: DerivedContext): string {
  const { t } = context;
  const others = isShared(top, rows) ? t('quote.othersAlike') : '';
  return (
    t('quote.top', { of: top.of, top: top.name, others, highest: writeValue(top, context) }) +
    (top.questioned ? t('quote.topQuestioned', { name: top.name }) : '')
  );
}
