import { execFile } from 'node:child_process';
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Packs the checkout and installs the tarball into an empty folder, as anybody would; returns the folder. */
export async function installPackage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-installed-'));
  await run('npm', ['pack', '--silent', '--pack-destination', folder]);
  const [tarball] = await readdir(folder);
  await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', `./${tarball}`], {
    cwd: folder,
  });
  return folder;
}
