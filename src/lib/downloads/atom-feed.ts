import { toLocalePath } from '../address/locale-path.ts';
import { bodyIn } from '../messages/body-in.ts';
import { TAGS, type Locale } from '../messages/locale.ts';
import { escapeXml } from './escape-xml.ts';

/** A report as the feed tells of it. */
export interface FeedReport {
  readonly report_id: string;
  readonly name: string;
  readonly year: number;
  readonly published_on: string | null;
  /** Day on which it was taken in or last changed; null where no record is kept of it. */
  readonly changed_on: string | null;
  readonly changed: boolean;
  readonly seen: number;
  readonly fails: number;
  readonly questions: number;
}

/** The site's front page as an address, ending in a slash; empty where it is not known, so that links are relative. */
export type SiteAddress = string;

const LENGTH = 100;
// The day on which the Regulation in its present form came into force.
const NOTHING_YET = '2019-05-15';
// A name that nobody can own: the ids stay the same wherever the site is put.
const TAG = 'tag:nianbao.invalid,2026';

const WORDS = {
  zh: {
    title: '年报观察：新收录与有变动的年报',
    subtitle: 'New and changed annual reports on government information disclosure',
    report: (name: string, year: number) => `${name} ${year} 年政府信息公开工作年度报告`,
    summary: ({ changed, seen, fails, questions }: FeedReport) =>
      `${changed ? '数据有变；' : ''}收录 ${seen} 项，校验不成立 ${fails} 项，待说明 ${questions} 项。`,
  },
  en: {
    title: 'Nianbao: new and changed annual reports',
    subtitle: 'Annual reports of Chinese public bodies on government information disclosure',
    report: (name: string, year: number) => `${name}, annual report on information disclosure, ${year}`,
    summary: ({ changed, seen, fails, questions }: FeedReport) =>
      `${changed ? 'Data changed. ' : ''}Figures seen: ${seen}; checks that do not hold: ${fails}; to be explained: ${questions}.`,
  },
};

/**
 * Atom (RFC 4287) of the reports that were taken in or changed last. A report is dated by the record of reports, else by
 * its day of publication; one that has neither is left out. The same reports always give the same feed.
 */
export function toAtomFeed(reports: readonly FeedReport[], site: SiteAddress, locale: Locale = 'zh'): string {
  const front = site === '' ? '' : site + toLocalePath({ locale, path: '/' }).slice(1);
  const entries = reports
    .map((report) => ({ ...report, updated: report.changed_on ?? dayOf(report.published_on) }))
    .filter((report): report is DatedReport => report.updated !== null)
    .sort(byNewest)
    .slice(0, LENGTH);
  const updated = entries[0]?.updated ?? NOTHING_YET;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${TAGS[locale]}">
  <id>${TAG}:reports</id>
  <title>${WORDS[locale].title}</title>
  <subtitle>${WORDS[locale].subtitle}</subtitle>
  <updated>${toTime(updated)}</updated>
  <author><name>年报观察 Nianbao</name></author>
  <rights>CC BY 4.0</rights>
  <link rel="self" type="application/atom+xml" href="${front}feed.atom"/>
  <link rel="alternate" type="text/html" href="${front || './'}"/>
${entries.map((entry) => toEntry(entry, front, locale)).join('')}</feed>
`;
}

type DatedReport = FeedReport & { readonly updated: string };

function toEntry(report: DatedReport, front: SiteAddress, locale: Locale): string {
  const words = WORDS[locale];
  const name = bodyIn({ agency_id: report.report_id.split('/')[0]!, name: report.name }, locale);
  const published = dayOf(report.published_on);
  return `  <entry>
    <id>${TAG}:reports/${escapeXml(report.report_id)}</id>
    <title>${escapeXml(words.report(name, report.year))}</title>
    <updated>${toTime(report.updated)}</updated>
${published === null ? '' : `    <published>${toTime(published)}</published>\n`}    <link rel="alternate" type="text/html" href="${front}reports/${escapeXml(report.report_id)}/"/>
    <summary>${words.summary(report)}</summary>
  </entry>
`;
}

/** Newest first; of one day, what changed, then the reports published last, those without a day after them. */
function byNewest(a: DatedReport, b: DatedReport): number {
  return (
    compare(b.updated, a.updated) ||
    Number(b.changed) - Number(a.changed) ||
    compare(b.published_on ?? '', a.published_on ?? '') ||
    compare(a.report_id, b.report_id)
  );
}
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Null where only the month is known. */
const dayOf = (printed: string | null) => (printed?.length === 10 ? printed : null);
const toTime = (day: string) => `${day}T00:00:00+08:00`;
