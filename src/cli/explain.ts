import type { Language } from './effects.ts';
import type { FileRefused } from './read-file.ts';
import { WORDS } from './words.ts';

/** One line on why a file could not be read, without the file's name. */
export function explain({ cause, why }: Pick<FileRefused, 'cause' | 'why'>, language: Language): string {
  if (cause === 'document') return why;
  const words = WORDS[language];
  return cause === 'world' ? explainCode(why, words) : words.failed(toOneLine(why));
}

function explainCode(code: string, words: (typeof WORDS)[Language]): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return words.noSuchFile;
  if (code === 'EISDIR') return words.isFolder;
  return code === 'EACCES' || code === 'EPERM' ? words.notAllowed : code;
}

export const toOneLine = (text: string) => text.split('\n', 1)[0]!;
