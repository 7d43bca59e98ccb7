import type { Normalisation, Selection } from '../../address/selection.ts';
import { groupRows } from '../../database/group-rows.ts';
import type { SilentReports } from '../../queries/silent-reports.ts';
import type { Standing } from '../../queries/standing.ts';
import { isAmong } from '../../scope/peers-of-rows.ts';
import { quantile, sortNumbers } from '../../statistics/quantile.ts';
import { countYears } from './count-years.ts';
import type { MetricRows } from './question.ts';
import { rankStandings, type ShownStatement } from './rank-standings.ts';

/** What all bodies say of a metric, in numbers as printed or as shares, and how many reports say nothing. */
export interface SaidRows {
  readonly standings: readonly Standing[];
  readonly silent: readonly SilentReports[];
}

/** The rows for peers, with what is in question or without, set against what is chosen: as the engine would answer. */
export function toMetricRows(
  { standings, silent }: SaidRows,
  { peers, questioned, normalisation }: Pick<Selection, 'peers' | 'questioned' | 'normalisation'>,
): MetricRows {
  const among = standings.filter((row) => isAmong(row, peers));
  const said = questioned === 'left_out' ? among.map(leaveOut) : among;
  return {
    standings: rankStandings(setAgainst(said, normalisation)),
    years: countYears(
      said,
      silent.filter((row) => isAmong(row, peers)),
    ),
  };
}

/** A number that takes part in a failed check is left out, and so is one that it is set against. */
function leaveOut(row: Standing): Standing {
  const { value, checks, base, base_checks } = row;
  return {
    ...row,
    ...(checks !== null && value !== null && { value: null, state: 'left_out' }),
    ...(base_checks !== null && base !== null && { base: null, base_state: 'left_out' }),
  };
}

function setAgainst(rows: readonly Standing[], normalisation: Normalisation): readonly ShownStatement[] {
  switch (normalisation) {
    case 'count':
      return rows.map((row) => ({ ...row, shown: row.value }));
    case 'share':
      return rows.map((row) => ({ ...row, shown: percentOf(row.value, row.base) }));
    case 'index':
      return againstMedian(rows);
    case 'change':
      return againstLast(rows);
  }
}

const percentOf = (value: number | null, base: number | null) =>
  value === null || base === null || base === 0 ? null : (100 * value) / base;

const againstMedian = (rows: readonly Standing[]) =>
  [...groupRows(rows, ({ year }) => String(year)).values()].flatMap((ofYear) => {
    const base = quantile(sortNumbers(ofYear.map(({ value }) => value)), 0.5);
    return ofYear.map((row) => ({ ...row, base, shown: percentOf(row.value, base) }));
  });

function againstLast(rows: readonly Standing[]): readonly ShownStatement[] {
  const byReport = new Map(rows.map((row) => [row.report_id, row]));
  return rows.map((row) => {
    const last = byReport.get(`${row.agency_id}/${row.year - 1}`);
    if (last === undefined) return { ...row, shown: null };
    return {
      ...row,
      questioned: row.questioned || last.questioned,
      base: last.value,
      base_state: last.state,
      base_checks: last.checks,
      shown: row.value === null || last.value === null ? null : row.value - last.value,
    };
  });
}
