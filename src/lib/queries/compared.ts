import { sql, type Query } from '../source/query.ts';
import type { Questioned, Yardstick } from '../address/selection.ts';
import { NO_PEERS } from '../address/selection.ts';
import type { Measure } from './measure.ts';
import { defaultPeers, peerNumbers } from './peers.ts';
import { stated, type Statement } from './stated.ts';

/**
 * A statement of a body that is compared, with the number to be shown for it, in question where the value is or the
 * first year it was set against.
 */
export interface Compared extends Statement {
  /** The value as printed, or set against the yardstick; null where either is not known. */
  readonly shown: number | null;
  /** The number of the first year under the same form, or the median of its peers of the year; null for counts. */
  readonly base: number | null;
  /** Checks that failed with the number of the first year, by ids with spaces between, and the report of it. */
  readonly base_checks: string | null;
  readonly base_report_id: string | null;
  /** Peers the median is of, the body left out; null for other yardsticks. */
  readonly peers: number | null;
  /** 1 for the highest of the measure and year among the bodies compared, ties alike. */
  readonly rank: number | null;
  /** Bodies compared that have a number to show for the measure and year. */
  readonly of: number;
}

/** A first year under 10 is no base. */
export const LEAST_BASE = 10;

const NO_FIGURE = sql`null::varchar as base_checks, null::varchar as base_report_id`;

const setAgainst = (
  measure: Measure,
  agencies: readonly string[],
  yardstick: Yardstick | null,
  breaks: readonly number[],
  questioned: Questioned,
): Query<Compared> => {
  const own = stated([measure], { peers: NO_PEERS, years: null, agencies, questioned });
  switch (yardstick) {
    case null:
      return sql<Compared>`select *, null::double as base, ${NO_FIGURE}, null::int as peers, value as shown from (${own})`;
    case 'first':
      return sql<Compared>`
        select * exclude (side) replace (questioned or base_checks is not null as questioned), null::int as peers, case when base >= ${LEAST_BASE} then 100 * value / base end as shown
        from (
          select *, first_value(value) over first as base, first_value(checks) over first as base_checks,
            first_value(report_id) over first as base_report_id
          from (select *, ${sideOf(breaks)} as side from (${own}))
          window first as (partition by agency_id, side order by value is null, year)
        )`;
    case 'median':
      return sql<Compared>`
        with own as materialized (${own}),
        everyone as materialized (${stated([measure], { peers: NO_PEERS, years: null, agencies: [], questioned })})
        select own.*, peers_median as base, ${NO_FIGURE}, peers, own.value - peers_median as shown
        from own join (
          select o.report_id, ${peerNumbers}
          from own o
          join (${defaultPeers}) d using (agency_id)
          left join everyone p
            on p.year = o.year and p.agency_id <> o.agency_id
            and (d.peer_field is null or p.field = d.peer_field) and (d.peer_level is null or p.level = d.peer_level)
          group by o.report_id
        ) using (report_id)`;
  }
};

/** How many changes of form that break the series lie behind a year. */
const sideOf = (breaks: readonly number[]): Query<unknown> =>
  breaks.reduce<Query<unknown>>((sum, year) => sql`${sum} + (year >= ${year})::int`, sql`0`);

/** What the reports of a few bodies say of a few measures, one row for each report and measure. */
export const compared = (
  measures: readonly { readonly measure: Measure; readonly breaks: readonly number[] }[],
  agencies: readonly string[],
  yardstick: Yardstick | null,
  questioned: Questioned,
): Query<Compared> => {
  const all = measures
    .map(
      ({ measure, breaks }) =>
        sql`select * from (${setAgainst(measure, agencies, yardstick, breaks, questioned)})`,
    )
    .reduce((before, one) => sql`${before} union all by name ${one}`);
  return sql<Compared>`
    select *,
      case when shown is not null then rank() over (partition by metric, basis, year order by shown desc nulls last) end::int as rank,
      count(shown) over (partition by metric, basis, year)::int as "of"
    from (${all})
    order by metric, basis, year, rank, name`;
};
