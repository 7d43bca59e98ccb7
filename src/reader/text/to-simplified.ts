import { Converter } from 'opencc-js/t2cn';

const convert = Converter({ from: 't', to: 'cn' });
/** Characters that only traditional texts of this kind have, and nearly all of them do. */
const TRADITIONAL =
  /[條開請複議發佈網訊眾號總辦個為號報務據縣鄉鎮區廳會員級關統計處機構無沒適項萬億數製現廢採購內規單額減]/u;

/** Traditional characters as simplified ones, as mirrors of reports need it. */
export const toSimplified = (text: string): string => convert(text);

/** The same, for texts that are long and mostly simplified: converted only where something shows the need. */
export const toSimplifiedIfNeeded = (text: string): string => (TRADITIONAL.test(text) ? convert(text) : text);
