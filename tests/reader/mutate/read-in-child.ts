import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface ChildReading {
  readonly kind: 'read' | 'refused' | 'crashed';
  readonly reported?: number;
  readonly message?: string;
  readonly seconds: number;
  /** Largest resident memory of the process, the runtime and this reader included. */
  readonly megabytes: number;
}

const SCRIPT = join(import.meta.dirname, 'read-one-file.ts');

/** Reads in a process of its own, so that its memory and time can be measured and a hang ended. */
export async function readInChild(name: string, bytes: Uint8Array): Promise<ChildReading> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-'));
  try {
    const file = join(folder, name);
    await writeFile(file, bytes);
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', SCRIPT, file], {
      timeout: 120_000,
    });
    return JSON.parse(stdout) as ChildReading;
  } finally {
    await rm(folder, { recursive: true });
  }
}
