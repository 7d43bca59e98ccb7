/** Entry of the command: the real terminal. */
import { findLanguage } from './arguments.ts';
import { languageOf } from './effects.ts';
import { toOneLine } from './explain.ts';
import { toProgress } from './terminal-progress.ts';
import { nianbao } from './nianbao.ts';
import { WORDS } from './words.ts';

const language = findLanguage(process.argv.slice(2)) ?? languageOf(process.env);

// Libraries that print warnings must not mix them with results.
console.log = console.info = console.warn = console.debug = () => undefined;

// A reader of our output that has seen enough (head, less) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.stderr.on('error', () => undefined);
process.on('uncaughtException', (error) => {
  process.stderr.write(`nianbao: ${WORDS[language].failed(toOneLine(error.message))}\n`);
  process.exit(1);
});

// npm runs scripts in the folder of the package and tells here where the user stands.
const { npm_lifecycle_event, INIT_CWD } = process.env;
const folder = npm_lifecycle_event === 'nianbao' && INIT_CWD ? INIT_CWD : process.cwd();

process.exitCode = await nianbao(process.argv.slice(2), folder, {
  language,
  print: (line) => void process.stdout.write(`${line}\n`),
  report: (line) => void process.stderr.write(`${line}\n`),
  progress: toProgress(process.stderr),
});
