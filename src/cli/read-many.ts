import { availableParallelism } from 'node:os';
import { basename, resolve } from 'node:path';
import type { Limits } from './limits.ts';
import { openReader, type Outcomes, type Reader } from './open-reader.ts';
import { relocate } from './file-outcome.ts';
import type { Readings } from './readings.ts';

export interface ReadManyOptions {
  /** Where relative paths begin. */
  readonly folder: string;
  /** How many files are read at once, each in a process of its own; null leaves it to the program. */
  readonly jobs: number | null;
  readonly limits: Limits;
  /** Readings that are kept; null where none are. */
  readonly readings: Readings | null;
  readonly onEach: () => void;
}

/** For so many files one more process takes less time to start than it saves. */
const FILES_PER_JOB = 4;
/** Outcomes for each job that may wait for a slower file before them. */
const AHEAD = 16;

const jobsFor = (files: number): number => Math.min(availableParallelism(), Math.ceil(files / FILES_PER_JOB));

/** Reads files and gives the outcomes of each in the order of the paths, with names below that of the file. */
export async function* readMany(
  paths: readonly string[],
  { folder, jobs, limits, readings, onEach }: ReadManyOptions,
): AsyncGenerator<{ readonly path: string; readonly outcomes: Outcomes }> {
  const readers = Array.from({ length: Math.min(jobs ?? jobsFor(paths.length), paths.length) }, () =>
    openReader(limits),
  );
  const readInTurn = toQueue(readers);
  try {
    yield* inOrder(paths, readers.length * AHEAD, async (path) => {
      const from = resolve(folder, path);
      const kept = await readings?.find(from);
      const outcomes = kept ?? (await readInTurn(from));
      if (!kept) await readings?.keep(from, outcomes);
      onEach();
      return { path, outcomes: outcomes.map((outcome) => relocate(outcome, path, basename(path))) };
    });
  } finally {
    for (const { close } of readers) close();
  }
}

/** Has each file read by the reader that is free first. */
function toQueue(readers: readonly Reader[]): Reader['read'] {
  const free = [...readers];
  const waiting: ((reader: Reader) => void)[] = [];
  const take = async () => free.pop() ?? new Promise<Reader>((resolve) => waiting.push(resolve));
  const give = (reader: Reader) => {
    const next = waiting.shift();
    if (next) next(reader);
    else free.push(reader);
  };
  return async (path) => {
    const reader = await take();
    return reader.read(path).finally(() => give(reader));
  };
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
