/** The command line: chooses a command, gives it its options and effects, and turns what goes wrong into one line. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { showControls } from '../dataset/control-characters.ts';
import { findLanguage, readArguments, UsageError, type Command } from './arguments.ts';
import type { Effects, ExitStatus } from './effects.ts';
import { explain, toOneLine } from './explain.ts';
import { WORDS } from './words.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A folder of the project's own; null where the command is installed without it. */
function inCheckout(folder: string): string | null {
  const path = join(ROOT, folder);
  return existsSync(path) ? path : null;
}

/** Runs the command of the arguments that follow `nianbao`; never throws. `folder` is where relative paths begin. */
export async function nianbao(argv: readonly string[], folder: string, given: Effects): Promise<ExitStatus> {
  const effects = withoutControls({ ...given, language: findLanguage(argv) ?? given.language });
  const words = WORDS[effects.language];
  try {
    return await run(readArguments(argv, effects.language), folder, effects);
  } catch (error) {
    if (error instanceof UsageError) {
      effects.report(`nianbao: ${error.message}`);
      effects.report(words.seeHelp);
      return 2;
    }
    effects.report(`nianbao: ${toComplaint(error, effects)}`);
    return 1;
  }
}

/** The door to the terminal: whatever a document or the name of a file holds, a line stays one line of plain characters. */
const withoutControls = (given: Effects): Effects => ({
  ...given,
  print: (...lines) => given.print(...lines.map(showControls)),
  report: (line) => given.report(showControls(line)),
});

async function run(command: Command, folder: string, effects: Effects): Promise<ExitStatus> {
  const at = (path: string | null) => (path === null ? null : resolve(folder, path));
  switch (command.name) {
    case 'help':
      effects.print(...WORDS[effects.language].usage.split('\n'));
      return 0;
    case 'version':
      effects.print(await readVersion());
      return 0;
    case 'build': {
      const { build } = await import('./build.ts');
      const workspace = at(command.workspace);
      // A workspace is published alone unless other sources are named.
      const ours = (folder: string) => (workspace === null ? inCheckout(`src/sources/${folder}`) : null);
      const documents = at(command.documents) ?? ours('documents');
      const figures = at(command.figures) ?? ours('figures');
      const out = at(command.out) ?? inCheckout('static/data');
      const words = WORDS[effects.language];
      if (documents === null && figures === null && workspace === null) throw new UsageError(words.noSources);
      if (out === null) throw new UsageError(words.noOutput);
      return build(
        {
          ...command,
          documents,
          figures,
          workspace,
          register: at(command.register),
          out,
          readings: at(command.readings),
          standsIn: folder,
        },
        effects,
      );
    }
    default: {
      const { read, check } = await import('./read.ts');
      const options = { ...command, folder, readings: at(command.readings) };
      return (command.name === 'read' ? read : check)(options, effects);
    }
  }
}

async function readVersion(): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  const manifest: unknown = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : '';
}

/** The world's errors name their file; any other error is the program's own. */
function toComplaint(error: unknown, { language }: Effects): string {
  if (!(error instanceof Error)) return WORDS[language].failed(String(error));
  if (!('code' in error && 'syscall' in error)) return WORDS[language].failed(toOneLine(error.message));
  const path = 'path' in error ? `${String(error.path)}: ` : '';
  return `${path}${explain({ cause: 'world', why: String(error.code) }, language)}`;
}
