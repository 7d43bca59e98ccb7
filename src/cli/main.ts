/** Entry of the command: the real terminal. */
import { showControls } from '../dataset/control-characters.ts';
import { findLanguage } from './arguments.ts';
import { languageOf } from './effects.ts';
import { explainCode, toOneLine } from './explain.ts';
import { toProgress } from './terminal-progress.ts';
import { nianbao } from './nianbao.ts';
import { WORDS } from './words.ts';

const language = findLanguage(process.argv.slice(2)) ?? languageOf(process.env);

// Libraries that print warnings must not mix them with results.
console.log = console.info = console.warn = console.debug = () => undefined;

const words = WORDS[language];
const report = (line: string) => void process.stderr.write(`${line}\n`);
const fail = (line: string) => {
  report(`nianbao: ${showControls(line)}`);
  process.exit(1);
};

// A reader of our output that has seen enough (head, less) is no error; one that was never there is.
let hasWritten = false;
process.stdout.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
  if (code !== 'EPIPE') fail(`${words.standardOutput}: ${explainCode(code, words)}`);
  if (!hasWritten) fail(words.nobodyReads);
  process.exit(0);
});
process.stderr.on('error', () => undefined);
process.on('uncaughtException', (error) => fail(words.failed(toOneLine(error.message))));

// npm runs scripts in the folder of the package and tells here where the user stands.
const { npm_lifecycle_event, INIT_CWD } = process.env;
const folder = npm_lifecycle_event === 'nianbao' && INIT_CWD ? INIT_CWD : process.cwd();

process.exitCode = await nianbao(process.argv.slice(2), folder, {
  language,
  print: (...lines) =>
    void process.stdout.write(`${lines.join('\n')}\n`, (error) => {
      hasWritten ||= !error;
    }),
  report,
  progress: toProgress(process.stderr),
  reached: () => undefined,
});
