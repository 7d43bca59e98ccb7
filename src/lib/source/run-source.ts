import type { Run } from './query.ts';
import type { NamedQueries, NamedRows, Source } from './source.ts';

/** A source that puts its queries to an engine in the order of their names. */
export const toSource = (run: () => Promise<Run>, revision: string): Source => ({
  revision,
  answer: async (queries: NamedQueries, signal?: AbortSignal): Promise<NamedRows> => {
    const ask = await abortable(run(), signal);
    const answers = Object.entries(queries).map(
      async ([name, query]) => [name, query && (await ask(query))] as const,
    );
    return Object.fromEntries(await abortable(Promise.all(answers), signal));
  },
});

/** Rejects as soon as the signal aborts, whatever the work does. */
function abortable<Value>(work: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
