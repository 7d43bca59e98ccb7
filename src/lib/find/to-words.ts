/** Chinese and letters are words of their own, spaces or none between them. */
export const toWords = (search: string): readonly string[] =>
  search
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’_]/g, ' ')
    .match(/[a-zü0-9]+|\p{Script=Han}+/gu)
    ?.map((word) => word.replaceAll('ü', 'v')) ?? [];
