import { encode } from './encode.ts';
import { markdown } from './markdown.ts';
import type { Printer } from './printer.ts';

/** Markdown made from a web page, in the boxes of the page. */
export const markdownInDivs: Printer = {
  ...markdown,
  layout: 'Markdown within boxes of HTML',
  print: async (page) => {
    const headed = page.map((piece) =>
      piece.kind === 'heading' ? { ...piece, text: `## ${piece.text}` } : piece,
    );
    const text = new TextDecoder().decode(await markdown.print(headed));
    return encode(
      `<div class="nav">\n\n[首页](/) \\> [政务公开](/zwgk)\n\n</div>\n\n<div class="article">\n\n${text}\n</div>\n`,
    );
  },
};
