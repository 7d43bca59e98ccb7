import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { STAYED, startWhenIdle } from '../../../src/lib/database/start-when-idle.ts';

let idle: (() => void)[] = [];
const load = new EventTarget();
function open({ saveData = false, readyState = 'complete' } = {}) {
  vi.stubGlobal('navigator', { connection: { saveData } });
  vi.stubGlobal('document', { readyState });
  vi.stubGlobal('addEventListener', load.addEventListener.bind(load));
  vi.stubGlobal('removeEventListener', load.removeEventListener.bind(load));
  vi.stubGlobal('requestIdleCallback', (work: () => void) => idle.push(work));
  const start = vi.fn(() => Promise.reject(new Error('the engine is not to be had')));
  return { start, giveUp: startWhenIdle(start) };
}
const rest = () => idle.splice(0).forEach((work) => work());

beforeEach(() => {
  idle = [];
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the engine starts once the visitor stays and the page has nothing to do, and fails in silence', async () => {
  const { start } = open();
  vi.advanceTimersByTime(STAYED - 1);
  rest();
  expect(start).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(start).not.toHaveBeenCalled();
  rest();
  expect(start).toHaveBeenCalledOnce();
  await expect(start.mock.results[0]!.value).rejects.toThrow();
});

test('what the page itself still loads comes first', () => {
  const { start } = open({ readyState: 'interactive' });
  vi.advanceTimersByTime(2 * STAYED);
  rest();
  expect(start).not.toHaveBeenCalled();
  load.dispatchEvent(new Event('load'));
  vi.advanceTimersByTime(STAYED);
  rest();
  expect(start).toHaveBeenCalledOnce();
});

test('it does not come where data are to be saved, nor after the page is left', () => {
  const saving = open({ saveData: true });
  const left = open();
  left.giveUp();
  const leftWhileLoading = open({ readyState: 'loading' });
  leftWhileLoading.giveUp();
  load.dispatchEvent(new Event('load'));
  vi.advanceTimersByTime(2 * STAYED);
  rest();
  for (const { start } of [saving, left, leftWhileLoading]) expect(start).not.toHaveBeenCalled();
});

test('a browser that does not tell when it is idle starts it all the same', () => {
  const { start } = open();
  vi.stubGlobal('requestIdleCallback', undefined);
  const late = vi.fn(() => Promise.resolve());
  startWhenIdle(late);
  vi.advanceTimersByTime(STAYED);
  expect([start.mock.calls.length, late.mock.calls.length]).toEqual([0, 1]);
});
