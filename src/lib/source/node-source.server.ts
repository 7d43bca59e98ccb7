import type { Query, Run } from './query.ts';
import { runInNode } from './run-in-node.ts';
import { toSource } from './run-source.ts';
import { PUBLISHED } from './source.ts';

/** The folder of files that stand in the site as they are; another one makes a site of other data. */
export const STATIC = process.env.NIANBAO_STATIC ?? 'static';

const ask = runInNode(`${STATIC}/data/nianbao.duckdb`);
const answers = new Map<string, Promise<readonly unknown[]>>();

/** Answers queries from the published data while pages are prerendered; one that many pages put is asked once. */
export const run: Run = <Row>(query: Query<Row>) => {
  const question = JSON.stringify([query.text, query.parameters]);
  const answer = answers.get(question) ?? ask(query);
  answers.set(question, answer);
  return answer as Promise<readonly Row[]>;
};

/** The published data while pages are prerendered. */
export const nodeSource = toSource(async () => run, PUBLISHED);
