const NUMBERED = /^\s*(?:\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十]+[、.]|\d{1,2}[.、])/u;

/** Whether text begins with the number of a label, as 一、 or （一） or 1. are. */
export const isNumbered = (text: string): boolean => NUMBERED.test(text.normalize('NFKC'));
