import type { Notice, NoticeRule } from '../domain/report.ts';

type Sentence = (first: string, second: string) => string;

/** What is odd about a document, a sentence in both languages for the two things that it is about. */
export const NOTICES: Readonly<Record<NoticeRule, { readonly zh: Sentence; readonly en: Sentence }>> = {
  'published-before-period-end': {
    zh: (published, end) => `印发日期 ${published} 早于统计期止日 ${end}。`,
    en: (published, end) => `dated ${published}, before its period ends on ${end}.`,
  },
  'year-disagreement': {
    zh: (titled, dated) => `标题所写年份 ${titled} 与统计期年份 ${dated} 不一致。`,
    en: (titled, dated) => `the title says ${titled}, the period ends in ${dated}.`,
  },
  'agency-disagreement': {
    zh: (titled, signer) => `标题所写机构“${titled}”与落款“${signer}”不一致。`,
    en: (titled, signer) => `the title names “${titled}”, the signature “${signer}”.`,
  },
  'period-backwards': {
    zh: (start, end) => `统计期起日 ${start} 晚于止日 ${end}。`,
    en: (start, end) => `the period begins on ${start}, after its end on ${end}.`,
  },
  'dates-disagree': {
    zh: (signed, stamped) => `落款日期 ${signed} 与页面所标日期 ${stamped} 不一致，采用落款日期。`,
    en: (signed, stamped) =>
      `signed ${signed}, while the page is stamped ${stamped}; the signature is taken.`,
  },
  'year-of-sentences': {
    zh: (year, count) =>
      `标题、统计期和落款都没有写明年份；正文 ${count} 处所写年份都是 ${year} 年，采用该年。`,
    en: (year, count) =>
      `neither title nor period nor signature says the year; the text names ${year} alone, in ${count} places, and it is taken.`,
  },
  'tables-are-pictures': {
    zh: (count, sections) =>
      `第 ${sections} 部分只有图片（${count} 张），没有表格：图中数字无法读取，请换用文字版，或人工录入。`,
    en: (count, sections) =>
      `section ${sections} has pictures (${count}) in place of tables: their figures cannot be read; find a version with text, or enter them by hand.`,
  },
};

export const describeNotice = ({ rule, between }: Notice, language: 'zh' | 'en'): string =>
  NOTICES[rule][language](...between);
