import type { FileRecords } from '../downloads/file-table.ts';
import type { SheetOfFile } from '../downloads/xlsx-file.ts';
import type { Letter } from './letter.ts';
import { MADE } from './letter-paper.ts';

const HEAD = ['机构', '年份', '结论', '事项', '内容', '所涉各格', '依据', '进展', '数字出处'] as const;

/** What all letters ask as a workbook, a row a matter, and what has to be known to read it. */
export function toLetterSheets(letters: readonly Letter[], notes: readonly string[]): readonly SheetOfFile[] {
  const rows: FileRecords = letters.flatMap(({ body, earlier, items, sources }) =>
    [...earlier, ...items].map(({ year, verdict, title, statement, cells, restsOn, asked }) => [
      body,
      year,
      verdict,
      title,
      statement,
      cells.join('；'),
      restsOn,
      asked ?? '未问',
      sources.join('；'),
    ]),
  );
  const made = letters.some(({ isMade }) => isMade) ? [MADE] : [];
  return [
    { name: '核查事项', widths: [24, 8, 10, 24, 48, 48, 32, 24, 40], rows: [HEAD, ...rows] },
    { name: '说明', widths: [110], rows: [...made, ...notes].map((note) => [note]) },
  ];
}
