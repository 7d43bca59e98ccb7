/**
 * What a terminal obeys or what turns or breaks a line, and no text needs: the controls of ASCII and Latin-1 (ESC, CR, LF,
 * NUL…), the marks that change the direction of writing, and the line and paragraph separators.
 */
const CONTROL = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;
const CONTROLS = new RegExp(CONTROL, 'gu');
const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

export const hasControl = (text: string): boolean => CONTROL.test(text);

/** The text on one line, in its own direction: breaks are spaces, every other control is gone. */
export const withoutControls = (text: string): string =>
  text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').replace(CONTROLS, '');

/** The text with every control character as a visible escape, `\u001b`, such as JSON reads back to the same text. */
export function showControls(text: string): string {
  return text.replace(
    CONTROLS,
    (control) => SHORT[control] ?? `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
