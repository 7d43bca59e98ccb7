import type { Dataset } from './tables.ts';

/** How much of what exists the data hold. */
export interface Coverage {
  readonly reports: number;
  readonly whole: number;
  readonly agencies: number;
  readonly agenciesWithTwoYears: number;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly facts: number;
}

/** Counted from the rows, so that the words about the data cannot disagree with the data. */
export function coverageOf({ reports, facts }: Dataset): Coverage {
  const years = reports.map(({ year }) => year);
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const { agency_id } of reports) (seen.has(agency_id) ? again : seen).add(agency_id);
  return {
    reports: reports.length,
    whole: reports.filter(({ completeness }) => completeness === 'whole').length,
    agencies: seen.size,
    agenciesWithTwoYears: again.size,
    firstYear: Math.min(...years),
    lastYear: Math.max(...years),
    facts: facts.length,
  };
}

/** What whoever uses the data has to know, in both languages; shown on the method page and kept in `datapackage.json`. */
export function limitsOf({
  reports,
  agencies,
  agenciesWithTwoYears,
  whole,
  firstYear,
  lastYear,
}: Coverage): readonly {
  readonly zh: string;
  readonly en: string;
}[] {
  return [
    {
      zh: `数据是抽样，不是普查：${agencies} 家机构的 ${reports} 份年报，${firstYear}—${lastYear} 年，其中 ${agenciesWithTwoYears} 家有两年以上。各地区、各领域的采集多少不一，应急管理领域，以及重庆、北京、深圳、西安采得较多。`,
      en: `The data are a sample, not a census: ${reports} reports of ${agencies} public bodies, ${firstYear}–${lastYear}; ${agenciesWithTwoYears} bodies have two years or more. Coverage differs by place and field; emergency management, and Chongqing, Beijing, Shenzhen and Xi'an, are covered best.`,
    },
    {
      zh: `多数年报只采集到一部分：除 ${whole} 份整份读入的以外，数字摘自公布页面的开头。没有列出的数字是未采集，不等于年报没有写，更不是零。`,
      en: `Most reports are here in part: except for ${whole} read whole, the figures were read off the opening of each published page. A figure that is not listed was not seen; that does not mean the report lacks it, still less that it is zero.`,
    },
    {
      zh: '正文所述的许可、处罚数字可能是网上公开的条数，不是作出决定的件数，因此与表二的数字分开，不画在同一条线上。',
      en: 'Permits and penalties stated in prose may count items put on the website rather than decisions taken, so they are kept apart from the figures of table 2 and never drawn as one series.',
    },
    {
      zh: '少数正文的网站发布总数，是把年报所列同一网站的两栏相加得到的。',
      en: 'A few prose totals of website posts were added up from two columns of the same site that the report names.',
    },
    {
      zh: '宿迁市 2023、2024 年和金湖县 2023 年的数字来自公开代码仓库中的副本，来源地址即该仓库。',
      en: 'The figures of Suqian 2023 and 2024 and Jinhu 2023 come from copies in a public repository, which is given as their source.',
    },
    {
      zh: '机构的公布日期取自页面，或取自网址；取自网址的另行注明。取得日期没有记录的，留空。',
      en: 'Dates of publication are taken from the page or from the web address, and say which. Where the date of retrieval was not recorded it is left empty.',
    },
  ];
}
