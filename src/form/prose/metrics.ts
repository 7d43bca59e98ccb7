/** Figures that section 一 states in words; no form asks for them, so bodies differ in what they count. */
interface ProseMetric {
  readonly metric: string;
  readonly unit: string;
  readonly maySum: 'yes' | 'no';
  readonly shortZh: string;
  readonly labelZh: string;
  readonly labelEn: string;
  readonly shortEn: string;
  readonly zh: string;
  readonly en: string;
}

const prose =
  (maySum: 'yes' | 'no') =>
  (
    metric: string,
    unit: string,
    [shortZh, labelZh, shortEn, labelEn]: readonly [string, string, string, string],
    [zh, en]: readonly [string, string],
  ): ProseMetric => ({ metric, unit, maySum, shortZh, labelZh, shortEn, labelEn, zh, en });
const summable = prose('yes');
const apart = prose('no');

const posts = (metric: string, zh: string, en: string) =>
  summable(
    metric,
    '条',
    [zh, `${zh}信息发布数`, en, `Items published on ${en}`],
    [`正文所述本年在${zh}发布的信息条数。`, `Items published on ${en} in the year, as the text says.`],
  );
const websitePart = (metric: string, zh: string, en: string) =>
  summable(
    metric,
    '条',
    [zh, `网站${zh}发布数`, `Website: ${en}`, `Website items: ${en}`],
    [
      `正文所述网站发布总数中的${zh}条数。`,
      `Items published on the website as ${en}, a part of all its items, as the text says.`,
    ],
  );
const followers = (metric: string, zh: string, en: string) =>
  apart(
    metric,
    '人',
    [`${zh}关注`, `${zh}关注人数`, `${en} followers`, `Followers on ${en}`],
    [
      `正文所述${zh}账号的关注（订阅、粉丝）人数，是年末存量；同一人可以关注多个账号，因此不跨机构相加。`,
      `Followers of the body's ${en} account, a stock at the end of the year; one person may follow several, so it is not summed over bodies.`,
    ],
  );
const requests = (metric: string, shortZh: string, labelZh: string, labelEn: string, en: string) =>
  summable(metric, '件', [shortZh, labelZh, labelEn, labelEn], [`正文所述${labelZh}。`, en]);

const OFTEN_WEBSITE_ITEMS =
  '正文所述数量可能是网上公开的条数，不是作出决定的件数，因此与表二分开，不画在同一条线上。';
const asStated = (metric: string, zh: string, en: string) =>
  summable(
    metric,
    '件',
    [zh, `${zh}（正文所述）`, en, `${en}, as stated in prose`],
    [
      OFTEN_WEBSITE_ITEMS,
      'May count items put on the website rather than decisions taken; kept apart from table 2 and never drawn as one series with it.',
    ],
  );

export const PROSE_METRICS: readonly ProseMetric[] = [
  apart(
    'disclosed_items',
    '条',
    ['主动公开', '主动公开政府信息总数', 'Items disclosed', 'Items of information disclosed in the year'],
    [
      '正文所述本年主动公开的政府信息总条数。各机构的渠道和计数单位不同，不跨机构相加。',
      'All items of information disclosed in the year, as the text says. Bodies count different channels in different units, so it is not summed over them.',
    ],
  ),
  posts('website_posts', '网站', 'the website'),
  websitePart('website_overview_posts', '概况类信息', 'overview information'),
  websitePart('website_news_posts', '政务动态信息', 'government news'),
  websitePart('website_catalogue_posts', '信息公开目录信息', 'disclosure catalogue'),
  posts('wechat_posts', '微信', 'WeChat'),
  posts('weibo_posts', '微博', 'Weibo'),
  posts('douyin_posts', '抖音', 'Douyin'),
  posts('toutiao_posts', '头条', 'Toutiao'),
  posts('new_media_posts', '政务新媒体', 'government new media'),
  followers('wechat_followers', '微信', 'WeChat'),
  followers('weibo_followers', '微博', 'Weibo'),
  summable(
    'site_visits',
    '次',
    ['网站访问', '网站访问量', 'Site visits', 'Visits to the website'],
    [
      '正文所述本年网站访问量；独立用户访问和页面浏览各机构口径不一。',
      'Visits to the website in the year, as the text says; bodies differ in counting visits or pages.',
    ],
  ),
  summable(
    'policy_interpretations',
    '篇',
    ['政策解读', '政策解读数', 'Policy interpretations', 'Policy interpretations published'],
    [
      '正文所述本年发布的政策解读篇数。',
      'Interpretations of policy published in the year, as the text says.',
    ],
  ),
  summable(
    'press_conferences',
    '次',
    ['新闻发布会', '新闻发布会次数', 'Press conferences', 'Press conferences held'],
    [
      '正文所述本年举办或参加的新闻发布会次数。',
      'Press conferences held or attended in the year, as the text says.',
    ],
  ),
  requests(
    'requests_received',
    '收到申请',
    '收到的政府信息公开申请数',
    'Requests received',
    'Requests received in the year, as the text says; may be of the own office only.',
  ),
  requests(
    'requests_answered',
    '答复申请',
    '办结或答复的申请数',
    'Requests answered',
    'Requests answered or closed in the year, as the text says.',
  ),
  requests(
    'requests_carried_in',
    '上年结转',
    '上年结转的申请数',
    'Requests carried in',
    'Requests carried in from the previous year, as the text says.',
  ),
  requests(
    'requests_carried_out',
    '结转下年',
    '结转下年的申请数',
    'Requests carried out',
    'Requests carried out to the next year, as the text says.',
  ),
  requests(
    'requests_granted',
    '予以公开',
    '予以公开的申请数',
    'Requests granted',
    'Requests granted in full, as the text says.',
  ),
  requests(
    'requests_partly_granted',
    '部分公开',
    '部分公开的申请数',
    'Requests granted in part',
    'Requests granted in part, as the text says.',
  ),
  requests(
    'reviews',
    '行政复议',
    '因政府信息公开被申请行政复议数',
    'Reviews',
    'Administrative reviews about disclosure, as the text says; often only those filed in the year.',
  ),
  requests(
    'lawsuits',
    '行政诉讼',
    '因政府信息公开被提起行政诉讼数',
    'Lawsuits',
    'Lawsuits about disclosure, as the text says; often only those filed in the year.',
  ),
  asStated('permits', '行政许可', 'Permits'),
  asStated('penalties', '行政处罚', 'Penalties'),
  asStated('coercions', '行政强制', 'Coercions'),
  summable(
    'fees_wan',
    '万元',
    ['收费', '收费金额（正文所述）', 'Charges', 'Charges collected, as stated in prose'],
    [
      '正文所述收费金额，单位万元；可能是行政事业性收费，也可能是信息处理费，因此与表二分开。',
      'Charges stated in prose, in 10,000 yuan; may be administrative charges or the fee for processing requests, so kept apart from table 2.',
    ],
  ),
];
