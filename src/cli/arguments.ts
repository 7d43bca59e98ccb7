import { parseArgs } from 'node:util';
import type { Language } from './effects.ts';
import { LIMITS, type Limits } from './limits.ts';
import { WORDS } from './words.ts';

/** How files are to be read; null where not asked for. */
interface Reading {
  readonly jobs: number | null;
  readonly readings: string | null;
  readonly limits: Limits;
}

/** What the arguments ask for. */
export type Command =
  | { readonly name: 'help' | 'version' }
  | (Reading & {
      readonly name: 'read' | 'check';
      readonly files: readonly string[];
      readonly json: boolean;
    })
  | (Reading & {
      readonly name: 'build';
      readonly documents: string | null;
      readonly figures: string | null;
      readonly workspace: string | null;
      readonly register: string | null;
      readonly out: string | null;
      readonly check: boolean;
      readonly allowLess: boolean;
    });

/** Wrong usage: a sentence that says what is wrong, in the language of the terminal. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const OPTIONS = {
  json: { type: 'boolean' },
  jobs: { type: 'string' },
  readings: { type: 'string' },
  'max-file-mb': { type: 'string' },
  'max-unpacked-mb': { type: 'string' },
  'max-seconds': { type: 'string' },
  'max-memory-mb': { type: 'string' },
  documents: { type: 'string' },
  figures: { type: 'string' },
  workspace: { type: 'string' },
  register: { type: 'string' },
  out: { type: 'string' },
  check: { type: 'boolean' },
  'allow-less': { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;
type Option = keyof typeof OPTIONS;

const ALWAYS: readonly Option[] = ['lang', 'help', 'version'];
const READING: readonly Option[] = [
  'jobs',
  'readings',
  'max-file-mb',
  'max-unpacked-mb',
  'max-seconds',
  'max-memory-mb',
];
const ALLOWED: Readonly<Record<'read' | 'check' | 'build', readonly Option[]>> = {
  read: ['json', ...READING],
  check: ['json', ...READING],
  build: ['documents', 'figures', 'workspace', 'register', 'out', 'check', 'allow-less', ...READING],
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
  const reading = toReading(values, language);
  if (name === 'build') {
    if (rest[0] !== undefined) throw new UsageError(words.noArguments(rest[0]));
    return {
      name,
      documents: text(values.documents),
      figures: text(values.figures),
      workspace: text(values.workspace),
      register: text(values.register),
      out: text(values.out),
      check: values.check === true,
      allowLess: values['allow-less'] === true,
      ...reading,
    };
  }
  if (rest.length === 0) throw new UsageError(words.noFiles(name));
  return { name, files: rest, json: values.json === true, ...reading };
}

const parse = (argv: readonly string[]) =>
  parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: false, tokens: true });

type Values = ReturnType<typeof parse>['values'];

const text = (value: string | boolean | undefined) => (typeof value === 'string' ? value : null);

function toReading(values: Values, language: Language): Reading {
  const number = (option: Option) => toNumber(option, values[option], language);
  return {
    jobs: number('jobs'),
    readings: text(values.readings),
    limits: {
      fileMb: number('max-file-mb') ?? LIMITS.fileMb,
      unpackedMb: number('max-unpacked-mb') ?? LIMITS.unpackedMb,
      seconds: number('max-seconds') ?? LIMITS.seconds,
      memoryMb: number('max-memory-mb') ?? LIMITS.memoryMb,
    },
  };
}

function toNumber(option: Option, given: string | boolean | undefined, language: Language): number | null {
  const value = text(given);
  if (value === null) return null;
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new UsageError(WORDS[language].notANumber(option, value));
  return Number(value);
}
