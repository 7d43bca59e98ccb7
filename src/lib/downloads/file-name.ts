// What Windows, a shell or a link reads as something else; a dot, since only what stands before the first counts as the name.
const FORBIDDEN = /[<>:"/\\|?*.\s\p{C}\p{Z}]+/gu;
// Names of devices, whatever follows a dot.
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;
/** Bytes of a name on most disks are 255; an ending, a number of the browser's and what a kind adds come after it. */
const MOST_BYTES = 200;
/** Characters of a part, cut more where the whole is too long. */
const LENGTHS = [40, 24, 12] as const;

/**
 * The name of a file out of words, without its ending: 网站信息发布数-应急管理-2019至2024-a6b6c03b. It can be saved on
 * Windows, macOS and Linux, whatever the words hold; of at most seven parts, none is lost.
 */
export function toFileName(parts: readonly string[]): string {
  const names = LENGTHS.map((length) =>
    parts
      .map((part) => toPart(part, length))
      .filter((part) => part !== '')
      .join('-'),
  );
  const name = names.find((one) => new TextEncoder().encode(one).length <= MOST_BYTES) ?? names.at(-1)!;
  return name === '' || RESERVED.test(name) ? `nianbao-${name}` : name;
}

const toPart = (part: string, length: number) =>
  [...part.normalize('NFC').replace(FORBIDDEN, '_')]
    .slice(0, length)
    .join('')
    .replace(/^[-_~=+@]+|[-_]+$/g, '');
