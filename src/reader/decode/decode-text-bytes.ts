import { UnreadableError } from '../document.ts';
import { undoMojibake } from './undo-mojibake.ts';

const MOST_DAMAGE = 0.01;

/** Text in UTF-8, UTF-16, the charset that a page declares, or GB18030; throws UnreadableError where it is none of them. */
export function decodeTextBytes(bytes: Uint8Array): string {
  const text = byMark(bytes) ?? withoutMark(bytes);
  if (text === undefined || !isText(text)) throw new UnreadableError('unknown-format');
  return undoMojibake(text);
}

function byMark(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return nearly(bytes, 'utf-8');
  if (first === 0xff && second === 0xfe) return nearly(bytes, 'utf-16le');
  return first === 0xfe && second === 0xff ? nearly(bytes, 'utf-16be') : undefined;
}

const withoutMark = (bytes: Uint8Array): string | undefined =>
  bytes.includes(0)
    ? asUtf16(bytes)
    : (strictly(bytes, 'utf-8') ??
      nearly(bytes, 'utf-8') ??
      strictly(bytes, declaredCharset(bytes)) ??
      nearly(bytes, 'gb18030'));

/** Without a mark, the order of bytes that gives Chinese and ASCII text is the right one. */
const asUtf16 = (bytes: Uint8Array): string | undefined =>
  ['utf-16le', 'utf-16be']
    .map((charset) => nearly(bytes, charset))
    .find((text) => text !== undefined && isPlausible(text));

const isPlausible = (text: string) =>
  (text.match(/[\t\n\r\u0020-\u007e\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/gu) ?? []).length >=
  0.9 * text.length;

function strictly(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A few damaged bytes stay visible as U+FFFD. */
function nearly(bytes: Uint8Array, charset: string): string | undefined {
  const text = new TextDecoder(charset).decode(bytes);
  const damaged = (text.match(/\ufffd/gu) ?? []).length;
  const beyondAscii = (text.match(/[^\0-\u007f]/gu) ?? []).length;
  return damaged <= MOST_DAMAGE * beyondAscii ? text : undefined;
}

function declaredCharset(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /<(?:meta|\?xml)[^>]*(?:charset|encoding)\s*=\s*["']?([\w-]+)/iu.exec(head)?.[1] ?? 'gb18030';
}

/** Control characters are a mark of machine data; a few may be damage. */
const isText = (text: string) =>
  (text.match(/[\0-\u0008\u000e-\u001a\u001c-\u001f]/gu) ?? []).length <= MOST_DAMAGE * text.length;
