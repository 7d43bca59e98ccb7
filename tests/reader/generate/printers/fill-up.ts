import type { Grid } from '../page.ts';

/** The texts of each row packed to the left and filled up with empty cells on the right. */
export const fillUp = ({ rows, columns }: Grid): readonly (readonly string[])[] =>
  rows.map((row) => Array.from({ length: columns }, (_, index) => row[index]?.text ?? ''));
