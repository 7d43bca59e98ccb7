import { spawn } from 'node:child_process';
import { join } from 'node:path';

const COMMAND = join(import.meta.dirname, '../../bin/nianbao.mjs');

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  /** Lines of standard error. */
  readonly said: readonly string[];
}

/** Runs the command as a person does, in English, and kills it after so many milliseconds where asked to. */
export const runCommand = (argv: readonly string[], folder: string, killAfter?: number) =>
  run([COMMAND, ...argv, '--lang', 'en'], folder, killAfter);

/** The same, with a build that is stopped as it reaches a step: killed, or with the system's error of that code. */
export const runStopped = (argv: readonly string[], folder: string, step: string, how: string) =>
  run(
    [
      '--import',
      import.meta.resolve('tsx'),
      join(import.meta.dirname, 'stopped-command.ts'),
      step,
      how,
      ...argv,
      '--lang',
      'en',
    ],
    folder,
  );

function run(argv: readonly string[], cwd: string, killAfter?: number): Promise<Ran> {
  const child = spawn(process.execPath, argv, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  let [out, error] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      clearTimeout(timer);
      resolve({ status, out, said: error.split('\n').filter((line) => line !== '') });
    });
  });
}
