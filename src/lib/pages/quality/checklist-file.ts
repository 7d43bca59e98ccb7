import type { FileTable } from '../../downloads/file-table.ts';
import { sayConditions, type Conditions } from '../../messages/say-conditions.ts';
import type { QualityContext } from './context.ts';
import type { ChecklistLine } from './findings.ts';

const COLUMNS = ['agency', 'year', 'problem', 'printed', 'origin', 'ask'] as const;

/** The list as a file, in words for programs too: it is written to be sent. */
export const toChecklistFile = (
  lines: readonly ChecklistLine[],
  { t }: Pick<QualityContext, 't'>,
): FileTable => ({
  columns: COLUMNS.map((column) => ({ id: t(`quality.list.${column}`), head: t(`quality.list.${column}`) })),
  rows: lines.map(({ name, year, problem, printed, origin, ask }) => [
    name,
    year,
    problem,
    printed,
    origin,
    ask,
  ]),
});

/** What the list is about, in words: scope, field, level, province, years, check, grade; and what it holds. */
export function toChecklistNotes(
  counted: string,
  { selection, t, locale, version }: QualityContext,
): readonly string[] {
  return [
    t('take.file.conditions', { conditions: sayConditions(conditionsOfList(selection), t, locale) }),
    counted,
    t('quality.list.about'),
    t('common.dataVersion', { version }),
  ];
}

/** What of a selection the list obeys. */
export const conditionsOfList = ({
  scope,
  peers,
  years,
  check,
  grade,
}: QualityContext['selection']): Conditions => ({ scope, peers, years, check, grade });
