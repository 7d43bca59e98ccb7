import { bodyIn } from '../../messages/body-in.ts';
import type { PeerYear } from '../../queries/agency-profile.ts';
import type { PeerNumbers } from '../../queries/peers.ts';
import type { AgencyRows } from './question.ts';
import type { AgencyContext } from './view.ts';
import { toStatementCell } from '../../figure/statement-cell.ts';
import { noNumberCell, noReportCell } from '../../figure/no-report-cell.ts';
import { body, number, text, type TableView } from '../../figure/table-view.ts';

export type Charted = NonNullable<AgencyRows['charted']>;

const NO_PEERS_IN_YEAR: PeerNumbers = {
  peers: 0,
  peers_median: null,
  peers_lower_quartile: null,
  peers_upper_quartile: null,
};
/** What the peers say in a year; a year that is not among their rows is one in which none has a number. */
export const peersInYear = (peers: readonly PeerYear[], year: number): PeerNumbers =>
  peers.find((row) => row.year === year) ?? NO_PEERS_IN_YEAR;

/** The years around a body's own numbers, with one before and after, in which enough peers have one. */
export const peersAround = (peers: readonly PeerYear[], own: Charted['standings']): readonly PeerYear[] =>
  peers.filter(
    ({ peers_median, year }) =>
      peers_median !== null && year >= own[0]!.year - 1 && year <= own.at(-1)!.year + 1,
  );

/** A row for each year drawn: what the body says, and what its peers say. */
export function toTrendTable(
  { peers, measure }: Charted,
  own: Charted['standings'],
  { profile, reports, unpublished }: Pick<AgencyRows, 'profile' | 'reports' | 'unpublished'>,
  caption: string,
  { t, locale, link, agency }: AgencyContext,
): TableView {
  const drawn = [...new Set([...own, ...peersAround(peers, own)].map(({ year }) => year))].sort();
  const statement = (year: number) => {
    const row = profile.find(
      ({ metric, basis, year: of }) => of === year && metric === measure.metric && basis === measure.basis,
    );
    if (row !== undefined) return toStatementCell(row, link);
    return reports.some((report) => report.year === year)
      ? noNumberCell('unseen')
      : noReportCell({ agency_id: agency.agency_id, year }, unpublished, t);
  };
  return {
    caption,
    columns: [
      { id: 'year', label: t('common.year'), numeric: false },
      { id: 'value', label: bodyIn(agency, locale), numeric: true },
      { id: 'peers_median', label: t('agency.median'), numeric: true },
      { id: 'peers_lower_quartile', label: t('metric.lowerQuartile'), numeric: true },
      { id: 'peers_upper_quartile', label: t('metric.upperQuartile'), numeric: true },
      { id: 'peers', label: t('agency.of'), numeric: true },
    ],
    rows: drawn.map((year) => {
      const of = peersInYear(peers, year);
      return [
        text(String(year)),
        statement(year),
        number(of.peers_median, locale),
        number(of.peers_lower_quartile, locale),
        number(of.peers_upper_quartile, locale),
        number(of.peers, locale),
      ];
    }),
    focused: new Set(),
  };
}

/** A row for each report drawn: of the body and of its peers. */
export function toSpreadTable(
  { standings }: Charted,
  caption: string,
  { t, link, agency }: AgencyContext,
): TableView {
  const drawn = standings.filter(({ shown }) => shown !== null);
  return {
    caption,
    columns: [
      { id: 'agency', label: t('common.agency'), numeric: false },
      { id: 'year', label: t('common.year'), numeric: true },
      { id: 'value', label: t('metric.value'), numeric: true },
    ],
    rows: drawn.map((row) => [
      body(row.agency_id, row.name, link),
      text(String(row.year)),
      toStatementCell(row, link),
    ]),
    focused: new Set(
      drawn.flatMap(({ agency_id }, index) => (agency_id === agency.agency_id ? [index] : [])),
    ),
  };
}
