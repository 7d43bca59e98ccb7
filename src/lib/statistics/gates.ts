/**
 * What so many numbers can carry. Below these no such statement is made, whatever is chosen: what there is, is listed.
 * The method page says each.
 */
import { sql, type Query } from '../source/query.ts';

/** Reports of which a median, quartiles, a band or a place are told. */
export const FEWEST_REPORTS = 5;
/** Peers, the body itself left out, of which the same is told. */
export const FEWEST_PEERS = FEWEST_REPORTS;
/** Bodies, each with so many years, whose lines make a trend. */
export const TREND = { bodies: 5, years: 3 } as const;
/** Bodies that make the reference of a funnel. */
export const FEWEST_IN_FUNNEL = 10;

/** In SQL: what is told of so many reports or more, else null. */
export const ofEnough = (count: Query<unknown>, told: Query<unknown>): Query<unknown> =>
  sql`case when ${count} >= ${FEWEST_REPORTS}::int then ${told} end`;

/** Bodies whose series is long enough for a trend. */
export const countLong = (series: readonly (readonly unknown[])[]): number =>
  series.filter((own) => own.length >= TREND.years).length;
/** Whether the series of bodies, one number a year, make a trend. */
export const holdsTrend = (series: readonly (readonly unknown[])[]): boolean =>
  countLong(series) >= TREND.bodies;
