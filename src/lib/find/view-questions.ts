import type { Selection } from '../address/selection.ts';

/** A question in words that a page answers when it is opened with a selection. */
export interface ViewQuestion {
  readonly zh: string;
  readonly en: string;
  readonly path: string;
  readonly selected: Partial<Selection>;
}

/** Questions that are answered by looking, without a query of one's own. */
export const VIEW_QUESTIONS: readonly ViewQuestion[] = [
  {
    zh: '谁的行政处罚最多？',
    en: 'Who imposed most administrative penalties?',
    path: '/metrics/penalties/',
    selected: { view: 'rank' },
  },
  {
    zh: '谁的行政许可最多？',
    en: 'Who decided most administrative permits?',
    path: '/metrics/permits/',
    selected: { view: 'rank' },
  },
  {
    zh: '谁收到的申请最多？',
    en: 'Who received most requests for information?',
    path: '/metrics/requests_received/',
    selected: { view: 'rank' },
  },
  {
    zh: '收到的申请逐年是多了还是少了？',
    en: 'Do requests for information grow or shrink over the years?',
    path: '/metrics/requests_received/',
    selected: { view: 'trend' },
  },
  {
    zh: '谁的申请比上一年增减最多？',
    en: 'Whose requests changed most against the year before?',
    path: '/metrics/requests_received/',
    selected: { view: 'rank', normalisation: 'change' },
  },
  {
    zh: '谁在网站上发布的信息最多？',
    en: 'Who publishes most on its website?',
    path: '/metrics/website_posts/',
    selected: { view: 'rank' },
  },
  {
    zh: '应急管理部门里，谁在网站上发布的信息最多？',
    en: 'Among emergency management bodies, who publishes most on its website?',
    path: '/metrics/website_posts/',
    selected: { view: 'rank', peers: { field: '应急管理', level: null, place: null } },
  },
  {
    zh: '微信发布的信息有多有少，分布如何？',
    en: 'How are WeChat posts spread over bodies?',
    path: '/metrics/wechat_posts/',
    selected: {},
  },
  {
    zh: '谁被申请行政复议最多？',
    en: 'Who met with most administrative reviews?',
    path: '/metrics/reviews/',
    selected: { view: 'rank' },
  },
  {
    zh: '谁被起诉最多？',
    en: 'Who met with most lawsuits?',
    path: '/metrics/lawsuits/',
    selected: { view: 'rank' },
  },
  {
    zh: '予以公开的申请占多大比例？',
    en: 'What share of requests was granted?',
    path: '/metrics/granted/',
    selected: { view: 'rank', normalisation: 'share' },
  },
  {
    zh: '哪些年报没有写明收到多少申请？',
    en: 'Which reports do not state how many requests were received?',
    path: '/metrics/requests_received/',
    selected: { view: 'coverage' },
  },
  {
    zh: '谁的年报公布晚了？',
    en: 'Whose reports came out late?',
    path: '/quality/',
    selected: { check: 'published-late' },
  },
  {
    zh: '谁的表三合计对不上？',
    en: 'Whose table 3 does not add up?',
    path: '/quality/',
    selected: { check: 't3_identity' },
  },
  {
    zh: '正文与表格不一致的有哪些？',
    en: 'Where do prose and tables disagree?',
    path: '/quality/',
    selected: { check: 'prose_table' },
  },
  {
    zh: '哪些机构有多年年报？',
    en: 'Which bodies have reports for many years?',
    path: '/agencies/',
    selected: { order: 'years' },
  },
];
