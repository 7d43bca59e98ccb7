import { bodyIn } from '../../messages/body-in.ts';
import { peersIn } from '../../messages/peers-in.ts';
import { unitIn } from '../../messages/unit.ts';
import type { ProfileRow } from '../../queries/agency-profile.ts';
import { FEWEST_PEERS } from '../../statistics/gates.ts';
import { peersOf, type AgencyRows } from './question.ts';
import { labelOf, type AgencyContext } from './view.ts';
import { breakYears, formChanges } from '../../views/form-breaks.ts';
import {
  amongIn,
  sayBroken,
  sayMeaning,
  toSentence,
  writeCount,
  type CountWords,
} from '../../cite/quote-standing.ts';

/**
 * One sentence on the figure that the page of a body charts: from its first number to its last, or its only one, and
 * its place among the peers of that year; null where none is charted.
 */
export function quoteAgency(
  { charted, profile }: AgencyRows,
  context: AgencyContext,
  version: string,
): string | null {
  const rows = profile.filter(
    ({ metric, basis }) => metric === charted?.measure.metric && basis === charted.measure.basis,
  );
  const last = rows.findLast(({ value }) => value !== null) ?? rows.at(-1);
  if (charted === null || last === undefined) return null;
  const { t } = context;
  const words =
    last.value === null
      ? t('quote.noNumber', { ...headOf(last, context), meaning: sayMeaning(last.state, t) })
      : sayNumbers(rows, last, breakYears(formChanges(charted.measure)), context);
  return toSentence(words, { t, version });
}

const headOf = (row: ProfileRow, context: AgencyContext) => ({
  year: row.year,
  name: bodyIn(context.agency, context.locale),
  label: labelOf(row, context),
});

const wordsFor = ({ unit }: ProfileRow, { locale, t }: AgencyContext): CountWords => ({
  unit: unitIn(unit, t),
  locale,
  t,
});

function sayNumbers(
  rows: readonly ProfileRow[],
  last: ProfileRow,
  breaks: readonly number[],
  context: AgencyContext,
): string {
  const { t } = context;
  const known = rows.filter(({ value }) => value !== null);
  const [first] = known;
  const write = (row: ProfileRow) => writeCount(row, wordsFor(row, context));
  const said =
    first === undefined || first === last
      ? t('quote.value', { ...headOf(last, context), value: write(last) })
      : t('quote.ownTrend', {
          ...headOf(last, context),
          first: first.year,
          from: write(first),
          last: last.year,
          to: write(last),
          count: known.length,
        }) + sayBroken(first.year, last.year, breaks, context);
  const marked = known.filter(({ questioned }) => questioned).map(({ year }) => year);
  const years = marked.join(context.locale === 'zh' ? '、' : ', ');
  return said + (marked.length === 0 ? '' : t('quote.yearsQuestioned', { years })) + sayPeers(last, context);
}

/** The median of the peers of the year and the place among them, or that they are too few. */
function sayPeers(row: ProfileRow, context: AgencyContext): string {
  const { agency, selection, t, locale } = context;
  const among = amongIn({ peers: peersIn(peersOf(agency, selection), t, locale), t });
  const said = { year: row.year, count: row.peers, among };
  if (row.peers_median === null || row.peers_rank === null)
    return t('quote.peersFew', { ...said, fewest: FEWEST_PEERS });
  return t('quote.peersMedian', {
    ...said,
    median: writeCount({ value: row.peers_median, approximate: false }, wordsFor(row, context)),
    rank: row.peers_rank,
    of: row.peers + 1,
  });
}
