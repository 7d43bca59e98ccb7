import { zipSync } from 'fflate';
import type { Printer } from './printer.ts';
import { ENCODINGS } from './reencode.ts';
import { word } from './word.ts';

const toGbk = (text: string) => ENCODINGS['GB18030']?.(text) ?? [];

/** A ZIP as Windows makes it: names in GBK, without a word of it. */
export const archive: Printer = {
  ...word,
  layout: 'ZIP of a DOCX, names in GBK',
  fileName: 'report.zip',
  print: async (page) => zipInGbk({ '示例市/市局年报.docx': await word.print(page) }),
};

/** A ZIP whose names are written in GBK. The library writes them in UTF-8: letters hold their places until it is done. */
export function zipInGbk(members: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const named = Object.entries(members).map(([name, bytes]) => ({ name: Buffer.from(toGbk(name)), bytes }));
  const holders = named.map(({ name }, index) => String.fromCharCode(0x41 + index).repeat(name.length));
  const zip = Buffer.from(
    zipSync(Object.fromEntries(named.map(({ bytes }, index) => [holders[index], bytes]))),
  );
  named.forEach(({ name }, index) => {
    const holder = holders[index] ?? '';
    for (let at = zip.indexOf(holder); at >= 0; at = zip.indexOf(holder, at + 1)) name.copy(zip, at);
  });
  return new Uint8Array(zip);
}
