import { Converter } from 'opencc-js/t2cn';

const convert = Converter({ from: 't', to: 'cn' });

/** Traditional characters as simplified ones, as mirrors of reports need it. */
export const toSimplified = (text: string): string => convert(text);
