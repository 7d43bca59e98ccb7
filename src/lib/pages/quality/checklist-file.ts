import type { SheetOfFile } from '../../downloads/xlsx-file.ts';
import type { QualityContext } from './context.ts';
import type { ChecklistLine } from './findings.ts';

/** The list for a file, the header first. */
export const toChecklistRecords = (
  lines: readonly ChecklistLine[],
  { t }: Pick<QualityContext, 't'>,
): readonly (readonly (string | number)[])[] => [
  (['agency', 'year', 'problem', 'printed', 'origin', 'ask'] as const).map((column) =>
    t(`quality.list.${column}`),
  ),
  ...lines.map(({ name, year, problem, printed, origin, ask }) => [
    name,
    year,
    problem,
    printed,
    origin,
    ask,
  ]),
];

/** What the list is about, in words: field, level, province, years, check, grade; and what it holds. */
export function toChecklistNotes(
  conditions: string,
  counted: string,
  { t, version }: Pick<QualityContext, 't' | 'version'>,
): readonly string[] {
  return [
    t('quality.list.conditions', { conditions }),
    counted,
    t('quality.list.about'),
    t('quality.list.generated', { version }),
  ];
}

/** The workbook: what the list is, then the list. */
export function toChecklistSheets(
  records: readonly (readonly (string | number)[])[],
  notes: readonly string[],
  { t }: Pick<QualityContext, 't'>,
): readonly SheetOfFile[] {
  return [
    {
      name: t('quality.list.sheetNotes'),
      widths: [100],
      rows: [[t('quality.list.title')], ...notes.map((note) => [note])],
    },
    { name: t('quality.list.sheetData'), widths: [28, 8, 24, 36, 40, 72], rows: records },
  ];
}
