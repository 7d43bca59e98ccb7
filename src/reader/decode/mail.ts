import { UnreadableError, type Document } from '../document.ts';
import { decodeHtml } from './html.ts';
import { readMail } from './mail/read-mail.ts';
import { decodeText } from './text.ts';

/** What a mail says, or a page that a browser saved as one, as a page is decoded; what is attached is not in it. */
export async function decodeMail(bytes: Uint8Array, format: 'eml' | 'mhtml'): Promise<Document> {
  const { html, text } = await readMail(bytes);
  if (html !== null && html.trim() !== '') return decodeHtml(html, format);
  if (text === null || text.trim() === '') throw new UnreadableError('empty');
  return { ...decodeText(text), format };
}
