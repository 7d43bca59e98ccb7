import { run } from '$lib/source/node-source.server.ts';
import { toQueryResult } from '$lib/explore/query-result.ts';
import { SAMPLE_QUESTIONS } from '$lib/queries/sample-questions.ts';
import { tableCounts } from '$lib/queries/table-counts.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const [question] = SAMPLE_QUESTIONS;
  const rows = await run<Record<string, unknown>>({ text: question!.sql, parameters: [] });
  return { sql: question!.sql, result: toQueryResult(rows), tables: await run(tableCounts) };
};
