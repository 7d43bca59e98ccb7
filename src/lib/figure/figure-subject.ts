import { toFileName } from '../downloads/file-name.ts';
import { yearsOf, type FileTable } from '../downloads/file-table.ts';
import type { Years } from '../address/selection.ts';
import type { Locale } from '../messages/locale.ts';
import { sayWho, type Conditions } from '../messages/say-conditions.ts';
import type { Translate } from '../messages/translate.ts';

/** What a figure is of: for the name of its files and the notes in them. */
export interface FigureSubject {
  /** What it shows, the widest first: 网站信息发布数, 排序. */
  readonly names: readonly string[];
  readonly conditions: Conditions;
  /** Where the rows do not say it, or say it of more than is shown. */
  readonly years?: Years | null;
  /** Of the numbers that reports state, where all are in one. */
  readonly unit?: string | null;
}

interface Speech {
  readonly locale: Locale;
  readonly t: Translate;
}

/** The name of every file of a figure, without its ending: what, who, when, which version. */
export function toFigureFileName(
  { names, conditions, years = null }: FigureSubject,
  table: FileTable,
  version: string,
  { t, locale }: Speech,
): string {
  const span = years ?? yearsOf(table) ?? conditions.years ?? null;
  return toFileName([
    ...names,
    ...sayWho(conditions, t, locale),
    ...(span === null ? [] : [sayYears(span, t)]),
    version,
  ]);
}

const sayYears = ([first, last]: Years, t: Translate) =>
  first === last ? String(first) : t('take.file.years', { first, last });
