import type { Notice } from '../../domain/report.ts';
import { isShortFor } from './is-short-for.ts';
import type { HeadEvidence, PrintedHead } from './head-evidence.ts';
import { yearOf } from './vote-year.ts';

type Rule = (head: PrintedHead, printed: HeadEvidence) => Notice | null;

/** What is odd about what a report says of itself. */
export const headNotices = (head: PrintedHead, printed: HeadEvidence): readonly Notice[] =>
  RULES.map((rule) => rule(head, printed)).filter((notice) => notice !== null);

const publishedBeforePeriodEnd: Rule = ({ publishedOn, periodEnd, year }) => {
  const end = periodEnd ?? (year === null ? null : `${year}-12-31`);
  return publishedOn !== null && end !== null && lastDay(publishedOn) < end
    ? { rule: 'published-before-period-end', between: [publishedOn, end] }
    : null;
};

/** A month stands for all its days; only the order matters. */
const lastDay = (date: string) => (date.length === 7 ? `${date}-31` : date);

const yearDisagreement: Rule = (_, { title, period }) => {
  const [titled, dated] = [title?.year ?? null, yearOf(period?.end ?? null)];
  return titled !== null && dated !== null && titled !== dated
    ? { rule: 'year-disagreement', between: [String(titled), String(dated)] }
    : null;
};

const agencyDisagreement: Rule = (_, { title, signer }) => {
  const agency = title?.agency ?? null;
  return agency !== null && signer !== null && !isShortFor(signer, agency) && !isShortFor(agency, signer)
    ? { rule: 'agency-disagreement', between: [agency, signer] }
    : null;
};

const periodBackwards: Rule = ({ periodStart, periodEnd }) =>
  periodStart !== null && periodEnd !== null && periodEnd < periodStart
    ? { rule: 'period-backwards', between: [periodStart, periodEnd] }
    : null;

const datesDisagree: Rule = (_, { signedOn, stampedOn }) =>
  signedOn !== null &&
  stampedOn !== null &&
  !stampedOn.startsWith(signedOn) &&
  !signedOn.startsWith(stampedOn)
    ? { rule: 'dates-disagree', between: [signedOn, stampedOn] }
    : null;

const RULES: readonly Rule[] = [
  publishedBeforePeriodEnd,
  yearDisagreement,
  agencyDisagreement,
  periodBackwards,
  datesDisagree,
];
