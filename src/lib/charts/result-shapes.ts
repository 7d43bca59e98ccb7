/** The forms in which two columns of an answer can be drawn. */
export const RESULT_SHAPES = ['bar', 'line', 'dot'] as const;
export type ResultShape = (typeof RESULT_SHAPES)[number];
