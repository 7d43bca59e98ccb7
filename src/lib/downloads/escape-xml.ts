const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// What XML forbids, halves of a character among it, and the marks that turn the direction of what stands beside them.
const LEFT_OUT =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff\p{Cs}]/gu;

/** A text as it stands in XML or HTML, between tags or in double quotes. */
export const escapeXml = (text: string): string =>
  text.replace(LEFT_OUT, '').replace(/[&<>"]/g, (character) => ESCAPES[character]!);
