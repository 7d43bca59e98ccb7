import { UnreadableError, type Document } from '../document.ts';
import { decodeMarkdown } from './markdown.ts';
import { decodeText } from './text.ts';

/** Bytes of a published file as what the eye meets in it. */
export async function decode(bytes: Uint8Array, name: string): Promise<Document> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return name.endsWith('.md') ? decodeMarkdown(text) : decodeText(text);
  } catch (cause) {
    throw new UnreadableError('unknown format', { cause });
  }
}
