import type { TableForm } from '../../domain/report.ts';
import { PRINTED_WORDS_EN } from '../../form/printed-words.ts';
import type { Locale } from '../messages/locale.ts';
import type { Translate } from '../messages/translate.ts';

/** Words of a form in the visitor's language; those without an English name stay as printed. */
export const formWords = (words: string, locale: Locale): string =>
  locale === 'zh' ? words : (PRINTED_WORDS_EN[words] ?? words);

/** Which form a table follows, named by the year of its notice. */
export const nameForm = (form: TableForm, t: Translate): string =>
  form === 'hybrid' ? t('report.form.hybrid') : t('report.form.ofYear', { form });
