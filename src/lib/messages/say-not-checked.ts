import type { Basis } from '../../domain/item.ts';
import type { Locale } from './locale.ts';
import type { Translate } from './translate.ts';

export const TABLES = ['table2', 'table3', 'table4'] as const satisfies readonly Basis[];

export const nameTables = (tables: readonly (typeof TABLES)[number][], t: Translate, locale: Locale) =>
  tables.map((table) => t(`common.basis.${table}`)).join(locale === 'zh' ? '、' : ', ');

/** Of a report known in part, the tables of which nothing was seen, so that no check of theirs says anything; else none. */
export function sayNotChecked(
  completeness: 'whole' | 'part',
  seen: readonly string[],
  t: Translate,
  locale: Locale,
): readonly string[] {
  const tables = completeness === 'whole' ? [] : TABLES.filter((table) => !seen.includes(table));
  return tables.length === 0 ? [] : [t('report.notChecked', { tables: nameTables(tables, t, locale) })];
}
