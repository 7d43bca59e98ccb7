import type { Finding } from '../../domain/finding.ts';
import type { PrintedDate } from '../../domain/report.ts';
import type { CheckedReport } from '../checked-report.ts';
import { isOfTownship, mayCoordinate } from './kinds-of-agency.ts';
import type { LackingCode } from './lacking.ts';

const about = (check: string) => ({ check, applicant: null, onLeft: [], onRight: [] });
const undecided = (check: string, lacking: LackingCode): Finding => ({
  ...about(check),
  outcome: 'undecided',
  lacking,
});
const holds = (check: string, left: string, right: string): Finding => ({
  ...about(check),
  outcome: 'holds',
  left,
  right,
});
const fails = (check: string, left: string, right: string): Finding => ({
  ...about(check),
  outcome: 'fails',
  left,
  right,
  suspect: null,
});

/** Both checks of the date of publication: not before the period ended, not after the term the law sets. */
export function checkDates(report: CheckedReport): readonly Finding[] {
  return [checkPeriodEnd(report), checkTerm(report)];
}

function checkPeriodEnd({ head, year }: CheckedReport): Finding {
  const check = 'published-before-period-end';
  const end = head.periodEnd ?? (year === null ? null : `${year}-12-31`);
  if (head.publishedOn === null) return undecided(check, 'published-on');
  if (end === null) return undecided(check, 'year-of-report');
  if (isBefore(head.publishedOn, end)) return fails(check, head.publishedOn, end);
  return isOnOrAfter(head.publishedOn, end)
    ? holds(check, head.publishedOn, end)
    : undecided(check, 'day-of-publication');
}

function checkTerm(report: CheckedReport): Finding {
  const check = 'published-late';
  const { publishedOn } = report.head;
  if (publishedOn === null) return undecided(check, 'published-on');
  if (report.year === null) return undecided(check, 'year-of-report');
  const { first, last } = termsFor(report.year);
  if (!isAfter(publishedOn, first)) {
    return isOnOrBefore(publishedOn, first)
      ? holds(check, publishedOn, first)
      : undecided(check, 'day-of-publication');
  }
  if (isOfTownship(report.agency) && report.year >= 2019) return undecided(check, 'term-of-townships');
  if (!mayCoordinate(report.agency)) return fails(check, publishedOn, first);
  return isAfter(publishedOn, last)
    ? fails(check, publishedOn, last)
    : undecided(check, 'coordinating-department');
}

/** The Regulation in force since 2019 sets two days; the one of 2007 set 31 March for every body. */
function termsFor(year: number): { readonly first: PrintedDate; readonly last: PrintedDate } {
  const last = `${year + 1}-03-31`;
  return { first: year >= 2019 ? `${year + 1}-01-31` : last, last };
}

// Dates compare as text; a month stands for each of its days, so a comparison says what is true of all of them.
const isMonth = (date: PrintedDate) => date.length === 7;
const firstDay = (date: PrintedDate) => (isMonth(date) ? `${date}-01` : date);
/** Day 31 of every month: only the order matters. */
const lastDay = (date: PrintedDate) => (isMonth(date) ? `${date}-31` : date);
const isBefore = (date: PrintedDate, day: PrintedDate) => lastDay(date) < day;
const isAfter = (date: PrintedDate, day: PrintedDate) => firstDay(date) > day;
const isOnOrBefore = (date: PrintedDate, day: PrintedDate) => lastDay(date) <= day;
const isOnOrAfter = (date: PrintedDate, day: PrintedDate) => firstDay(date) >= day;
