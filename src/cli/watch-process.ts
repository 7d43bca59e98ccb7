/**
 * Entry of a thread beside the one that reads, which goes on while that one is busy or stuck: ends the process when it
 * takes too much memory, whatever holds it, or when nobody waits for it any more.
 */
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { BYTES_PER_MB } from './limits.ts';
import { OUT_OF_MEMORY } from './last-words.ts';

const EVERY_MS = 50;
const { memoryMb, parent } = workerData as { readonly memoryMb: number; readonly parent: number };

setInterval(() => {
  const tooMuch = process.memoryUsage.rss() > memoryMb * BYTES_PER_MB;
  if (tooMuch) writeSync(2, OUT_OF_MEMORY);
  if (tooMuch || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, EVERY_MS);
