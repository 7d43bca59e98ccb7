// npm test: everything that is checked, in order, and one closing line. Every step runs, whatever came before.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium } from './chromium.mjs';

const RESULTS = 'test-results';
let passed = 0;
let failed = 0;

/** @param {readonly string[]} command */
function run(command) {
  console.log(`\n> ${command.join(' ')}`);
  return spawnSync('npx', command, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

/**
 * Lanes of steps that keep one core busy each; what a step prints is shown when it has ended, and it counts as one test.
 * @param {readonly (readonly (readonly string[])[])[]} lanes
 */
async function sideBySide(...lanes) {
  await Promise.all(
    lanes.map(async (commands) => {
      for (const command of commands) await step(command);
    }),
  );
}

/** @param {readonly string[]} command */
async function step(command) {
  const child = spawn('npx', command, { shell: process.platform === 'win32' });
  /** @type {Buffer[]} */
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part));
  const status = await new Promise((resolve) => child.on('close', resolve).on('error', () => resolve(1)));
  console.log(`\n> ${command.join(' ')}\n${Buffer.concat(said)}`);
  if (status === 0) passed += 1;
  else failed += 1;
}

/**
 * A step that writes what it counted; one that could not even do that has failed.
 * @param {readonly string[]} command @param {string} file
 * @param {(results: any) => readonly [number, number]} count
 */
function suite(command, file, count) {
  const ok = run(command);
  try {
    const [good, bad] = count(JSON.parse(readFileSync(`${RESULTS}/${file}`, 'utf8')));
    passed += good;
    failed += ok ? bad : Math.max(bad, 1);
  } catch {
    console.error(`${command[0]} left no results`);
    failed += 1;
  }
}

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS);
try {
  process.env.CHROMIUM_PATH = ensureChromium();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
}

run(['svelte-kit', 'sync']);
await sideBySide(
  [['vite', 'build']],
  [
    ['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'],
    ['eslint', '.'],
    ['prettier', '--check', '--log-level', 'warn', '.'],
  ],
);
suite(
  ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}/vitest.json`],
  'vitest.json',
  ({ numPassedTests, numFailedTests, testResults }) => [
    numPassedTests,
    // A file that fails before its first test has none to count.
    numFailedTests +
      testResults.filter(
        (/** @type {any} */ { status, assertionResults }) =>
          status === 'failed' && assertionResults.length === 0,
      ).length,
  ],
);
suite(['playwright', 'test'], 'playwright.json', ({ stats, errors }) => [
  stats.expected + stats.flaky,
  stats.unexpected + errors.length,
]);

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
