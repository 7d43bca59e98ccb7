import PostalMime from 'postal-mime';
import { UnreadableError } from '../../document.ts';
import type { Packed } from '../packed.ts';

/** A mail, or a page saved as one: what it shows, and the files that come with it. */
export interface Mail {
  readonly html: string | null;
  readonly text: string | null;
  readonly attachments: readonly Packed[];
}

/** Boxes within boxes; a hostile mail has more. */
const LIMITS = { maxNestingDepth: 64, maxRfc822NestingDepth: 3 };
/** Of characters; a page that names no charset is taken for UTF-8, which GBK shows to be wrong by more. */
const MOST_DAMAGE = 0.01;

/** Throws UnreadableError for a mail that nests deeper than any or whose heads have no end. */
export async function readMail(bytes: Uint8Array): Promise<Mail> {
  const mail = await parse(bytes);
  const { html, text, attachments } = isDamaged(mail.html ?? mail.text ?? '')
    ? await parse(withCharset(bytes))
    : mail;
  return {
    html: html ?? null,
    text: text ?? null,
    attachments: attachments.flatMap(({ filename, content, related, mimeType }, index) =>
      related === true || typeof content === 'string' || IN_PAGES.test(mimeType)
        ? []
        : [{ name: filename ?? `${index + 1}`, bytes: new Uint8Array(content) }],
    ),
  };
}

/** The library throws where a mail is beyond its limits. */
const parse = (bytes: Uint8Array) =>
  PostalMime.parse(new Uint8Array(bytes), LIMITS).catch((cause: unknown) => {
    throw new UnreadableError('damaged', { cause });
  });

/** What pages are made of and signatures hold; no report is one. */
const IN_PAGES = /^(?:image|font|audio|video)\/|^text\/(?:css|javascript|xml)$|javascript/u;

const isDamaged = (text: string) => (text.match(/\ufffd/gu) ?? []).length > MOST_DAMAGE * text.length;

/** The same mail, whose parts that name no charset are said to be of the Chinese one. */
function withCharset(bytes: Uint8Array): Uint8Array {
  const head = /^content-type:[ \t]*text\/(?:html|plain)(?=[ \t]*;?[ \t]*\r?\n(?![ \t]))/gimu;
  const latin = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const marked = latin.replace(head, (line) => `${line}; charset=gb18030`);
  return Uint8Array.from(marked, (character) => character.charCodeAt(0));
}
