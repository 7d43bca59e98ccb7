// npm test: everything that is checked, in order, and one closing line. Every step runs, whatever came before.
import { spawnSync } from 'node:child_process';
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

/** A step that counts as one test. @param {readonly (readonly string[])[]} commands */
function step(...commands) {
  if (commands.every(run)) passed += 1;
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

step(['svelte-kit', 'sync'], ['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings']);
step(['eslint', '.'], ['prettier', '--check', '--log-level', 'warn', '.']);
step(['vite', 'build']);
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
