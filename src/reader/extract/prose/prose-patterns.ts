/** One way of stating a figure: `N` stands for the number and its unit follows; the example is a sentence it reads. */
export interface ProsePattern {
  readonly metric: string;
  readonly words: string;
  readonly example: string;
}

const pattern = (metric: string, words: string, example: string): ProsePattern => ({
  metric,
  words,
  example,
});

/** How agencies state the figures of section 一; add a wording with a place where it was seen. */
export const PROSE_PATTERNS: readonly ProsePattern[] = [
  pattern(
    'disclosed_items',
    '(?<![站号博信台栏端][^，。；]{0,12})主动公开(?:各类)?(?:政府)?信息(?:共|共计)?N条',
    '全年主动公开政府信息1234条',
  ),
  pattern(
    'website_posts',
    '网站(?:全年)?(?:主动)?(?:公开|发布)(?:各类)?(?:政府|政务)?信息(?:共|共计)?N条',
    '市政府网站主动公开各类政府信息5500余条',
  ),
  pattern('website_posts', '网站信息发布(?:共|共计)?N条', '全年网站信息发布584条'),
  pattern('website_overview_posts', '概况类信息N条', '其中概况类信息1条'),
  pattern('website_news_posts', '政务动态信息N条', '政务动态信息263条'),
  pattern('website_catalogue_posts', '信息公开目录信息N条', '信息公开目录信息92条'),
  pattern(
    'wechat_posts',
    '微信公众号(?:信息发布(?:时间)?|发布(?:各类)?信息)N条',
    '微信公众号信息发布时间456条',
  ),
  pattern(
    'wechat_followers',
    '微信[^。]{0,30}?(?:订阅数|关注量|关注人数)N[个人]',
    '微信公众号信息发布时间456条，订阅数4463个',
  ),
  pattern('weibo_posts', '微博(?:信息发布(?:时间)?|发布(?:各类)?信息)N条', '官方微博信息发布时间528条'),
  pattern(
    'weibo_followers',
    '微博[^。微]{0,30}?(?:订阅数|关注量|关注人数|粉丝)N[个人]',
    '官方微博信息发布时间528条，关注量237个',
  ),
  pattern('douyin_posts', '抖音号?发布(?:短视频|视频|信息)N条', '抖音号发布短视频30条'),
  pattern('toutiao_posts', '头条号?发布信息N条', '今日头条号发布信息30条'),
  pattern('site_visits', '网站(?:全年)?(?:总)?访问量N(?:人)?次', '网站全年访问量20000次'),
  pattern('policy_interpretations', '发布政策解读(?:稿件|材料|信息)?N[篇条]', '发布政策解读稿件14篇'),
  pattern('press_conferences', '(?:召开|举办)(?:[^。；]{0,60}等)?新闻发布会N[场次]', '召开新闻发布会12场'),
  pattern(
    'requests_received',
    '(?:全年|本年度|年内)(?:共|累计)?(?:收到|受理|新收)(?:各类)?政府信息公开申请N件',
    '本年度共收到政府信息公开申请12件',
  ),
  pattern(
    'requests_answered',
    '政府信息公开申请\\d+件，(?:已)?(?:全部)?(?:办结|答复)N件',
    '收到政府信息公开申请12件，办结11件',
  ),
  pattern('requests_carried_in', '上年结转(?:政府信息公开申请)?N件', '上年结转3件'),
  pattern(
    'requests_carried_out',
    '结转下年度?(?:继续办理)?(?:政府信息公开申请)?N件',
    '结转下年度继续办理3件',
  ),
  pattern('reviews', '被?(?:申请|提起)行政复议N件', '被申请行政复议2件'),
  pattern('lawsuits', '被?提起行政诉讼N件', '被提起行政诉讼1件'),
];
