import { detectFormat } from './detect-format.ts';
import type { Packed } from './packed.ts';

/** A file that holds others: what it says itself, where it says something, and what it holds. */
export interface Package {
  readonly hasText: boolean;
  readonly members: Iterable<Packed>;
}

/**
 * The documents within an archive or attached to a mail; null for a file that is a document and nothing else.
 * Throws UnreadableError as `decode` does; `members` may throw it too.
 */
export async function openPackage(bytes: Uint8Array): Promise<Package | null> {
  const format = detectFormat(bytes);
  if (format === 'zip')
    return { hasText: false, members: (await import('./zip-members.ts')).membersOfZip(bytes) };
  if (format !== 'eml' && format !== 'mhtml') return null;
  const { attachments } = await (await import('./mail/read-mail.ts')).readMail(bytes);
  return attachments.length === 0 ? null : { hasText: true, members: attachments };
}
