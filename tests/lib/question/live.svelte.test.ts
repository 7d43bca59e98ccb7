import { flushSync } from 'svelte';
import { expect, onTestFinished, test } from 'vitest';
import { DEFAULT_SELECTION, type Selection } from '../../../src/lib/address/selection.ts';
import { createLive } from '../../../src/lib/question/live.svelte.ts';
import { toQuestion } from '../../../src/lib/question/question.ts';
import { sql } from '../../../src/lib/source/query.ts';
import { PUBLISHED, type NamedQueries, type NamedRows, type Source } from '../../../src/lib/source/source.ts';

interface Count {
  readonly check: string | null;
}
const ofCheck = (check: string | null) => toQuestion({ counts: sql<Count>`select ${check} as check` });

/** A source that answers when it is told to. */
function openSource() {
  let revision = $state(PUBLISHED);
  const asked: {
    readonly check: string;
    readonly signal: AbortSignal;
    answer: () => void;
    fail: () => void;
  }[] = [];
  const source: Source = {
    get revision() {
      return revision;
    },
    answer: (queries: NamedQueries, signal) =>
      new Promise<NamedRows>((resolve, reject) => {
        const check = String(queries.counts!.parameters[0]);
        signal!.addEventListener('abort', () => reject(signal!.reason as Error));
        asked.push({
          check,
          signal: signal!,
          answer: () => resolve({ counts: [{ check }] }),
          fail: () => reject(new Error('the engine is not to be had')),
        });
      }),
  };
  const revise = (to: string) => {
    revision = to;
    flushSync();
  };
  return { asked, source, revise };
}

function open() {
  const { asked, source, revise } = openSource();
  let selection = $state.raw<Selection>(DEFAULT_SELECTION);
  const choose = (change: Partial<Selection>) => {
    selection = { ...selection, ...change };
    flushSync();
  };
  let live!: ReturnType<typeof createLive<{ readonly counts: readonly Count[] }>>;
  const close = $effect.root(() => {
    live = createLive({
      prerendered: () => ({ counts: [{ check: null }] }),
      question: ({ check }) => ofCheck(check),
      selection: () => selection,
      revert: (back) => (selection = back),
      source,
    });
  });
  onTestFinished(close);
  flushSync();
  return { live, asked, choose, revise, selection: () => selection };
}

const settled = async () => {
  await new Promise((resolve) => setTimeout(resolve));
  flushSync();
};

test('the rows that came with the page answer its default selection, and nothing is asked', () => {
  const { live, asked } = open();
  expect([live.rows, live.selection, live.state, asked]).toEqual([
    { counts: [{ check: null }] },
    DEFAULT_SELECTION,
    { kind: 'applied' },
    [],
  ]);
});

test('until an answer comes, what was applied stays, words and rows', async () => {
  const { live, asked, choose } = open();
  choose({ check: 'a' });
  expect(live.state.kind).toBe('asked');
  expect([live.rows.counts[0]!.check, live.selection.check]).toEqual([null, null]);
  asked[0]!.answer();
  await settled();
  expect([live.rows.counts[0]!.check, live.selection.check, live.state.kind]).toEqual(['a', 'a', 'applied']);
});

test('an answer given before is not asked for again', async () => {
  const { live, asked, choose } = open();
  for (const check of ['a', 'b']) {
    choose({ check });
    asked.at(-1)!.answer();
    await settled();
  }
  choose({ check: 'a' });
  expect(live.rows.counts[0]!.check).toBe('a');
  choose({ check: null });
  expect([asked.map(({ check }) => check), live.rows.counts[0]!.check]).toEqual([['a', 'b'], null]);
});

test('an adjustment that asks nothing new is shown at once and does not ask again', async () => {
  const { live, asked, choose } = open();
  choose({ view: 'rank' });
  expect(live.selection.view).toBe('rank');
  choose({ check: 'a' });
  choose({ view: 'trend' });
  expect([asked.length, live.selection.view]).toEqual([1, 'rank']);
  asked[0]!.answer();
  await settled();
  expect([live.selection.view, live.selection.check]).toEqual(['trend', 'a']);
});

test('a question that another follows is given up, and its late failure says nothing', async () => {
  const { live, asked, choose } = open();
  choose({ check: 'a' });
  choose({ check: 'b' });
  expect(asked[0]!.signal.aborted).toBe(true);
  asked[1]!.answer();
  await settled();
  expect([live.rows.counts[0]!.check, live.state.kind]).toEqual(['b', 'applied']);
});

test('a failed question takes the address back to what is applied, and once more asked it succeeds', async () => {
  const { live, asked, choose, selection } = open();
  choose({ check: 'a' });
  asked[0]!.fail();
  await settled();
  expect(selection()).toEqual(DEFAULT_SELECTION);
  expect(live.state).toEqual({
    kind: 'failed',
    requested: { ...DEFAULT_SELECTION, check: 'a' },
    reason: { kind: 'error', message: 'the engine is not to be had' },
  });
  live.retry();
  await settled();
  expect([live.state.kind, selection().check]).toEqual(['asked', 'a']);
  asked[1]!.answer();
  await settled();
  expect([live.rows.counts[0]!.check, live.state.kind]).toEqual(['a', 'applied']);
});

test('a question that the visitor stops takes the address back and says so', async () => {
  const { live, asked, choose, selection } = open();
  choose({ check: 'a' });
  asked[0]!.answer();
  await settled();
  choose({ check: 'b' });
  live.cancel();
  await settled();
  expect(selection().check).toBe('a');
  expect(live.state).toMatchObject({ kind: 'failed', reason: { kind: 'cancelled' } });
  expect(live.rows.counts[0]!.check).toBe('a');
});

test('what came with the page answers no more once the source holds more, and each revision is asked anew', async () => {
  const { live, asked, revise } = open();
  revise('own 1');
  expect([asked.length, live.state.kind]).toEqual([1, 'asked']);
  asked[0]!.answer();
  await settled();
  expect([live.rows.counts[0]!.check, live.state.kind]).toEqual(['null', 'applied']);
  revise('own 2');
  expect([asked.length, live.state.kind]).toEqual([2, 'asked']);
  revise(PUBLISHED);
  expect([live.rows.counts[0]!.check, live.state.kind]).toEqual([null, 'applied']);
});

test('where the selection as it stands cannot be answered, that is said, and it can be asked once more', async () => {
  const { live, asked, revise } = open();
  revise('own 1');
  asked[0]!.fail();
  await settled();
  expect(live.state.kind).toBe('failed');
  live.retry();
  await settled();
  expect([asked.length, live.state.kind]).toEqual([2, 'asked']);
  asked[1]!.answer();
  await settled();
  expect([live.rows.counts[0]!.check, live.state.kind]).toEqual(['null', 'applied']);
});
