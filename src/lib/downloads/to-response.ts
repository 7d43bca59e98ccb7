import { stringifyPacked } from '../source/pack-rows.ts';
import type { MadeFile } from './site-package.ts';

/** A file as the answer to a request for it. */
export function toResponse({ content, mediatype }: Pick<MadeFile, 'content' | 'mediatype'>): Response {
  const type = typeof content === 'string' ? `${mediatype}; charset=utf-8` : mediatype;
  return new Response(content, { headers: { 'content-type': type } });
}

/** What a page is drawn from, as `parsePacked` reads it. */
export const toPackedResponse = (value: unknown): Response =>
  toResponse({ content: stringifyPacked(value), mediatype: 'application/json' });
