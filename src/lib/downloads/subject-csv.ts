import { LONG } from '../../dataset/long-table.ts';
import { longRowsOf } from '../queries/long-rows.ts';
import { answerQuestion, toQuestion } from '../question/question.ts';
import type { Source } from '../source/source.ts';
import { toTableCsv } from './table-file.ts';

/** The CSV of one metric or body: how long it is and, where it does not stand beside its page, what is in it. */
export interface SubjectCsv {
  readonly rows: number;
  readonly bytes: number;
  readonly content?: string;
}

/** The file of one body, made of what a source answers: the same as the one beside a page made beforehand. */
export async function askAgencyCsv(source: Source, agencyId: string): Promise<SubjectCsv> {
  const { rows } = await answerQuestion(source, toQuestion({ rows: longRowsOf(agencyId) }));
  const content = toTableCsv(LONG, rows);
  return { rows: rows.length, bytes: new Blob([content]).size, content };
}
