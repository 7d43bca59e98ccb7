import { STATE_WORDS } from '../../../domain/states.ts';
import { formatNumber } from '../../format/number.ts';
import type { Locale } from '../../messages/locale.ts';
import type { Translate } from '../../messages/translate.ts';
import type { Link } from '../../visit.svelte.ts';
import type { ReportFact } from './rows.ts';

export interface ReportContext {
  readonly locale: Locale;
  readonly t: Translate;
  readonly link: Link;
}

/** What stands in the cell of a fact: the number, or the word for why there is none. */
export function factText(
  fact: ReportFact | null,
  { locale, t }: Pick<ReportContext, 'locale' | 't'>,
): string {
  if (fact === null) return STATE_WORDS.unseen.mark;
  if (fact.value === null) return t(`common.stateCell.${fact.state}`);
  return `${fact.approximate ? t('common.approximate') : ''}${formatNumber(fact.value, locale)}`;
}
