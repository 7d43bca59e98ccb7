import type { Words } from '../../../checks/rules/rules.ts';
import type { Item } from '../../../domain/item.ts';
import type { DerivedKind } from '../../../form/derived.ts';
import { findDerived } from '../../../form/derived.ts';
import { formatNumber, formatPercent, formatTenths } from '../../format/number.ts';
import type { Locale } from '../../messages/locale.ts';
import type { Translate } from '../../messages/translate.ts';
import type { DerivedRow } from '../../queries/derived.ts';
import type { MetricInfo } from '../../queries/metric-list.ts';
import type { StatedAs } from '../../queries/stated-as.ts';
import type { Link } from '../../visit.svelte.ts';
import { toCellId } from '../../figure/cell-id.ts';
import { toDoubt } from '../../figure/statement-cell.ts';
import type { FractionCell, FractionPart } from '../../figure/table-view.ts';

/** How to speak of derived values and to link from them; the names of their parts go by `basis/metric`. */
export interface DerivedSpeech {
  readonly labels: Readonly<Record<string, Words>>;
  readonly locale: Locale;
  readonly t: Translate;
  readonly link: Link;
}

export function formatDerived(value: number, kind: DerivedKind, locale: Locale): string {
  if (kind === 'share') return formatPercent(value, locale);
  return kind === 'rate' ? formatTenths(value, locale) : formatNumber(value, locale);
}

/** 36.4%（4/11）; a count stands alone. Null where there is no value. */
export function writeFraction(
  { value, numerator, denominator, kind, approximate }: DerivedRow,
  { t, locale }: DerivedSpeech,
): string | null {
  if (value === null) return null;
  const shown = `${approximate ? t('common.approximate') : ''}${formatDerived(value, kind, locale)}`;
  if (numerator === null || denominator === null) return shown;
  const fraction = `${formatNumber(numerator, locale)}/${formatNumber(denominator, locale)}`;
  return locale === 'zh' ? `${shown}（${fraction}）` : `${shown} (${fraction})`;
}

/** Why a value is not ranked, or why there is none; null for those that are. */
export function reasonOf(row: DerivedRow, speech: DerivedSpeech): string | null {
  const { t, locale } = speech;
  switch (row.state) {
    case 'unknown':
      return t('derived.reasons.lacking', { parts: nameLacking(row.lacking ?? '', speech) });
    case 'zero_whole':
      return t('derived.reasons.zero');
    case 'exceeds':
      return t('derived.reasons.exceeds');
    case 'computed':
      return row.below_minimum
        ? t('derived.reasons.below', {
            denominator: formatNumber(row.denominator!, locale),
            minimum: findDerived(row.derived)!.minimum!,
          })
        : null;
  }
}

/** More parts than these are only counted. */
const NAMED = 2;

/** Takes `basis/metric=state` with spaces between. */
function nameLacking(lacking: string, { labels, locale, t }: DerivedSpeech): string {
  const parts = lacking.split(' ').map((part) => {
    const [key, state] = part.split('=') as [string, StatedAs];
    const label = labels[key]?.[locale] ?? key;
    return t('derived.reasons.part', {
      label,
      state: t(`common.state.${state}`),
    });
  });
  const named = parts.slice(0, NAMED).join(locale === 'zh' ? '、' : ', ');
  return parts.length <= NAMED ? named : t('derived.reasons.more', { parts: named, count: parts.length });
}

/** A derived value as a cell whose parts lead to the cells of the report. */
export function toFractionCell(row: DerivedRow, speech: DerivedSpeech): FractionCell {
  const { numerator, denominator } = findDerived(row.derived)!;
  const { locale, t, link } = speech;
  const part = (value: number | null, [first]: typeof numerator): FractionPart | null =>
    value === null || first === undefined
      ? null
      : {
          value,
          text: formatNumber(value, locale),
          href: `${link(`/reports/${row.report_id}/`)}#${toCellId(first)}`,
        };
  const approximate = row.approximate ? t('common.approximate') : '';
  return {
    kind: 'fraction',
    value: row.value,
    text:
      row.value === null
        ? (reasonOf(row, speech) ?? '—')
        : approximate + formatDerived(row.value, row.kind, locale),
    numerator: part(row.numerator, numerator),
    denominator: part(row.denominator, denominator),
    state: row.state,
    doubt: toDoubt(row.checks, link(`/reports/${row.report_id}/`)),
    trace: row.value === null ? null : row.trace,
  };
}

/** Names of the parts by `basis/metric`, out of the dictionary. */
export const toPartLabels = (
  dictionary: readonly Pick<MetricInfo, 'metric' | 'basis' | 'label_zh' | 'label_en'>[],
  parts: readonly Item[],
): DerivedSpeech['labels'] =>
  Object.fromEntries(
    dictionary
      .filter(({ metric, basis }) => parts.some((part) => part.metric === metric && part.basis === basis))
      .map(({ metric, basis, label_zh, label_en }) => [`${basis}/${metric}`, { zh: label_zh, en: label_en }]),
  );
