import type { Effects } from './effects.ts';
import { explainCode } from './explain.ts';
import type { Listed } from './list-files.ts';
import { WORDS } from './words.ts';

/** Names what lies there and is not read, one line each; what is hidden in one line together. */
export function reportUnread({ unread, hidden }: Listed, { report, language }: Effects): void {
  const words = WORDS[language];
  for (const { path, ...why } of unread)
    report(
      `nianbao: ${path}: ${why.kind === 'system' ? explainCode(why.code, words) : words.unread[why.kind]}`,
    );
  if (hidden.length > 0) report(`nianbao: ${words.hidden(hidden)}`);
}
