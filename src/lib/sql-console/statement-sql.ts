import { LIMITS, type ResultColumn } from './query-result.ts';

/** SQL around a visitor's text, and what of it stands before that text. */
export interface Wrapped {
  readonly text: string;
  readonly before: string;
}

/** The text itself. */
export const asItIs = (text: string): Wrapped => ({ text, before: '' });

// Whatever stands in the brackets, a text that begins so is a SELECT or is refused by the parser.
const around = (before: string, text: string, after: string): Wrapped => ({
  text: `${before}(\n${text}\n)${after}`,
  before: `${before}(\n`,
});

/** Asks for the columns of what reads, without running it. */
export const describeColumns = (text: string): Wrapped => around('DESCRIBE SELECT * FROM ', text, '');

/** What the engine says when a cell is too large. */
export const TOO_LARGE = 'nianbao: a cell is too large';

/**
 * Asks for the rows of what reads, one more than the limit, every cell as the text in which DuckDB itself writes it:
 * JavaScript cannot hold all of its values, and streaming loses enumerations.
 */
export function askForRows(text: string, columns: readonly ResultColumn[]): Wrapped {
  const names = columns.map((_, at) => `c${at}`);
  const written = names.map((name) => `CAST(${name} AS VARCHAR) AS ${name}`).join(', ');
  const limited = names
    .map(
      (name) =>
        `CASE WHEN strlen(${name}) > ${LIMITS.cell} THEN error('${TOO_LARGE}') ELSE ${name} END AS ${name}`,
    )
    .join(', ');
  return around(
    `SELECT ${limited} FROM (SELECT ${written} FROM `,
    text,
    ` AS answer(${names.join(', ')}) LIMIT ${LIMITS.rows + 1})`,
  );
}
