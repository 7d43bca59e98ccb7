import { sql, type Query } from '../source/query.ts';
import type { Normalisation } from '../address/selection.ts';
import { LEAST_BASE } from './compared.ts';
import { wholeOf } from '../../form/wholes.ts';
import type { Measure } from './measure.ts';
import type { StatedAs } from './stated-as.ts';
import { ofEnough } from '../statistics/gates.ts';
import { stated, type Scope, type Statement } from './stated.ts';

/** A statement with the number to be shown for it, in question where the value is or what it was set against. */
export interface Standing extends Statement {
  /** The value as printed, or set against `base`; null where either is not known. Shares and indices in percent. */
  readonly shown: number | null;
  /** What the value was set against: the whole, the peers' median of the year, the year before; null for counts. */
  readonly base: number | null;
  /** What the whole or the year before says, and the checks that failed with it; null where the base is no such figure. */
  readonly base_state: StatedAs | null;
  readonly base_checks: string | null;
  /** 1 for the highest of its year, ties alike; null without a number, and of too few. */
  readonly rank: number | null;
  /** Reports of its year that share its rank, itself included; null without a number. */
  readonly ties: number | null;
  /** Against what is shown of the same body for the year before; null where either is not known. */
  readonly change: number | null;
  /** The change in percent of the year before; null from a base under 10. */
  readonly growth: number | null;
  /** Reports of the year that have a number to show. */
  readonly of: number;
  /** Median of what is shown of the year; null of too few. */
  readonly median: number | null;
}

const NO_FIGURE = sql`null::varchar as base_state, null::varchar as base_checks`;
/** The columns of a statement with those of the figure it is set against, by the names of their tables. */
const withBase = (own: 'n' | 'p', base: 'b' | 'w'): Query<unknown> => ({
  text: `${own}.* replace (${own}.questioned or ${base}.questioned is true as questioned),
    ${base}.value as base, ${base}.state as base_state, ${base}.checks as base_checks`,
  parameters: [],
});

/** Whether the report of a row was seen to say something of the measure. */
const isSaid = (table: 'b' | 'k'): Query<unknown> => ({
  text: `${table}.state not in ('unseen', 'not_asked')`,
  parameters: [],
});

const setAgainst = (measure: Measure, scope: Scope, normalisation: Normalisation) => {
  switch (normalisation) {
    case 'count':
      return sql`select *, null::double as base, ${NO_FIGURE}, value as shown from (${stated([measure], scope)})`;
    case 'index':
      return sql`
        select *, ${ofEnough(sql`count(value) over (partition by year)`, sql`median(value) over (partition by year)`)} as base,
          ${NO_FIGURE}, 100 * value / nullif(base, 0) as shown
        from (${stated([measure], scope)})`;
    case 'change':
      return sql`
        select ${withBase('n', 'b')}, n.value - b.value as shown
        from (${stated([measure], scope)}) n
        left join (${stated([measure], { ...scope, years: null })}) b
          on b.agency_id = n.agency_id and b.year = n.year - 1 and ${isSaid('b')}`;
    case 'share': {
      const whole = wholeOf(measure);
      if (whole === null) throw new Error(`measure without a whole: ${measure.metric}`);
      return sql`
        select ${withBase('p', 'w')}, 100 * p.value / nullif(w.value, 0) as shown
        from (${stated([measure], scope)}) p
        left join (${stated([whole], scope)}) w using (report_id)`;
    }
  }
};

const shownOfYear = sql`(count(shown) over (high rows between unbounded preceding and unbounded following))`;

/**
 * Every report in scope that was seen to say something of a measure, by year and from the highest down.
 * Ranked apart from the words of a row, which a window would carry along.
 */
export const standings = (
  measure: Measure,
  scope: Scope,
  normalisation: Normalisation,
): Query<Standing> => sql<Standing>`
  with known as materialized (
    select * from (${setAgainst(measure, scope, normalisation)}) k where ${isSaid('k')}
  ),
  ranked as (
    select
      report_id,
      case when shown is not null then ${ofEnough(shownOfYear, sql`rank() over high`)} end::int as rank,
      case when shown is not null then (count(*) over (high range between current row and current row))::int end as ties,
      ${shownOfYear}::int as "of",
      ${ofEnough(shownOfYear, sql`median(shown) over (high rows between unbounded preceding and unbounded following)`)} as median
    from known
    window high as (partition by year order by shown desc nulls last)
  )
  select known.*, ranked.rank, ranked.ties, ranked."of", ranked.median,
    known.shown - last.shown as change,
    case when last.shown >= ${LEAST_BASE} then 100 * (known.shown - last.shown) / last.shown end as growth
  from known join ranked using (report_id)
  left join (select agency_id, year, shown from known) last
    on last.agency_id = known.agency_id and last.year = known.year - 1
  order by known.year, known.shown desc nulls last, known.name, known.report_id`;
