import { SAMPLE_QUESTIONS, type SampleQuestion } from '../queries/sample-questions.ts';

const KEY = '#ask=';

/** The part of an address that names a ready question. */
export const toQuestionHash = (id: string): string => KEY + id;

/** The ready question an address names; undefined where it names none that is known. */
export const findQuestion = (hash: string): SampleQuestion | undefined =>
  SAMPLE_QUESTIONS.find(({ id }) => toQuestionHash(id) === hash);
