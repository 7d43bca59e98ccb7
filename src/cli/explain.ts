import type { Language } from './effects.ts';
import { REFUSALS } from '../reader/refusals.ts';
import { NOT_REGULAR } from './read-regular-file.ts';
import type { RefusalCause } from './refused-error.ts';
import { WORDS } from './words.ts';

/** One line on why a file could not be read, without the file's name. */
export function explain(refusal: RefusalCause, language: Language): string {
  const words = WORDS[language];
  switch (refusal.cause) {
    case 'document':
      return REFUSALS[refusal.why][language];
    case 'limit':
      return words.overLimit[refusal.limit](refusal.most);
    case 'world':
      return explainCode(refusal.why, words);
    case 'program':
      return words.failed(toOneLine(refusal.why));
  }
}

/** What a code of the system means to whoever named the file. */
export function explainCode(code: string, words: (typeof WORDS)[Language]): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return words.noSuchFile;
  if (code === 'EISDIR') return words.isFolder;
  if (code === NOT_REGULAR || code === 'ENXIO') return words.notRegular;
  if (code === 'EACCES' || code === 'EPERM') return words.notAllowed;
  if (code === 'ENOSPC' || code === 'EDQUOT') return words.diskFull;
  if (code === 'EROFS') return words.readOnly;
  if (code === 'ELOOP') return words.linksInCircle;
  if (code === 'ENAMETOOLONG') return words.nameTooLong;
  if (code === 'EBUSY' || code === 'EXDEV') return words.inUse;
  return words.cannotRead(code);
}

export const toOneLine = (text: string) => text.split('\n', 1)[0]!;
