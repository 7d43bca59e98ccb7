import type { Locale } from '../messages/locale.ts';
import type { Translate } from '../messages/translate.ts';
import type { Refusal } from './check-statement.ts';
import { ROW_LIMIT, TIME_LIMIT, type QueryResult } from './query-result.ts';
import { lineAndColumn, type SqlError } from './sql-error.ts';
import type { Outcome } from './sql-session.svelte.ts';

/** What came of a query, in a sentence. */
export function describeOutcome(outcome: Outcome, sql: string, t: Translate, locale: Locale): string {
  switch (outcome.kind) {
    case 'answered':
      return describeAnswer(outcome.result, outcome.ms, t, locale);
    case 'refused':
      return describeRefusal(outcome.refusal, sql, t);
    case 'failed':
      return describeError(outcome.error, sql, t);
    case 'late':
      return t('explore.late', { seconds: TIME_LIMIT / 1000 });
    case 'cancelled':
      return t('explore.cancelled');
    case 'unavailable':
      return '';
  }
}

function describeAnswer({ rows, cut }: QueryResult, ms: number | null, t: Translate, locale: Locale): string {
  if (rows.length === 0) return t('explore.none');
  const count = rows.length;
  if (ms === null) return t('explore.came', { count });
  const took = t('explore.took', { count, seconds: (ms / 1000).toFixed(2) });
  const limit = new Intl.NumberFormat(locale).format(ROW_LIMIT);
  return cut ? `${took} · ${t('explore.cut', { rows: limit })}` : took;
}

function describeRefusal(refusal: Refusal, sql: string, t: Translate): string {
  switch (refusal.kind) {
    case 'empty':
      return t('explore.refused.empty');
    case 'several':
      return t('explore.refused.several', lineAndColumn(sql, refusal.at));
    case 'not_reading':
      return t('explore.refused.not_reading', { ...lineAndColumn(sql, refusal.at), word: refusal.word });
  }
}

const describeError = ({ message, at }: SqlError, sql: string, t: Translate) =>
  at === null ? message : t('explore.at', { ...lineAndColumn(sql, at), message });
