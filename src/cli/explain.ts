import type { Language } from './effects.ts';
import { REFUSALS } from '../reader/refusals.ts';
import type { RefusalCause } from './read-file.ts';
import { WORDS } from './words.ts';

/** One line on why a file could not be read, without the file's name. */
export function explain({ cause, why }: RefusalCause, language: Language): string {
  if (cause === 'document') return REFUSALS[why][language];
  const words = WORDS[language];
  return cause === 'world' ? explainCode(why, words) : words.failed(toOneLine(why));
}

/** What a code of the system means to whoever named the file. */
export function explainCode(code: string, words: (typeof WORDS)[Language]): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return words.noSuchFile;
  if (code === 'EISDIR') return words.isFolder;
  if (code === 'EACCES' || code === 'EPERM') return words.notAllowed;
  if (code === 'ENOSPC' || code === 'EDQUOT') return words.diskFull;
  if (code === 'EROFS') return words.readOnly;
  if (code === 'ELOOP') return words.linksInCircle;
  if (code === 'ENAMETOOLONG') return words.nameTooLong;
  if (code === 'EBUSY' || code === 'EXDEV') return words.inUse;
  return code === 'ERR_FS_FILE_TOO_LARGE' ? words.tooLarge : words.cannotRead(code);
}

export const toOneLine = (text: string) => text.split('\n', 1)[0]!;
