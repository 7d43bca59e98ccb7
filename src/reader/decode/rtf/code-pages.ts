/** Encodings by the number that a font names its writing with, and by that of Windows. */
const OF_FONTS: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  204: 'windows-1251',
};
const OF_WINDOWS: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  54936: 'gb18030',
  65001: 'utf-8',
};

export const encodingOfFont = (charset: number): string | undefined => OF_FONTS[charset];
export const encodingOfWindows = (page: number): string => OF_WINDOWS[page] ?? 'windows-1252';
