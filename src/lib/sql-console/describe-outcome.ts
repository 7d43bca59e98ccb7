import type { Locale } from '../messages/locale.ts';
import type { Translate } from '../messages/translate.ts';
import { describeError } from './describe-error.ts';
import type { Outcome } from './outcome.ts';
import { LIMITS, type QueryResult } from './query-result.ts';
import type { Refusal } from './read-statement.ts';
import { lineAndColumn, type SqlError } from './sql-error.ts';

/** What came of a query, in a sentence. */
export function describeOutcome(outcome: Outcome, sql: string, t: Translate, locale: Locale): string {
  switch (outcome.kind) {
    case 'answered':
      return describeAnswer(outcome.result, outcome.ms, t, locale);
    case 'refused':
      return describeRefusal(outcome.refusal, sql, t);
    case 'failed':
      return describeFailure(outcome.error, sql, t, locale);
    case 'stopped':
      return t(`explore.stopped.${outcome.why}`, {
        seconds: LIMITS.time / 1000,
        kilobytes: LIMITS.cell / 1000,
        megabytes: LIMITS.answer / 1e6,
      });
    case 'unavailable':
      return '';
  }
}

function describeAnswer({ rows, cut }: QueryResult, ms: number | null, t: Translate, locale: Locale): string {
  if (rows.length === 0) return t('explore.none');
  const count = rows.length;
  if (ms === null) return t('explore.came', { count });
  const took = t('explore.took', { count, seconds: (ms / 1000).toFixed(2) });
  const limit = new Intl.NumberFormat(locale).format(LIMITS.rows);
  return cut ? `${took} · ${t('explore.cut', { rows: limit })}` : took;
}

function describeRefusal(refusal: Refusal, sql: string, t: Translate): string {
  if (refusal.kind === 'empty') return t('explore.refused.empty');
  const place = lineAndColumn(sql, refusal.at);
  return refusal.kind === 'not_reading'
    ? t('explore.refused.not_reading', { ...place, word: refusal.word })
    : t(`explore.refused.${refusal.kind}`, place);
}

function describeFailure(error: SqlError, sql: string, t: Translate, locale: Locale): string {
  const message = describeError(error, t, locale);
  return error.at === null ? message : t('explore.at', { ...lineAndColumn(sql, error.at), message });
}
