import { runInNode } from './run-in-node.ts';

/** The folder of files that stand in the site as they are; another one makes a site of other data. */
export const STATIC = process.env.NIANBAO_STATIC ?? 'static';

/** Answers queries from the published data while pages are prerendered. */
export const run = runInNode(`${STATIC}/data/nianbao.duckdb`);
