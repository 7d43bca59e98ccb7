import { RULES } from '../../checks/rules/rules.ts';
import type { Selection } from '../address/selection.ts';
import type { Locale } from './locale.ts';
import { peersIn, scopeIn } from './peers-in.ts';
import type { Translate } from './translate.ts';

/** What of a selection a figure obeys; null where it obeys it and nothing is chosen. */
export type Conditions = Partial<
  Pick<Selection, 'scope' | 'peers' | 'compared' | 'years' | 'check' | 'grade' | 'applicant' | 'questioned'>
>;

/** Who is counted, in words; nothing where a figure knows no such condition. */
export function sayWho(
  { scope = null, peers, compared = [] }: Conditions,
  t: Translate,
  locale: Locale,
): readonly string[] {
  const among = peers === undefined ? null : peersIn(peers, t, locale);
  const parts = [
    ...(scope === null ? [] : [scopeIn(scope, t, locale)]),
    ...(among === null ? [] : [among]),
    ...(compared.length === 0 ? [] : [t('take.chosenBodies', { count: compared.length })]),
  ];
  return parts.length === 0 && peers !== undefined ? [t('take.everyBody')] : parts;
}

/** Conditions in words, in a sentence of their own; empty where there are none. */
export function sayConditions(conditions: Conditions, t: Translate, locale: Locale): string {
  const { years, check, grade, applicant, questioned } = conditions;
  const parts = [
    ...sayWho(conditions, t, locale),
    ...(years === undefined ? [] : [sayYears(years, t)]),
    ...(check == null ? [] : [titleOf(check, locale)]),
    ...(grade == null ? [] : [t(`common.grade.${grade}`)]),
    ...(applicant === undefined || applicant === 'total' ? [] : [t(`common.applicant.${applicant}`)]),
    ...(questioned === 'left_out' ? [t('common.leaveOut')] : []),
  ];
  return parts.join(locale === 'zh' ? '、' : ', ');
}

function sayYears(years: Selection['years'], t: Translate): string {
  if (years === null) return t('take.everyYear');
  return years[0] === years[1] ? String(years[0]) : `${years[0]}–${years[1]}`;
}

/** A check that an address names and nobody knows keeps its name. */
const titleOf = (check: string, locale: Locale) =>
  RULES.find(({ id }) => id === check)?.title[locale] ?? check;
