import type { Words } from '../dataset/source-lines.ts';

/** A folder that cannot be written as asked: says which, why and what to do, in both languages. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
  readonly zh: string;
  constructor(path: string, [zh, en]: Words, cause?: unknown) {
    super(`${path}: ${en}`, { cause });
    this.zh = `${path}：${zh}`;
  }
}
