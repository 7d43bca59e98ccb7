import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { OUT_OF_MEMORY } from './last-words.ts';
import type { Limits } from './limits.ts';
import type { FileRead, FileRefused, Located } from './file-outcome.ts';
import type { Step } from './read-file.ts';
import type { Asked } from './read-in-process.ts';
import type { RefusalCause } from './refused-error.ts';

/** Reads files, one at a time, in a process of its own. */
export interface Reader {
  /** What every document of a file says, or why it cannot be read; never throws. */
  readonly read: (path: string) => Promise<Outcomes>;
  readonly close: () => void;
}

export type Outcomes = readonly (FileRead | FileRefused)[];

/** What a process told of a file, and what it died of before it had told all. */
interface Told {
  readonly outcomes: Outcomes;
  /** Documents that were read to their end. */
  readonly done: number;
  /** The document that was being read, if any was. */
  readonly begun: Located | null;
  readonly diedOf: RefusalCause | null;
}

const SCRIPT = fileURLToPath(new URL('../../dist/cli/read-in-process.js', import.meta.url));
/** Characters of what a process said last. */
const MOST_LAST_WORDS = 4096;

/**
 * A reader that is held to the limits from outside: its process is ended where a document takes too much, and the next
 * one has a new process, in the same archive too. What a process died of is a document's own fault only where the
 * process had read no other before.
 */
export function openReader(limits: Limits): Reader {
  let process: ChildProcess | undefined;
  const close = () => {
    process?.kill('SIGKILL');
    process = undefined;
  };
  const ask = async (path: string, after: number): Promise<Told> => {
    process = process?.connected ? process : startProcess(limits);
    const told = await askProcess(process, { path, limits, after });
    if (told.diedOf) close();
    return told;
  };
  const read = async (path: string) => {
    const outcomes: (FileRead | FileRefused)[] = [];
    for (let after = 0; ;) {
      const isFresh = process === undefined;
      const { outcomes: more, done, begun, diedOf } = await ask(path, after);
      outcomes.push(...more);
      after += done;
      if (diedOf === null) return outcomes;
      if (mayBeOfAnother(diedOf) && !(isFresh && done === 0)) continue;
      outcomes.push({ ...(begun ?? { path, member: null }), ...diedOf });
      if (begun === null) return outcomes;
      after += 1;
    }
  };
  return { read, close };
}

/** Time is counted for each document, memory and stray errors are not. */
const mayBeOfAnother = (diedOf: RefusalCause) => !(diedOf.cause === 'limit' && diedOf.limit === 'seconds');

const startProcess = ({ memoryMb }: Limits) =>
  fork(SCRIPT, [String(memoryMb)], {
    execArgv: [`--max-old-space-size=${memoryMb}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });

/** Resolves when the process has told all, has ended, or has been given up. */
function askProcess(process: ChildProcess, asked: Asked): Promise<Told> {
  const { seconds } = asked.limits;
  return new Promise((resolve) => {
    const outcomes: (FileRead | FileRefused)[] = [];
    let [lastWords, count, begun] = ['', 0, null as Located | null];
    const listen = (chunk: Buffer) => (lastWords = `${lastWords}${chunk.toString()}`.slice(-MOST_LAST_WORDS));
    const hear = (step: Step) => {
      timer.refresh();
      if ('outcome' in step) outcomes.push(step.outcome);
      if ('begins' in step) count += 1;
      begun = 'begins' in step ? step.begins : null;
      if ('ends' in step) settle(null);
    };
    const fail = (error: Error) => settle({ cause: 'program', why: error.message });
    const end = (code: number | null, signal: string | null) =>
      settle(toCause(lastWords, signal ?? `exit ${code}`, asked.limits));
    const timer = setTimeout(
      () => settle({ cause: 'limit', limit: 'seconds', most: seconds }),
      seconds * 1000,
    );
    const settle = (diedOf: RefusalCause | null) => {
      clearTimeout(timer);
      process.off('message', hear).off('error', fail).off('close', end);
      process.stderr?.off('data', listen);
      resolve({ outcomes, done: begun === null ? count : count - 1, begun, diedOf });
    };
    process.on('message', hear).on('error', fail).on('close', end);
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
