import { bodyIn } from '../../messages/body-in.ts';
import { toCellId } from '../../figure/cell-id.ts';
import type { ReportContext } from './context.ts';
import { factText } from './context.ts';
import type { ReportFact, ReportRows } from './rows.ts';
import { unitIn } from '../../messages/unit.ts';

/** What a reader wants to know first, in this order; of each the first that the report prints. */
const LEADS = [
  { say: 'requests', cells: ['table3-new_received-total', 'prose-requests_received'] },
  { say: 'permits', cells: ['table2-permits', 'prose-permits'] },
  { say: 'penalties', cells: ['table2-penalties', 'prose-penalties'] },
  { say: 'website', cells: ['prose-website_posts'] },
  { say: 'disclosed', cells: ['prose-disclosed_items', 'table2-s14_disclosed_total'] },
] as const;
const SAID = 3;

/** What a report is introduced by, each figure with how it is spoken of; null where by its own label. */
export function leadsOf({ facts }: Pick<ReportRows, 'facts'>) {
  const printed = new Map(
    facts.filter(({ state }) => state === 'reported').map((fact) => [toCellId(fact), fact]),
  );
  const led = LEADS.flatMap(({ say, cells }) => {
    const fact = cells.map((cell) => printed.get(cell)).find((found) => found !== undefined);
    return fact ? [{ say, fact }] : [];
  });
  const all = led.length > 0 ? led : [...printed.values()].map((fact) => ({ say: null, fact }));
  return all.slice(0, SAID);
}

/** One sentence with the numbers that matter most: 某局 2023 年：收到申请 0 件，许可决定 310 件. */
export function toHeading({ head, facts, labels }: ReportRows, context: ReportContext): string {
  const { t, locale } = context;
  const parts = leadsOf({ facts }).map(({ say, fact }) =>
    say === null
      ? sayOther(fact, labels, context)
      : t(`report.say.${say}`, { value: factText(fact, context) }),
  );
  return t('report.heading', {
    name: bodyIn(head, locale),
    year: head.year,
    parts: parts.join(t('report.join')) || t('report.headingNothing'),
  });
}

function sayOther(fact: ReportFact, labels: ReportRows['labels'], context: ReportContext): string {
  const label = labels[`${fact.basis}/${fact.metric}`];
  return context.t('report.say.other', {
    label: label ? label[context.locale] : fact.metric,
    value: factText(fact, context),
    unit: label ? unitIn(label.unit, context.t) : '',
  });
}
