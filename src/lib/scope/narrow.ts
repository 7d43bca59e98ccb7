import type { Question } from '../question/question.ts';
import { placeOf } from '../queries/peers.ts';
import { sql, type Query } from '../source/query.ts';
import type { NamedQueries } from '../source/source.ts';

/** The bodies of a scope; those of a place are known to the engine, those of a group by their ids. */
export type ScopedBodies =
  | { readonly kind: 'place'; readonly place: string; readonly below: boolean }
  | { readonly kind: 'bodies'; readonly ids: readonly string[] }
  /** Those of the reports that the browser keeps; only where it keeps any. */
  | { readonly kind: 'own' };

function isIn(bodies: ScopedBodies): Query<unknown> {
  switch (bodies.kind) {
    case 'place':
      return bodies.below
        ? sql`starts_with(${placeOf} || '-', ${`${bodies.place}-`})`
        : sql`${placeOf} = ${bodies.place}`;
    case 'bodies':
      return sql`a.agency_id in (select unnest(string_split(${bodies.ids.join(' ')}, ' ')))`;
    case 'own':
      return sql`a.agency_id in (select agency_id from own_reports)`;
  }
}

// A parameter has to stand where it is bound once, so that the bodies are materialised.
/**
 * The same query over the reports of these bodies alone: inside it every table of bodies, reports, facts and findings
 * holds nothing else. Null narrows nothing.
 */
export const narrowQuery = <Row>(query: Query<Row>, bodies: ScopedBodies | null): Query<Row> =>
  bodies === null
    ? query
    : {
        ...sql<Row>`
  with agencies as materialized (select * from main.agencies a where ${isIn(bodies)}),
  reports as materialized (select * from main.reports where agency_id in (select agency_id from agencies)),
  reports_in_force as not materialized (select * from main.reports_in_force where agency_id in (select agency_id from agencies)),
  facts as not materialized (select * from main.facts where report_id in (select report_id from reports)),
  findings as not materialized (select * from main.findings where report_id in (select report_id from reports)),
  finding_items as not materialized (select * from main.finding_items where report_id in (select report_id from reports)),
  register as materialized (select * from main.register a where ${isIn(bodies)})
  select * from (${query})`,
        ...(query.reads && { reads: query.reads }),
      };

/** The same question with all its queries, and those that follow from their rows, narrowed to these bodies. */
export const narrowQuestion = <Rows>(
  question: Question<Rows>,
  bodies: ScopedBodies | null,
): Question<Rows> =>
  bodies === null
    ? question
    : {
        ...question,
        queries: narrowQueries(question.queries, bodies),
        ...(question.then && { then: (rows) => narrowQuestion(question.then!(rows), bodies) }),
      };

const narrowQueries = (queries: NamedQueries, bodies: ScopedBodies): NamedQueries =>
  Object.fromEntries(
    Object.entries(queries).map(([name, query]) => [name, query && narrowQuery(query, bodies)]),
  );
