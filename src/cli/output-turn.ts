import { lstat, mkdir, readdir, rename, rm, rmdir, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { randomBytes } from 'node:crypto';
import { OutputError } from './output-error.ts';
import { codeOf, inspectOutput, nullIfAbsent, removeBuilt } from './output-folder.ts';

/**
 * Only one build at a time writes to a folder. Its turn is a hidden folder beside the output, which holds one folder named
 * after the build; all that it makes lies in there, so that a build that lost its turn reaches nothing any more.
 * Making the two and moving them to their place at once takes the turn; a name that is gone gives it up.
 */
export interface Turn {
  readonly folder: string;
  readonly end: () => Promise<void>;
}

const turnsOf = (out: string) => join(dirname(out), `.${basename(out)}.nianbao-build`);
export const MADE = 'new';
/** What stood published, between the two renames that put the new folder into its place. */
export const ASIDE = 'aside';
/** What stood published, once the new folder is in its place. */
export const REPLACED = 'replaced';

const BEAT = 20_000;
/** A build of another machine that has not been heard of for so long is dead. */
const SILENCE = 600_000;
const PATIENCE = 60_000;

/** Takes the turn as soon as no living build has it; throws OutputError where one keeps it for a minute. */
export async function takeTurn(out: string): Promise<Turn> {
  const turns = turnsOf(out);
  const name = nameOfBuild();
  const own = `${turns}-${name}`;
  const end = Date.now() + PATIENCE;
  await mkdir(join(own, name), { recursive: true });
  try {
    for (;;) {
      const living = await clearDeadBuilds(out);
      if (living === null && (await moved(own, turns))) break;
      if (Date.now() > end) throw busy(out, living ?? name);
      await wait(100);
    }
  } catch (error) {
    await rm(own, { recursive: true, force: true });
    throw error;
  }
  const folder = join(turns, name);
  const beat = setInterval(
    () => void utimes(folder, new Date(), new Date()).catch(() => undefined),
    BEAT,
  ).unref();
  return {
    folder,
    end: async () => {
      clearInterval(beat);
      await recover(folder, out);
      await rmdir(turns).catch(nullIfTaken);
    },
  };
}

/** Brings back what dead builds had set aside and deletes what they left; gives the build that lives, if one does. */
export async function clearDeadBuilds(out: string): Promise<string | null> {
  const turns = turnsOf(out);
  const beside = (await readdir(dirname(out)).catch(nullIfAbsent)) ?? [];
  for (const name of beside.filter((entry) => entry.startsWith(`${basename(turns)}-`)))
    if (await isDead(name.slice(basename(turns).length + 1), join(dirname(out), name)))
      await rm(join(dirname(out), name), { recursive: true, force: true });
  for (const name of (await readdir(turns).catch(nullIfAbsent)) ?? []) {
    if (!(await isDead(name, join(turns, name)))) return name;
    await recover(join(turns, name), out);
  }
  await rmdir(turns).catch(nullIfTaken);
  return null;
}

/** Leaves nothing of a build but what is published: the old folder where the new one had not come into its place. */
async function recover(folder: string, out: string): Promise<void> {
  const aside = join(folder, ASIDE);
  if ((await lstat(aside).catch(nullIfAbsent)) !== null && !(await moved(aside, out))) {
    await inspectOutput(out);
    await moved(aside, join(folder, REPLACED));
  }
  if ((await lstat(join(folder, REPLACED)).catch(nullIfAbsent)) !== null)
    await removeBuilt(join(folder, REPLACED));
  await rm(join(folder, MADE), { recursive: true, force: true });
  await rmdir(folder).catch(nullIfTaken);
}

/** False where something stands at the new place, or the folder was moved away already. */
async function moved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
}

const isTaken = (error: unknown) =>
  ['ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'ENOENT'].includes(codeOf(error) ?? '');
function nullIfTaken(error: unknown): null {
  if (isTaken(error)) return null;
  throw error;
}

/** Number of the process, its machine, and what tells two builds of one process apart. */
const nameOfBuild = () =>
  `${process.pid}@${encodeURIComponent(hostname())}@${randomBytes(3).toString('hex')}`;

async function isDead(name: string, path: string): Promise<boolean> {
  const [pid, host] = name.split('@');
  if (host === encodeURIComponent(hostname()) && !isRunning(Number(pid))) return true;
  const found = await lstat(path).catch(nullIfAbsent);
  return found !== null && Date.now() - found.mtimeMs > SILENCE;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function busy(out: string, name: string): OutputError {
  const [pid, host] = name.split('@');
  return new OutputError(out, [
    `另一个 build（进程 ${pid}，主机 ${host}）正在写入；请等它结束后重试`,
    `another build (process ${pid} on ${host}) is writing there; try again when it is done`,
  ]);
}
