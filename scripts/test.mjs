// npm test: everything that is checked, in order, and one closing line. Every step runs, whatever came before.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium } from './chromium.mjs';

const RESULTS = 'test-results';
let passed = 0;
/** What failed, by name. @type {string[]} */
const failed = [];

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
  else failed.push(command.join(' '));
}

/**
 * A step that writes what it counted; one that could not even do that has failed.
 * @param {readonly string[]} command @param {string} file
 * @param {(results: any) => { readonly passed: number, readonly failed: readonly string[] }} count
 */
function suite(command, file, count) {
  const ok = run(command);
  try {
    const counted = count(JSON.parse(readFileSync(`${RESULTS}/${file}`, 'utf8')));
    passed += counted.passed;
    failed.push(...(ok || counted.failed.length > 0 ? counted.failed : [command.join(' ')]));
  } catch {
    failed.push(`${command[0]} left no results`);
  }
}

/** The tests of a group of Playwright's and of the groups in it. @returns {any[]} @param {any} group */
const testsOf = ({ suites = [], specs = [] }) => [...specs, ...suites.flatMap(testsOf)];

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
    ['tsc', '-p', 'tsconfig.service-worker.json'],
    ['eslint', '.'],
    ['prettier', '--check', '--log-level', 'warn', '.'],
  ],
);
suite(
  ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}/vitest.json`],
  'vitest.json',
  ({ numPassedTests, testResults }) => ({
    passed: numPassedTests,
    failed: testResults.flatMap((/** @type {any} */ { name, status, assertionResults }) => {
      const tests = assertionResults.filter((/** @type {any} */ test) => test.status === 'failed');
      // A file that fails before its first test has none to name.
      if (tests.length === 0) return status === 'failed' ? [name] : [];
      return tests.map((/** @type {any} */ { fullName }) => `${name}: ${fullName}`);
    }),
  }),
);
suite(['playwright', 'test'], 'playwright.json', ({ stats, suites, errors }) => {
  const tests = suites.flatMap(testsOf);
  const nameOf = (/** @type {any} */ { file, title }) => `${file}: ${title}`;
  for (const test of tests)
    if (test.tests.some((/** @type {any} */ { status }) => status === 'flaky'))
      console.log(`second try: ${nameOf(test)}`);
  return {
    passed: stats.expected + stats.flaky,
    failed: [
      ...tests.filter((/** @type {any} */ { ok }) => !ok).map(nameOf),
      ...errors.map((/** @type {any} */ { message }) => message),
    ],
  };
});

for (const name of failed) console.log(`failed: ${name}`);
console.log(`\n${passed} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;
