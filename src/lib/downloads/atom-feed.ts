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
const TITLE = '年报观察：新收录与有变动的年报';
// A name that nobody can own: the ids stay the same wherever the site is put.
const TAG = 'tag:nianbao.invalid,2026';

/**
 * Atom (RFC 4287) of the reports that were taken in or changed last. A report is dated by the record of reports, else by
 * its day of publication; one that has neither is left out. The same reports always give the same feed.
 */
export function toAtomFeed(reports: readonly FeedReport[], site: SiteAddress): string {
  const entries = reports
    .map((report) => ({ ...report, updated: report.changed_on ?? dayOf(report.published_on) }))
    .filter((report): report is DatedReport => report.updated !== null)
    .sort(byNewest)
    .slice(0, LENGTH);
  const updated = entries[0]?.updated ?? NOTHING_YET;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
  <id>${TAG}:reports</id>
  <title>${TITLE}</title>
  <subtitle>New and changed annual reports on government information disclosure</subtitle>
  <updated>${toTime(updated)}</updated>
  <author><name>年报观察 Nianbao</name></author>
  <rights>CC BY 4.0</rights>
  <link rel="self" type="application/atom+xml" href="${site}feed.atom"/>
  <link rel="alternate" type="text/html" href="${site === '' ? './' : site}"/>
${entries.map((entry) => toEntry(entry, site)).join('')}</feed>
`;
}

type DatedReport = FeedReport & { readonly updated: string };

function toEntry(report: DatedReport, site: SiteAddress): string {
  const published = dayOf(report.published_on);
  return `  <entry>
    <id>${TAG}:reports/${escapeXml(report.report_id)}</id>
    <title>${escapeXml(report.name)} ${report.year} 年政府信息公开工作年度报告</title>
    <updated>${toTime(report.updated)}</updated>
${published === null ? '' : `    <published>${toTime(published)}</published>\n`}    <link rel="alternate" type="text/html" href="${site}reports/${escapeXml(report.report_id)}/"/>
    <summary>${report.changed ? '数据有变；' : ''}收录 ${report.seen} 项，校验不成立 ${report.fails} 项，待说明 ${report.questions} 项。</summary>
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
