import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { OUT_OF_MEMORY } from './last-words.ts';
import type { Limits } from './limits.ts';
import type { FileRead, FileRefused } from './file-outcome.ts';
import type { Asked } from './read-in-process.ts';
import type { RefusalCause } from './refused-error.ts';

/** Reads files, one at a time, in a process of its own. */
export interface Reader {
  /** Never throws. */
  readonly read: (path: string) => Promise<FileRead | FileRefused>;
  readonly close: () => void;
}

type Ending = { readonly outcome: FileRead | FileRefused } | { readonly diedOf: RefusalCause };

const SCRIPT = fileURLToPath(new URL('../../dist/cli/read-in-process.js', import.meta.url));
/** Characters of what a process said last. */
const MOST_LAST_WORDS = 4096;

/**
 * A reader that is held to the limits from outside: its process is ended where a file takes too much, and the next
 * file has a new one. What a process died of is a file's own fault only where the process had read no other before.
 */
export function openReader(limits: Limits): Reader {
  let process: ChildProcess | undefined;
  const close = () => {
    process?.kill('SIGKILL');
    process = undefined;
  };
  const ask = async (path: string): Promise<Ending> => {
    process = process?.connected ? process : startProcess(limits);
    const ending = await askProcess(process, { path, limits });
    if ('diedOf' in ending) close();
    return ending;
  };
  const read = async (path: string) => {
    const isFresh = process === undefined;
    const first = await ask(path);
    const ending = isFresh || !mayBeOfAnother(first) ? first : await ask(path);
    return 'diedOf' in ending ? { path, ...ending.diedOf } : ending.outcome;
  };
  return { read, close };
}

/** Time is counted for each file, memory and stray errors are not. */
const mayBeOfAnother = (ending: Ending) =>
  'diedOf' in ending && !(ending.diedOf.cause === 'limit' && ending.diedOf.limit === 'seconds');

const startProcess = ({ memoryMb }: Limits) =>
  fork(SCRIPT, [String(memoryMb)], {
    execArgv: [`--max-old-space-size=${memoryMb}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });

/** Resolves when the process has answered, has ended, or has been given up. */
function askProcess(process: ChildProcess, asked: Asked): Promise<Ending> {
  const { seconds } = asked.limits;
  return new Promise((resolve) => {
    let lastWords = '';
    const listen = (chunk: Buffer) => (lastWords = `${lastWords}${chunk.toString()}`.slice(-MOST_LAST_WORDS));
    const answer = (outcome: FileRead | FileRefused) => settle({ outcome });
    const fail = (error: Error) => settle({ diedOf: { cause: 'program', why: error.message } });
    const end = (code: number | null, signal: string | null) =>
      settle({ diedOf: toCause(lastWords, signal ?? `exit ${code}`, asked.limits) });
    const timer = setTimeout(
      () => settle({ diedOf: { cause: 'limit', limit: 'seconds', most: seconds } }),
      seconds * 1000,
    );
    const settle = (ending: Ending) => {
      clearTimeout(timer);
      process.off('message', answer).off('error', fail).off('close', end);
      process.stderr?.off('data', listen);
      resolve(ending);
    };
    process.on('message', answer).on('error', fail).on('close', end);
    process.stderr?.on('data', listen);
    process.send(asked);
  });
}

/** A process that is killed without a word was killed by the system, which does so where memory runs out. */
function toCause(lastWords: string, status: string, { memoryMb }: Limits): RefusalCause {
  if (lastWords.includes(OUT_OF_MEMORY) || status === 'SIGKILL')
    return { cause: 'limit', limit: 'memoryMb', most: memoryMb };
  return { cause: 'program', why: lastWords || status };
}
