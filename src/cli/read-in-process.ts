/** Entry of a reading process: reads the files that its parent asks for, one after another, and never outlives it. */
import { writeSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Limits } from './limits.ts';
import { readFileAt, type Step } from './read-file.ts';

export interface Asked {
  readonly path: string;
  readonly limits: Limits;
  /** Documents of the file that have their outcome already. */
  readonly after: number;
}

// Warnings of libraries are not the last words that the parent looks for.
console.log = console.info = console.warn = console.error = console.debug = () => undefined;
process.on('uncaughtException', (error) => {
  writeSync(2, `${error.name}: ${error.message}`);
  process.exit(1);
});
process.on('disconnect', () => process.exit());
process.on('message', ({ path, limits, after }: Asked) => void answer(readFileAt(path, limits, after)));

async function answer(steps: AsyncIterable<Step>): Promise<void> {
  for await (const step of steps) process.send?.(step);
}

new Worker(new URL('../../dist/cli/watch-process.js', import.meta.url), {
  workerData: { memoryMb: Number(process.argv[2]), parent: process.ppid },
}).unref();
