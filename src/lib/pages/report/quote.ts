import { bodyIn } from '../../messages/body-in.ts';
import { formatNumber } from '../../format/number.ts';
import { unitIn } from '../../messages/unit.ts';
import type { ReportChange } from '../../queries/report-changes.ts';
import type { ReportContext } from './context.ts';
import { leadsOf, toHeading } from './heading.ts';
import type { ReportRows } from './rows.ts';
import { toStates, toVerdict } from './view.ts';
import { toSentence } from '../../cite/quote-standing.ts';

/** One sentence on a report: what it says first, how many items have a number or none, and how its checks came out. */
export function quoteReport(rows: ReportRows, context: ReportContext, version: string): string {
  const { head } = rows;
  const { t, locale } = context;
  const states = toStates(head, t).map((state) => t('report.join') + state);
  const verdict = toVerdict(rows, context);
  const words = [
    toHeading(rows, context),
    marksOf(rows, context),
    t('quote.items', { seen: head.seen, reported: head.reported, states: states.join('') }),
    head.completeness === 'part' ? t('quote.inPart') : '',
    verdict === '' ? '' : `${locale === 'zh' ? '；' : '; '}${verdict}`,
  ];
  return toSentence(words.join(''), { t, version });
}

/** Which of the figures said first take part in a failed check. */
function marksOf(rows: ReportRows, { t, locale }: ReportContext): string {
  const parts = leadsOf(rows).flatMap(({ fact: { mark, basis, metric } }) =>
    mark === null ? [] : [`“${rows.labels[`${basis}/${metric}`]?.[locale] ?? metric}”`],
  );
  return parts.length === 0
    ? ''
    : t('quote.partsQuestioned', { parts: parts.join(locale === 'zh' ? '、' : ', ') });
}

/** One sentence on what changed against the report of the year before; null where nothing did. */
export function quoteChanges(rows: ReportRows, context: ReportContext, version: string): string | null {
  const { head, changes, labels } = rows;
  const { t, locale } = context;
  const changed = changes.filter(({ change }) => change !== 0);
  const [most] = changed.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  if (most === undefined) return null;
  const label = labels[`${most.basis}/${most.metric}`];
  const write = (which: 'last' | 'now') =>
    `${most[`${which}_approximate`] ? t('common.approximate') : ''}${formatNumber(most[which], locale)}${label ? ` ${unitIn(label.unit, t)}` : ''}`;
  const words = t('quote.changes', {
    name: bodyIn(head, locale),
    year: head.year,
    last: head.year - 1,
    all: changes.length,
    unchanged: changes.length - changed.length,
    label: label?.[locale] ?? most.metric,
    from: write('last'),
    to: write('now'),
  });
  const marks = [
    most.now_questioned ? t('quote.questioned') : '',
    most.last_questioned ? t('quote.lastQuestioned') : '',
  ];
  return toSentence(words + marks.join(''), { t, version });
}

/** By percent; what has none, from a small base or across forms, comes last. */
const sizeOf = ({ percent }: ReportChange) => (percent === null ? -1 : Math.abs(percent));
