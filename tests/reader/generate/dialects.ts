/** How offices retype the labels of the form; each seen in published reports. */
export const DIALECTS = {
  'as the form prints it': (text: string) => text,
  'half-width brackets': (text: string) => text.replaceAll('（', '(').replaceAll('）', ')'),
  'spaces inside': (text: string) =>
    text.length <= 3 ? [...text].join(' ') : text.replace(/^(\d\.|（.）|第二十条)/, '$1 '),
  'other marks after numerals': (text: string) =>
    text.replace(/^(\d)\./, '$1、').replace(/^([一二三四])、/, '$1．'),
  'a note behind': (text: string) =>
    /^行政(许可|处罚|强制)$/.test(text) ? `${text}（指2024年作出的决定，1件计1次）` : text,
  'a character lost': (text: string) =>
    text.length > 9 && text.length < 25 ? text.slice(0, 7) + text.slice(8) : text,
} as const;

export type Dialect = keyof typeof DIALECTS;
