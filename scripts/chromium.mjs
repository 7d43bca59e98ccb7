// The browser for tests. Playwright's own download is not to be had everywhere, so one that is installed comes first.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Debian's browser without windows, which a test needs none of: it takes a fifth less time. */
const WITHOUT_WINDOWS = 'chromium-headless-shell';

const KNOWN = [
  `/usr/bin/${WITHOUT_WINDOWS}`,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** @param {string | undefined} path */
const works = (path) =>
  path !== undefined && existsSync(path) && spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;

/** @returns {string | undefined} */
function playwrightsOwn() {
  try {
    return createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
  } catch {
    return undefined;
  }
}

/**
 * The path of a Chromium that runs here: $CHROMIUM_PATH, a known place, or Playwright's own.
 * @returns {string | undefined}
 */
export function findChromium() {
  return [process.env.CHROMIUM_PATH, ...KNOWN, playwrightsOwn()].find(works);
}

/** @param {string} command @param {readonly string[]} args */
const run = (command, args) => spawnSync(command, args, { stdio: ['ignore', 2, 2] }).status === 0;

function installFromApt() {
  if (!existsSync('/usr/bin/apt-get')) return false;
  const root = process.getuid?.() === 0;
  if (!root && spawnSync('sudo', ['-n', 'true']).status !== 0) return false;
  /** @param {readonly string[]} args */
  const apt = (args) => (root ? run('apt-get', args) : run('sudo', ['-n', 'apt-get', ...args]));
  /** @param {string} browser */
  const install = (browser) => apt(['install', '-y', '--no-install-recommends', browser, 'fonts-noto-cjk']);
  return apt(['update']) && (install(WITHOUT_WINDOWS) || install('chromium'));
}

/**
 * Finds a Chromium or installs one, from the system's packages or by Playwright.
 * @returns {string} its path; throws where there is none to be had.
 */
export function ensureChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  if (process.env.CHROMIUM_NO_INSTALL === undefined) {
    console.error('no Chromium found: installing one');
    if (!installFromApt()) run('npx', ['playwright', 'install', 'chromium']);
  }
  const installed = findChromium();
  if (installed === undefined)
    throw new Error('no Chromium: install it (apt-get install chromium) or set CHROMIUM_PATH to one');
  return installed;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(ensureChromium());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
