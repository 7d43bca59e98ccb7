import { parseArgs } from 'node:util';
import type { Language } from './effects.ts';
import { WORDS } from './words.ts';

/** What the arguments ask for. */
export type Command =
  | { readonly name: 'help' | 'version' }
  | {
      readonly name: 'read' | 'check';
      readonly files: readonly string[];
      readonly json: boolean;
      /** Null where not asked for. */
      readonly jobs: number | null;
    }
  | {
      readonly name: 'build';
      readonly documents: string | null;
      readonly figures: string | null;
      readonly out: string | null;
      readonly check: boolean;
      readonly allowLess: boolean;
    };

/** Wrong usage: a sentence that says what is wrong, in the language of the terminal. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const OPTIONS = {
  json: { type: 'boolean' },
  jobs: { type: 'string' },
  documents: { type: 'string' },
  figures: { type: 'string' },
  out: { type: 'string' },
  check: { type: 'boolean' },
  'allow-less': { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;
type Option = keyof typeof OPTIONS;

const ALWAYS: readonly Option[] = ['lang', 'help', 'version'];
const ALLOWED: Readonly<Record<'read' | 'check' | 'build', readonly Option[]>> = {
  read: ['json', 'jobs'],
  check: ['json', 'jobs'],
  build: ['documents', 'figures', 'out', 'check', 'allow-less'],
};

/** The language that `--lang` asks for; undefined where it asks for none that we speak. */
export function findLanguage(argv: readonly string[]): Language | undefined {
  const { lang } = parse(argv).values;
  return lang === 'zh' || lang === 'en' ? lang : undefined;
}

/** Reads the arguments that follow `nianbao`. Throws UsageError. */
export function readArguments(argv: readonly string[], language: Language): Command {
  const words = WORDS[language];
  const { values, positionals, tokens } = parse(argv);
  const [name, ...rest] = positionals;
  if (values.help) return { name: 'help' };
  if (values.version) return { name: 'version' };
  if (name === undefined) throw new UsageError(words.noCommand);
  if (name !== 'read' && name !== 'check' && name !== 'build')
    throw new UsageError(words.unknownCommand(name));
  const allowed = [...ALWAYS, ...ALLOWED[name]];
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = allowed.find((known) => known === token.name);
    const takesValue = option !== undefined && OPTIONS[option].type === 'string';
    if (option === undefined || takesValue !== (token.value !== undefined) || token.value === '')
      throw new UsageError(words.unknownOption(token.rawName));
  }
  const lang = text(values.lang);
  if (lang !== null && findLanguage(argv) === undefined) throw new UsageError(words.notALanguage(lang));
  if (name === 'build') {
    if (rest[0] !== undefined) throw new UsageError(words.noArguments(rest[0]));
    return {
      name,
      documents: text(values.documents),
      figures: text(values.figures),
      out: text(values.out),
      check: values.check === true,
      allowLess: values['allow-less'] === true,
    };
  }
  if (rest.length === 0) throw new UsageError(words.noFiles(name));
  return { name, files: rest, json: values.json === true, jobs: readJobs(text(values.jobs), language) };
}

const parse = (argv: readonly string[]) =>
  parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: false, tokens: true });

const text = (value: string | boolean | undefined) => (typeof value === 'string' ? value : null);

function readJobs(given: string | null, language: Language): number | null {
  if (given === null) return null;
  if (!/^[1-9]\d{0,2}$/.test(given)) throw new UsageError(WORDS[language].notANumber(given));
  return Number(given);
}
