import { partsOf, type Derived, type DerivedKind } from '../../form/derived.ts';
import { itemKey, type Item } from '../../domain/item.ts';
import { sql, type Query } from '../source/query.ts';
import { betweenSql, DRAWN_IN } from '../statistics/funnel-limits.ts';
import { FEWEST_IN_FUNNEL, ofEnough } from '../statistics/gates.ts';
import { wilsonSql, Z_95, Z_998 } from '../statistics/wilson-interval.ts';
import { allChecks } from './questioned.ts';
import { stated, type Scope, type Statement } from './stated.ts';
import { leastTrace } from './traces.ts';

/**
 * Why there is a value or none: `computed`; `exceeds`, a share whose part is larger than its whole, shown and not
 * ranked; `zero_whole`, nothing to divide by; `unknown`, a part of it is not known.
 */
export type DerivedState = 'computed' | 'exceeds' | 'zero_whole' | 'unknown';

/** What is worked out from one report for one derived measure. */
export interface DerivedRow extends Pick<
  Statement,
  | 'report_id'
  | 'agency_id'
  | 'name'
  | 'field'
  | 'level'
  | 'province'
  | 'year'
  | 'questioned'
  | 'checks'
  | 'approximate'
  | 'trace'
> {
  /** Id of the derived measure. */
  readonly derived: string;
  readonly kind: DerivedKind;
  readonly state: DerivedState;
  /** Sums of the printed parts; null where one of them is not known, and the denominator of a count. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** In percent, per hundred, or as printed; null where not computed. */
  readonly value: number | null;
  /** Parts that are not known, as `basis/metric=state` with spaces between; null where all are. */
  readonly lacking: string | null;
  readonly below_minimum: boolean;
  /** 1 for the highest of its year, ties alike; null below the minimum denominator, without a value and of too few. */
  readonly rank: number | null;
  /** Reports of the year that can be ranked, and the median of their values; null of too few. */
  readonly of: number;
  readonly median: number | null;
  /** All numerators over all denominators of the shares computed for the year, in percent; null for what is no share. */
  readonly pooled: number | null;
  /** Wilson's 95 % limits of a share, in percent, to six decimals: beyond them engines differ. */
  readonly low: number | null;
  readonly high: number | null;
  /** A share beyond the 99.8 % limits that the others make; null where they are too few, or below the minimum. */
  readonly outside: 'above' | 'below' | null;
}

/** How many reports of a year have a value of a derived measure, and how many do not, why. */
export interface DerivedYear {
  readonly derived: string;
  readonly year: number;
  readonly reports: number;
  /** Reports that have a value, without those that exceed. */
  readonly computed: number;
  /** Of those computed, the ones that are ranked; the median is theirs. */
  readonly of: number;
  /** Of those computed, the ones that are not ranked. */
  readonly below_minimum: number;
  readonly exceeds: number;
  readonly zero_whole: number;
  /** Some parts were seen, others not. */
  readonly unknown: number;
  /** Of those unknown, the ones with a part that is in question and was asked to be left out. */
  readonly left_out: number;
  /** No part of it was seen, or asked for. */
  readonly unseen: number;
  readonly median: number | null;
  readonly pooled: number | null;
  readonly pooled_numerator: number | null;
  readonly pooled_denominator: number | null;
  /** By how much they differ beyond chance (τ², on the scale of asin √share), to nine decimals; null of one. */
  readonly between: number | null;
}

const union = (rows: readonly Query<unknown>[]) => rows.reduce((all, one) => sql`${all} union all ${one}`);

const wordOf = (side: string, parts: readonly Item[]) => parts.map((part) => ({ side, part }));

const parts = (measures: readonly Derived[]) =>
  union(
    measures.flatMap(({ id, numerator, denominator }) =>
      [...wordOf('numerator', numerator), ...wordOf('denominator', denominator)].map(
        ({ side, part }, place) =>
          sql`select ${id} as derived, ${side} as side, ${place}::int as place, ${part.metric} as metric, ${part.basis} as basis`,
      ),
    ),
  );

const kinds = (measures: readonly Derived[]) =>
  union(
    measures.map(
      ({ id, kind, minimum }) => sql`select ${id} as derived, ${kind} as kind, ${minimum}::double as minimum`,
    ),
  );

const distinctParts = (measures: readonly Derived[]): readonly Item[] => [
  ...new Map(measures.flatMap(partsOf).map((part) => [itemKey(part), part])).values(),
];

const sumOf = (side: 'numerator' | 'denominator') =>
  sql`case when count(*) filter (side = ${side}) = count(value) filter (side = ${side}) then sum(value) filter (side = ${side}) end`;

const share = sql`(numerator / denominator)`;
const own = wilsonSql(share, sql`denominator`, Z_95);

/** Where the others of the year lie and how far a share of this denominator may be from it, as angles. */
const centre = sql`asin(sqrt((pooled_numerator - numerator) / (pooled_denominator - denominator)))`;
const betweenOthers = betweenSql(
  sql`(bodies - 1)`,
  sql`(squares - square)`,
  sql`(weights - weight)`,
  sql`(squared_weights - weight * weight)`,
);
const half = sql`(${Z_998}::double * sqrt(1 / weight + ${betweenOthers}))`;

/** Every report in scope and each measure, with its sums; a report of which no part was seen is there too. */
const worked = (measures: readonly Derived[], scope: Scope) => sql`
  parts as (${parts(measures)}),
  kinds as (${kinds(measures)}),
  said as materialized (
    select report_id, agency_id, year, metric, basis, state, value, approximate, questioned, checks, trace
    from (${stated(distinctParts(measures), scope)})
  ),
  summed as (
    select derived, report_id, agency_id, year,
      ${sumOf('numerator')}::double as numerator, ${sumOf('denominator')}::double as denominator,
      bool_or(questioned) as questioned, ${allChecks} as checks, bool_or(approximate) as approximate,
      ${leastTrace} as trace,
      bool_or(state not in ('unseen', 'not_asked')) as seen,
      string_agg(basis || '/' || metric || '=' || state, ' ' order by place) filter (value is null) as lacking
    from parts join said using (metric, basis)
    group by derived, report_id, agency_id, year
  ),
  valued as (
    select *,
      case
        when lacking is not null then 'unknown'
        when kind <> 'count' and denominator = 0 then 'zero_whole'
        when kind = 'share' and numerator not between 0 and denominator then 'exceeds'
        else 'computed'
      end as state,
      case
        when lacking is not null then null
        when kind = 'count' then numerator
        else 100 * numerator / nullif(denominator, 0)
      end as value,
      coalesce(lacking is null and denominator < minimum, false) as below_minimum
    from summed join kinds using (derived)
  ),
  by_year as (
    select derived, year,
      count(*)::int as reports,
      count(*) filter (state = 'computed')::int as computed,
      count(*) filter (state = 'computed' and not below_minimum)::int as "of",
      count(*) filter (state = 'computed' and below_minimum)::int as below_minimum,
      count(*) filter (state = 'exceeds')::int as exceeds,
      count(*) filter (state = 'zero_whole')::int as zero_whole,
      count(*) filter (state = 'unknown' and seen)::int as unknown,
      count(*) filter (lacking like '%=left_out%')::int as left_out,
      count(*) filter (not seen)::int as unseen,
      ${ofEnough(sql`count(*) filter (state = 'computed' and not below_minimum)`, sql`median(value) filter (state = 'computed' and not below_minimum)`)} as median,
      sum(numerator) filter (state = 'computed' and kind = 'share') as pooled_numerator,
      sum(denominator) filter (state = 'computed' and kind = 'share') as pooled_denominator
    from valued
    group by derived, year
  ),
  scored as (
    select derived, year, report_id, numerator, denominator, 4 * denominator as weight,
      asin(sqrt(numerator / denominator)) as angle, pooled_numerator, pooled_denominator,
      (asin(sqrt(numerator / denominator)) - asin(sqrt(pooled_numerator / pooled_denominator))) * sqrt(4 * denominator) as score
    from valued join by_year using (derived, year)
    where kind = 'share' and state = 'computed' and not valued.below_minimum
  ),
  ends as (
    select derived, year, quantile_cont(score, ${DRAWN_IN}::double) as low, quantile_cont(score, ${1 - DRAWN_IN}::double) as high
    from scored group by derived, year
  ),
  drawn_in as (
    select scored.*, least(greatest(score, low), high) ** 2 as square from scored join ends using (derived, year)
  ),
  reference as (
    select derived, year, count(*)::int as bodies, sum(square) as squares, sum(weight) as weights,
      sum(weight * weight) as squared_weights
    from drawn_in group by derived, year
  )`;

/** Reports of which a part of the measure was seen, by measure and year, those ranked first and from the highest down. */
export const derivedRows = (measures: readonly Derived[], scope: Scope): Query<DerivedRow> => sql<DerivedRow>`
  with ${worked(measures, scope)},
  ranked as (
    select derived, report_id, rank() over (partition by derived, year order by value desc)::int as rank
    from valued
    where state = 'computed' and not below_minimum
  ),
  outsiders as (
    select derived, report_id,
      case when angle > ${centre} + ${half} then 'above' when angle < ${centre} - ${half} then 'below' end as outside
    from drawn_in join reference using (derived, year)
    where bodies >= ${FEWEST_IN_FUNNEL}::int
  )
  select
    v.derived, v.kind, v.report_id, v.agency_id, a.name, a.field, a.level, a.province, v.year,
    v.state, v.numerator, v.denominator, v.value, v.lacking, v.questioned, v.checks, v.approximate, v.trace, v.below_minimum,
    ${ofEnough(sql`y."of"`, sql`r.rank`)}::int as rank, y."of", y.median,
    100 * y.pooled_numerator / nullif(y.pooled_denominator, 0) as pooled,
    case when v.kind = 'share' and v.state = 'computed' then round(100 * ${own.low}, 6) end as low,
    case when v.kind = 'share' and v.state = 'computed' then round(100 * ${own.high}, 6) end as high,
    o.outside
  from valued v
  join by_year y using (derived, year)
  join agencies a using (agency_id)
  left join ranked r using (derived, report_id)
  left join outsiders o using (derived, report_id)
  where v.seen
  order by v.derived, v.year, r.rank is null, r.rank, v.value desc nulls last, a.name, v.report_id`;

/** How many reports of a year and of bodies alike were seen to say nothing of any part of a derived measure. */
export interface SilentDerived extends Pick<DerivedRow, 'derived' | 'year' | 'field' | 'level' | 'province'> {
  readonly reports: number;
}

/** What `derivedRows` leaves out, counted. */
export const silentDerived = (
  measures: readonly Derived[],
  scope: Scope,
): Query<SilentDerived> => sql<SilentDerived>`
  with ${worked(measures, scope)}
  select derived, year, field, level, province, count(*)::int as reports
  from valued join agencies using (agency_id)
  where not seen
  group by derived, year, field, level, province
  order by derived, year, field, level, province`;

/** How many reports have a value of each derived measure. */
export const derivedCounts = (measures: readonly Derived[], scope: Scope) => sql<{
  readonly derived: string;
  readonly computed: number;
}>`
  with ${worked(measures, scope)}
  select derived, sum(computed)::int as computed from by_year group by derived order by derived`;

/** One row for each measure and year in scope that has a report. */
export const derivedByYear = (
  measures: readonly Derived[],
  scope: Scope,
): Query<DerivedYear> => sql<DerivedYear>`
  with ${worked(measures, scope)}
  select derived, year, reports, computed, "of", below_minimum, exceeds, zero_whole, unknown, left_out, unseen, median,
    100 * pooled_numerator / nullif(pooled_denominator, 0) as pooled, pooled_numerator, pooled_denominator,
    round(${betweenSql(sql`bodies`, sql`squares`, sql`weights`, sql`squared_weights`)}, 9) as between
  from by_year left join reference using (derived, year)
  order by derived, year`;
