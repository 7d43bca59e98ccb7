import { expect, it, vi } from 'vitest';
import { memoize } from '../../src/reader/memoize.ts';

it('what is memoized is what the function answers, asked once for a short text and each time for a long one', () => {
  const answer = vi.fn((text: string) => (text === '无' ? undefined : text.length));
  const memoized = memoize(answer);
  const long = '长'.repeat(65);
  for (const text of ['规章', '规章', '无', '无', long, long]) expect(memoized(text)).toBe(answer(text));
  expect(answer).toHaveBeenCalledTimes(6 + 4);
});

it('it keeps no more than a few thousand answers, and answers the same after it forgot', () => {
  const memoized = memoize(Number);
  const answers = Array.from({ length: 10_000 }, (_, at) => memoized(String(at)));
  expect(answers.every((answer, at) => answer === at && memoized(String(at)) === at)).toBe(true);
});
