import { flushSync } from 'svelte';
import { expect, onTestFinished, test } from 'vitest';
import { createFirstAnswer, type FirstAnswer } from '../../../src/lib/question/first-answer.svelte.ts';

/** Asks someone who answers when told to. */
function open() {
  const asked: { readonly resolve: (rows: string) => void; readonly reject: (error: Error) => void }[] = [];
  let first!: FirstAnswer<string>;
  const close = $effect.root(() => {
    first = createFirstAnswer(() => new Promise((resolve, reject) => asked.push({ resolve, reject })));
  });
  onTestFinished(close);
  flushSync();
  return { first, asked, close };
}

const settled = async () => {
  await new Promise((resolve) => setTimeout(resolve));
  flushSync();
};

test('a page without rows asks at once and is drawn from the answer', async () => {
  const { first, asked } = open();
  expect(first.state).toEqual({ kind: 'asked' });
  asked[0]!.resolve('rows');
  await settled();
  expect(first.state).toEqual({ kind: 'answered', value: 'rows' });
});

test('what failed is asked again, and may be answered then', async () => {
  const { first, asked } = open();
  asked[0]!.reject(new Error('the engine is not to be had'));
  await settled();
  expect(first.state).toEqual({ kind: 'failed' });
  first.retry();
  flushSync();
  expect(first.state).toEqual({ kind: 'asked' });
  asked[1]!.resolve('rows');
  await settled();
  expect(first.state).toEqual({ kind: 'answered', value: 'rows' });
});

test('an answer that comes after the page is gone changes nothing', async () => {
  const { first, asked, close } = open();
  close();
  asked[0]!.resolve('rows');
  await settled();
  expect(first.state).toEqual({ kind: 'asked' });
});
