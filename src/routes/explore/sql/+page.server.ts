import { run } from '$lib/source/node-source.server.ts';
import { SAMPLE_QUESTIONS } from '$lib/queries/sample-questions.ts';
import { tableCounts } from '$lib/queries/table-counts.ts';
import { answerAtBuild } from '$lib/sql-console/answer-at-build.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const [question] = SAMPLE_QUESTIONS;
  const { sql } = question!;
  return { sql, result: await answerAtBuild(run, sql), tables: await run(tableCounts) };
};
