import { englishName } from './english-name.ts';
import type { Counted, Coverage } from './coverage.ts';

/** A sentence in both languages. */
export interface Limit {
  readonly zh: string;
  readonly en: string;
}

/**
 * What whoever uses the data has to know, worded from the data themselves; shown on the method page and kept in
 * `datapackage.json`. What does not occur in them is not said.
 */
export function limitsOf(coverage: Coverage): readonly Limit[] {
  return [
    extent(coverage),
    spread(coverage),
    inPart(coverage),
    decisionsInProse(coverage),
    websiteTotals(coverage),
    copies(coverage),
    dates(coverage),
  ].filter((limit) => limit !== null);
}

function extent(coverage: Coverage): Limit {
  const { reports, agencies, agenciesWithTwoYears, firstYear, lastYear } = coverage;
  const most = agencies * (lastYear - firstYear + 1);
  const isSample = reports * 2 < most;
  return {
    zh: `${isSample ? '数据是抽样，不是普查' : '数据并非每年齐全'}：${agencies} 家机构的 ${reports} 份年报，${firstYear}—${lastYear} 年（逐年都有则为 ${most} 份），其中 ${agenciesWithTwoYears} 家有两年以上。没有收入的年报，不等于没有公布。`,
    en: `The data are ${isSample ? 'a sample, not a census' : 'not complete for every year'}: ${reports} reports of ${agencies} public bodies, ${firstYear}–${lastYear} (${most} if each had one every year); ${agenciesWithTwoYears} bodies have two years or more. A report that is not here may well have been published.`,
  };
}

function spread({ fields, provinces }: Coverage): Limit | null {
  const uneven = [fields, provinces].filter(({ length }) => length > 1);
  if (uneven.length === 0) return null;
  return {
    zh: `各领域、各地区的采集多少不一，采得最多的是${uneven.map((named) => `${listed(named, '、', (one) => `${one.name}（${one.reports} 份）`)}`).join('；')}。`,
    en: `Coverage differs by field and place; most reports are of ${uneven.map((named) => listed(named, ', ', (one) => `${englishName(one.name)} (${one.reports})`)).join('; ')}.`,
  };
}

const LISTED = 4;
const listed = (all: readonly Counted[], comma: string, write: (one: Counted) => string) =>
  all.slice(0, LISTED).map(write).join(comma);

function inPart({ reports, whole }: Coverage): Limit | null {
  const part = reports - whole;
  if (part === 0) return null;
  return {
    zh: `${part} 份年报只采集到一部分，数字摘自公布页面；整份读入的有 ${whole} 份。没有列出的数字是未采集，不等于年报没有写，更不是零。`,
    en: `${part} reports are here in part, with figures read off the published page; ${whole} were read whole. A figure that is not listed was not seen; that does not mean the report lacks it, still less that it is zero.`,
  };
}

function decisionsInProse({ decisionsInProse: count }: Coverage): Limit | null {
  if (count === 0) return null;
  return {
    zh: `正文所述的许可、处罚数字（${count} 个）可能是网上公开的条数，不是作出决定的件数，因此与表二的数字分开，不画在同一条线上。`,
    en: `Permits and penalties stated in prose (${count} figures) may count items put on the website rather than decisions taken, so they are kept apart from the figures of table 2 and never drawn as one series.`,
  };
}

function websiteTotals({ websiteTotals: count }: Coverage): Limit | null {
  if (count === 0) return null;
  return {
    zh: `摘录的网站发布总数（${count} 个）中，年报把同一网站分两栏列出的，可能已由采集者相加。`,
    en: `Among the totals of website posts read off pages (${count} figures), two columns that a report gives for the same site may have been added up by whoever collected them.`,
  };
}

function copies({ copies: all }: Coverage): Limit | null {
  if (all.length === 0) return null;
  return {
    zh: `${all.map(({ agency, year }) => `${agency} ${year} 年`).join('、')}的数字来自公开代码仓库中的副本，来源地址即该仓库。`,
    en: `The figures of ${all.map(({ agency, year }) => `${agency} ${year}`).join(', ')} come from copies in a public repository, which is given as their source.`,
  };
}

function dates({ dated, sourcesWithoutRetrieval }: Coverage): Limit {
  return {
    zh: `公布日期取自页面的 ${dated.page} 份，取自网址的 ${dated.address} 份，另行注明；不知道的 ${dated.unknown} 份。${sourcesWithoutRetrieval} 个来源没有记录取得日期，留空。`,
    en: `Dates of publication are taken from the page for ${dated.page} reports and from the web address for ${dated.address}, and say which; ${dated.unknown} have none. ${sourcesWithoutRetrieval} sources have no recorded date of retrieval, which is left empty.`,
  };
}
