/** Rows as lines of aligned columns for a terminal, in which a Chinese character is two columns wide; `right` names the columns of numbers. */
export function toColumns(rows: readonly (readonly string[])[], right: readonly number[]): readonly string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, at) =>
    Math.max(...rows.map((row) => widthOf(row[at] ?? ''))),
  );
  return rows.map((row) =>
    `  ${row.map((cell, at) => pad(cell, widths[at]!, right.includes(at))).join('  ')}`.trimEnd(),
  );
}

const WIDE =
  /[\u1100-\u115f\u2018-\u201d\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/g;

const widthOf = (text: string) => text.length + [...text.matchAll(WIDE)].length;

function pad(text: string, width: number, right: boolean): string {
  const space = ' '.repeat(width - widthOf(text));
  return right ? space + text : text + space;
}
