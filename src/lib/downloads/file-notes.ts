import { STATE_WORDS, type State } from '../../domain/states.ts';
import type { Locale } from '../messages/locale.ts';
import { sayConditions, type Conditions } from '../messages/say-conditions.ts';
import type { Translate } from '../messages/translate.ts';

/** What a file for people says of itself. */
export interface FileHead {
  readonly title: string;
  /** Unit, definition, scale: what stands below the title; and what else is said of the figure. */
  readonly remarks: readonly string[];
  readonly conditions: Conditions;
  readonly unit: string | null;
  /** Of how many reports, in words. */
  readonly source: string;
  readonly version: string;
  /** By the visitor's own clock, YYYY-MM-DD. */
  readonly takenOn: string;
  /** Brings this very view back. */
  readonly address: string;
}

/** The notes of a file, a line each; the states that stand in it are explained. */
export function toFileNotes(
  head: FileHead,
  states: readonly State[],
  { t, locale }: { readonly t: Translate; readonly locale: Locale },
): readonly string[] {
  const { title, remarks, unit, source, version, takenOn: day, address } = head;
  const conditions = sayConditions(head.conditions, t, locale);
  return [
    title,
    ...remarks.filter((remark) => remark !== ''),
    ...(unit === null ? [] : [t('take.file.unit', { unit })]),
    ...(conditions === '' ? [] : [t('take.file.conditions', { conditions })]),
    ...(source === '' ? [] : [source]),
    t('common.dataVersion', { version }),
    t('take.file.taken', { day, address }),
    t('take.file.numbers'),
    ...states.map((state) =>
      t('take.file.state', {
        state: STATE_WORDS[state].cell[locale],
        meaning: STATE_WORDS[state].meaning[locale],
      }),
    ),
    t('common.footer.licence'),
  ];
}
