import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { readFileAt, type FileRead, type FileRefused } from './read-file.ts';

/** From so many files on, starting workers takes less time than it saves. */
const MANY = 24;

/** How many files to read at once where nobody said. */
export const jobsFor = (files: number): number => (files < MANY ? 1 : availableParallelism());

/** Reads files, `jobs` at a time in workers of their own where more than one, and gives the outcomes in the order of the paths, which begin at `folder`. */
export async function* readMany(
  paths: readonly string[],
  folder: string,
  jobs: number,
  onEach: () => void,
): AsyncGenerator<FileRead | FileRefused> {
  const workers = Math.min(jobs, paths.length);
  const { run, close } =
    workers > 1 ? await openPool(workers) : { run: readFileAt, close: async () => undefined };
  try {
    yield* inOrder(paths, workers * 2, async (path) => {
      const outcome = { ...(await run(resolve(folder, path))), path };
      onEach();
      return outcome;
    });
  } finally {
    await close();
  }
}

/** Keeps no more than `ahead` under way, so that the outcomes of thousands of files do not wait in memory. */
async function* inOrder<In, Out>(
  inputs: readonly In[],
  ahead: number,
  run: (input: In) => Promise<Out>,
): AsyncGenerator<Out> {
  const queue: Promise<Out>[] = [];
  for (const input of inputs) {
    queue.push(run(input));
    if (queue.length >= ahead) yield await queue.shift()!;
  }
  for (const outcome of queue) yield await outcome;
}

async function openPool(workers: number) {
  const { Piscina } = await import('piscina');
  const pool = new Piscina<string, FileRead | FileRefused>({
    filename: new URL('./read-file.ts', import.meta.url).href,
    name: 'readFileAt',
    minThreads: workers,
    maxThreads: workers,
    execArgv: ['--import', import.meta.resolve('tsx')],
  });
  const run = (path: string) =>
    pool.run(path).catch((error: unknown): FileRefused => ({
      path,
      cause: 'program',
      why: error instanceof Error ? error.message : String(error),
    }));
  return { run, close: () => pool.destroy() };
}
