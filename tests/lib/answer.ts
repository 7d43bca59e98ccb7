import { answerQuestion, type Question } from '../../src/lib/question/question.ts';
import type { Run } from '../../src/lib/source/query.ts';
import { toSource } from '../../src/lib/source/run-source.ts';

/** Answers a question as the site would, from an engine at hand. */
export const answerWith = <Rows>(run: Run, question: Question<Rows>): Promise<Rows> =>
  answerQuestion(
    toSource(async () => run, 'test'),
    question,
  );
