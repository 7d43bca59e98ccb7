import fc from 'fast-check';
import type { SampleHead } from './sample-report.ts';

/** Bodies that cannot exist. */
const AGENCIES = [
  '示例市人民政府',
  '示例市某某局',
  '示例省示例市某某和某某局',
  '示例县示例镇人民政府',
  '示例市示例区某某委员会',
  '示例市某某局示例分局',
];

const TITLES = [
  (agency: string, year: number) => `${agency}${year}年政府信息公开工作年度报告`,
  (agency: string, year: number) => `${agency} ${year} 年政府信息公开工作年度报告`,
  (agency: string, year: number) => `${year}年${agency}政府信息公开工作年度报告`,
  (agency: string, year: number) => `${agency}${year}年度政府信息公开工作报告`,
];

const OPENINGS = [
  {
    text: (year: number) => `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    period: true,
  },
  { text: (year: number) => `报告中所列数据的统计时限为 ${year} 年 1 月 1 日至 12 月 31 日。`, period: true },
  {
    text: () => '根据《中华人民共和国政府信息公开条例》，现将本机关政府信息公开工作有关情况报告如下。',
    period: false,
  },
];

const DATES = [
  (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
  (year: number, month: number, day: number) => `${year} 年 ${month} 月 ${day} 日`,
  (year: number, month: number, day: number) => `${year}-${pad(month)}-${pad(day)}`,
];

const pad = (number: number) => String(number).padStart(2, '0');

export const anyHead: fc.Arbitrary<SampleHead> = fc
  .record({
    agency: fc.constantFrom(...AGENCIES),
    year: fc.integer({ min: 2019, max: 2025 }),
    title: fc.constantFrom(...TITLES),
    opening: fc.constantFrom(...OPENINGS),
    date: fc.constantFrom(...DATES),
    month: fc.integer({ min: 1, max: 3 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ agency, year, title, opening, date, month, day }) => ({
    agency,
    year,
    title: title(agency, year),
    opening: opening.text(year),
    periodStart: opening.period ? `${year}-01-01` : null,
    periodEnd: opening.period ? `${year}-12-31` : null,
    signature: date(year + 1, month, day),
    publishedOn: `${year + 1}-${pad(month)}-${pad(day)}`,
  }));
