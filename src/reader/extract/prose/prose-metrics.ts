/**
 * How reports state the figures of section 一.
 * A pattern is a regular expression over folded text; `{word}` stands for a word of the vocabulary, `#` for a number
 * with one of `units`, `#[个|部]` for one with units of its own. To teach the reader a new wording, add a pattern and
 * an example: each example is run as a test.
 */
export interface ProsePatterns {
  readonly metric: string;
  /** Words of which a sentence has at least one, looked for first because that is quick. */
  readonly words: RegExp;
  /** Measure words a number of this metric may have. */
  readonly units: string;
  readonly patterns: readonly string[];
  /** Wordings that state that there was none, which is a zero. */
  readonly none?: readonly string[];
  /** Part of some other figure by its nature, so that 其中 before it does not make it less than the whole. */
  readonly isPart?: boolean;
  /** On a channel, which may be another body's: a town posts on the site of its county. */
  readonly onChannel?: boolean;
  /** What stands at the end of the year rather than happened in it, so that 累计 and 截至 do no harm. */
  readonly isStock?: boolean;
  /** Only where the sentence, the one before it or the heading speaks of this. */
  readonly context?: RegExp;
  /** Not where the text before it, up to the number before, speaks of this … */
  readonly notAfter?: RegExp;
  /** … unless it also says this. */
  readonly unless?: RegExp;
  /** Not in a sentence that follows one on this, unless it says itself what `context` asks. */
  readonly notFollowing?: RegExp;
  readonly examples: readonly (readonly [sentence: string, value: number, quote: string])[];
}

const REQUESTS = /信息公开|依申请|公开申请|公开(?:政府|政务)?信息的申请|政务公开/u;
const OTHER_LETTERS =
  /信访|建议|提案|留言|咨询|来信|热线|来电|投诉|工单|12345|信箱|许可|复议|诉讼|办件|举报/u;
const POSTS = '条次|条|篇次|篇|则';

const CHANNELS: Readonly<Record<string, RegExp>> = {
  website_posts: /网/u,
  wechat_posts: /微信|公众号/u,
  weibo_posts: /微博/u,
  douyin_posts: /抖音/u,
  toutiao_posts: /头条/u,
  new_media_posts: /新媒体/u,
};

const posts = (metric: string, things: string, ...examples: ProsePatterns['examples']): ProsePatterns => ({
  metric,
  words: CHANNELS[metric]!,
  units: POSTS,
  isPart: true,
  onChannel: true,
  patterns: [
    `{alone}{${metric.replace('_posts', '')}}{channel_rest}{when}{how}{publishing}{${things}}{publishing}{total}{issues}#`,
    ...(things === 'things'
      ? [
          // 网站全年访问量173万次,主动公开各类信息8032条
          '{alone}{website}{channel_rest}{when}(?:总)?(?:访问|浏览|点击)(?:总)?(?:量|次数|人次)?{total}\\d[\\d.]*[余多]?万?[余多]?人?次,{how}{publishing}{things}{total}#',
          '{alone}{website}{channel_rest}{when}{how}{publishes}(?:了)?[^,。;\\d]{2,60}等(?:各类|各种)(?:政府|政务)信息{total}#',
          // The stock, and the year's part of it: 网站累计公开信息85632条,其中2023年公开4521条
          `{alone}{website}{channel_rest}{how}{publishing}{things}{total}{stock},(?:其中,?)?{of_year}{publishing}{things}{total}#`,
        ]
      : [
          `{alone}{${metric.replace('_posts', '')}}{channel_rest}[^,。;\\d]{0,6}{followers}[^,。;]{0,14},{when}{how}{publishes}{${things}}{total}#`,
          // A name without quotation marks: 微信示例发布发布信息12条
          `{alone}{${metric.replace('_posts', '')}}(?:(?!专|栏|视频|小程序|群|和|及|与|、|等)[^,。;\\d]){2,8}?发布(?:了)?(?:各类|政务|政府)*信息{total}#`,
          `{alone}{${metric.replace('_posts', '')}}{channel_rest}{when}{how}{publishing}{${things}}(?:短视频|微视频|视频|作品)(?:作品)?{publishing}{total}#[条|个|部|篇|则|期]`,
          // Two channels, a number each: 微信、微博分别发布信息1820条、2965条
          `{alone}{${metric.replace('_posts', '')}}{channel_rest}{and}{channel}{channel_rest}分别{how}{publishing}{${things}}{total}#(?={and}\\d)`,
          `{alone}{channel}{channel_rest}{and}{${metric.replace('_posts', '')}}{channel_rest}分别{how}{publishing}{${things}}{total}{stock}{and}#`,
        ]),
  ],
  examples,
});

const withPattern = (
  of: ProsePatterns,
  pattern: string,
  example: ProsePatterns['examples'][number],
): ProsePatterns => ({ ...of, patterns: [...of.patterns, pattern], examples: [...of.examples, example] });

const decisions = (metric: string, name: string, ...examples: ProsePatterns['examples']): ProsePatterns => ({
  metric,
  words: new RegExp(`行政${name}`, 'u'),
  units: '件|宗|起|条|份|个',
  isPart: true,
  notAfter: /受理|收到|目录|清单|梳理|取消|下放/u,
  patterns: [
    `{not_in_list}(?<!(?:许可|处罚|强制|检查|征收|确认|裁决|奖励|给付)(?:信息|决定|结果|案件)?[、和及与或])行政${name}{decided}(?:{publishes}|作出)?{total}#`,
    `(?:办理|办结|实施)(?:了|各类|各项)*行政${name}(?:事项|业务){total}#[件|宗|起|件次]`,
    `(?:作出|办理|公开|实施|公示)(?:了)?#的?行政${name}(?:决定|信息|案件|结果)?(?![^,。;]{0,1}[、和及与])`,
  ],
  examples,
});

export const PROSE_METRICS_READ: readonly ProsePatterns[] = [
  {
    metric: 'disclosed_items',
    words: /公开|发布/u,
    units: '条次|条|件|篇',
    notAfter:
      /网站|网页|官网|外网|门户网|(?:政府|政务|信息)(?:公开)?网|微信|公众号|微博|抖音|头条|新媒体|两微|客户端|APP|视频号|快手|公报|公开栏|公[示告]栏|电子屏|宣传栏|显示屏|报刊|电视|广播|专栏|专题|栏目|平台|窗口|法定(?:主动)?公开内容|其[他它](?:方式|渠道|途径|形式)|领域|方面|行业|各部门|各单位|各(?:县市?区|区县|乡镇|镇街|街道)/u,
    // Several channels that are not all of one kind: 微信公众号、视频号等平台 is social media alone
    unless:
      /(?:网|栏|屏|报|电视|广播|会)[^。;]*(?:等(?:[^,。;等]{0,6})(?:渠道|方式|形式|途径|平台|载体|媒介|媒体|栏目)|(?:、|和|及|与)[^,。;\d]{0,12}(?:方式|形式|渠道))/u,
    patterns: [
      '(?<!依申请|不予|不|未|部分|予以|应|拟|须|待|的|议事|[村居财党校厂]务)公开(?:了)?(?:各类|各种|各项|相关|有关|政府|政务(?!类)|公开|的)*信息(?:公开)?{total}#',
      '发布(?:了)?(?:各类|各种|各项|相关|有关|主动公开|公开|的)*(?:政府|政务)(?:公开)?信息{total}#',
      '(?<!依申请)(?:政府|政务)?信息主动公开{total}#',
      '(?<!不)主动公开{total}#',
      '(?:政府|政务)信息公开{total}#[条|条次]',
    ],
    examples: [
      ['全年主动公开政府信息1234条。', 1234, '1234条'],
      ['2023年，我局通过网站、微信公众号、公开栏等多种渠道公开各类信息 700 余条。', 700, '700 余条'],
    ],
  },
  {
    ...posts(
      'website_posts',
      'things',
      ['全年网站信息发布 584 条，其中概况类信息 1 条。', 584, '584 条'],
      ['2023年，市政府网站主动公开各类政府信息5500余条。', 5500, '5500余条'],
    ),
  },
  {
    metric: 'website_overview_posts',
    onChannel: true,
    words: /概况/u,
    units: POSTS,
    isPart: true,
    patterns: ['{not_of_others}概况类?信息{total}#'],
    examples: [['全年网站信息发布584条，其中概况类信息更新量1条。', 1, '1条']],
  },
  {
    metric: 'website_news_posts',
    onChannel: true,
    words: /政务动态/u,
    units: POSTS,
    isPart: true,
    patterns: ['{not_of_others}政务动态类?(?:信息)?{total}#'],
    examples: [['全年网站信息发布584条，其中政务动态信息263条。', 263, '263条']],
  },
  {
    metric: 'website_catalogue_posts',
    onChannel: true,
    words: /公开目录/u,
    units: POSTS,
    isPart: true,
    patterns: ['{not_of_others}信息公开目录类?(?:信息)?{total}#'],
    examples: [['全年网站信息发布584条，其中信息公开目录信息92条。', 92, '92条']],
  },
  posts('wechat_posts', 'social_things', ['微信公众号推送信息456篇，订阅数4463个。', 456, '456篇']),
  posts('weibo_posts', 'social_things', ['官方微博信息发布时间528条，关注量237个。', 528, '528条']),
  posts('douyin_posts', 'social_things', ['抖音号发布短视频36个。', 36, '36个']),
  posts('toutiao_posts', 'social_things', ['今日头条号全年发布信息88条。', 88, '88条']),
  withPattern(
    posts('new_media_posts', 'social_things', ['政务新媒体平台共发布信息1.2万条。', 12000, '1.2万条']),
    '(?<!(?:网|报|电视|广播|栏|屏)[^,。;]{0,40})等(?:政务)?新媒体(?:平台|渠道)?{how}{publishing}{social_things}{total}#',
    ['通过微信公众号、微博等政务新媒体公开信息1216条。', 1216, '1216条'],
  ),
  {
    metric: 'wechat_followers',
    onChannel: true,
    words: /微信|公众号/u,
    units: '人次|人|个|名|位|',
    isPart: true,
    isStock: true,
    patterns: [
      '(?:微信|(?<!微博|抖音|头条)公众号)(?:(?!{channel})[^。;]){0,40}?{followers}{total}#',
      '(?:微信|(?<!微博|抖音|头条)公众号)(?:(?!微博|抖音|头条|网站)[^。;]){0,20}?(?:拥有|有|共有|累计)#(?:关注)?(?:粉丝|订阅|关注)',
    ],
    examples: [['微信公众号信息发布456条，订阅数4463个。', 4463, '4463个']],
  },
  {
    metric: 'weibo_followers',
    onChannel: true,
    words: /微博/u,
    units: '人次|人|个|名|位|',
    isPart: true,
    isStock: true,
    patterns: [
      '微博(?:公众号)?(?:(?!{channel})[^。;]){0,40}?{followers}{total}#',
      '微博(?:(?!{channel})[^。;]){0,20}?(?:拥有|有|共有|累计)#(?:关注)?(?:粉丝|订阅|关注)',
    ],
    examples: [['官方微博发布信息528条，粉丝数1.5万人。', 15000, '1.5万人']],
  },
  {
    metric: 'site_visits',
    onChannel: true,
    words: /访问|浏览|点击/u,
    units: '人次|次|余次|',
    notAfter: /累计|专栏|专题|栏目|微信|微博|新媒体|独立用户/u,
    patterns: [
      '{website}(?:全年|年度|本年度?)?(?:的)?(?:页面)?(?:总)?(?:访问|浏览|点击)+(?:总)?(?:量|次数|人次|数)(?:总数|总计)?{total}#',
      '{website}(?:{publishes}[^。;专栏]{0,20},|[^。;专栏]{0,20},(?:全年|本年度?|年度))(?:页面)?(?:总)?(?:访问|浏览|点击)(?:总)?(?:量|次数|人次|数){total}#',
    ],
    examples: [['网站全年访问量62.73万次。', 627300, '62.73万次']],
  },
  {
    metric: 'policy_interpretations',
    words: /解读/u,
    isPart: true,
    units: '篇|条|个|件|份|则|期',
    patterns: [
      '{not_in_gazette}(?:政策(?:性)?(?:文件|措施|信息)?|规范性文件)的?解读(?:性)?(?:材料|稿件|稿(?!件)|信息|文章|产品|文稿|文件|类|作品|件)*{publishing}(?:信息)?{total}#',
      '{not_in_gazette}政策解读(?:材料|稿件|稿(?!件)|文章)+{publishing}{total}#[次]',
      // The heading that the portals' own yearly reports print
      '(?<=^|[,;:、])解读信息发布{total}#',
      '#(?:各类|原创)?政策(?:性)?(?:文件|措施)?的?解读(?!会|发布会|率|专栏)',
      '{publishes}(?:了)?(?:各类|配套|相关)*解读(?:性|类)?(?:材料|稿件|信息|文章|产品|文稿)*{total}#',
    ],
    examples: [['全年发布政策解读稿件21篇。', 21, '21篇']],
  },
  {
    metric: 'press_conferences',
    words: /新闻发布/u,
    units: '场次|场|次|期',
    notAfter: /主要负责|负责同志|主要领导|一把手|分管|参加|出席|列席|国务院新闻办|国新办/u,
    patterns: [
      '(?<!(?<!\\d[期次场个件条篇])[、和及与])新闻发布会(?:活动)?{total}#',
      '#(?:主题|专题|系列|省政府|市政府|县政府|区政府)?新闻发布(?:会|活动)(?![、和及与](?!开展|组织|接受))',
    ],
    examples: [['全年组织召开新闻发布会12场。', 12, '12场']],
  },
  {
    metric: 'requests_received',
    words: /申请|依申请公开/u,
    units: '件次|件|份|宗|条|个|例|起|项|次|人次',
    context: REQUESTS,
    patterns: [
      '{receives}{from}{requests}{total}#',
      '{receives}{total}#的?(?:新)?(?:(?:政府信息)?依申请(?:(?:政府|政务)?信息)?公开(?:申请|事项|件)?|(?:(?:政府|政务)?信息公开|政府信息)的?(?:申请|事项))(?!行政|人)',
      '(?<=申请[^。]*)新收(?:到)?{total}#',
      '(?<!(?:办结|办理|答复|处理|结转|转结|完成|上年度?|撤回|回复|收到|受理|新收|涉及)(?:了|的|各类)?)(?:政府|政务)信息公开申请(?:数量|总数|量|数)?(?:共计|共有|共|总计)?(?:达|为|有|:)?#',
    ],
    none: [
      '{none}(?:收到(?:(?:和|及|或)(?:处理|办理|受理))?|接到|受理|接收|收悉|有|接受|出现|发生|办理)?(?:任何|过|到|一[件例起])?{from}{requests}(?!行政|复议|诉讼|未|不|超|逾|积压|被|引|产生|导致|书|答复|结转|事?项?(?:的)?(?:行政)?(?:复议|诉讼)|[^,。;]{0,4}(?:复议|诉讼|费))',
      '(?:信息公开|依申请公开)(?:工作)?(?:申请)?(?:数量|量|数)?(?:实现|保持|为)?零申请',
      '(?:信息公开申请|依申请公开)(?:件|事项)?(?:数量|总数|量|数)?(?:均)?为(?:零|0)(?![\\d.万件条份宗])',
    ],
    examples: [
      ['2023年共收到政府信息公开申请37件。', 37, '37件'],
      ['2023年，市某某局未收到政府信息公开申请事项。', 0, '未收到政府信息公开申请事项'],
    ],
  },
  {
    metric: 'requests_answered',
    words: /办结|答复|回复|办理|办复|处理/u,
    units: '件次|件|份|宗|条|例|起|项',
    isPart: true,
    context: REQUESTS,
    notAfter: new RegExp(`${OTHER_LETTERS.source}|(?:配合|协助)[^,。;]*$`, 'u'),
    notFollowing: OTHER_LETTERS,
    patterns: [
      '{answers}(?:了)?{from}{requests}{total}#',
      '(?<=申请[^。]*){answers}(?:了|完毕)?{total}#',
      // In a sentence after the one on what was received: 全年共办理答复4180件
      '^{as_of}{this_body}(?:共计|共|已|均|按[时期]|按规定|依法|及时|全部)*(?:办理)?{answers}(?:了|完毕)?{total}#(?=[,、;(]|$)',
      '(?<=(?:信息公开|公开|依)申请[^。]*)#(?:均|都)?(?:已)?(?:按(?:时|期|规定|要求)|依法|全部|及时)*(?:已)?(?:予以)?(?:办结|答复|回复)(?!率)',
    ],
    examples: [['全年收到政府信息公开申请37件，办结35件。', 35, '35件']],
  },
  {
    metric: 'requests_carried_in',
    words: /结转|转结|转入|转至|转到|遗留|承接|接续/u,
    units: '件|份|宗|条|例|起|项',
    isPart: true,
    patterns: [
      '(?:{previous}|20\\d\\d年度?)(?:结转|转结|转入|遗留|转)(?:至|到|入)?(?:本年度?|今年)?(?:办理|继续办理)?的?(?:依申请公开)?(?:政府|政务)?(?:信息)?(?:公开)?(?:申请)?(?:件|事项)?{total}#',
      '(?:结转|承接|接续)(?:自)?{previous}(?:度)?(?:的)?(?:政府|政务)?(?:信息)?(?:公开)?(?:申请)?{total}#',
    ],
    none: ['{none}(?:有)?{previous}结转(?:的)?(?:政府|政务)?(?:信息)?(?:公开)?(?:申请)?(?![至到入])'],
    examples: [['全年收到申请37件，上年结转政府信息公开申请2件。', 2, '2件']],
  },
  {
    metric: 'requests_carried_out',
    words: /结转|转结|顺延|延续|跨年|转入|转[至到]?下/u,
    units: '件|份|宗|条|例|起|项',
    isPart: true,
    patterns: [
      '(?:结转|转结|转)(?:到|至|入)?{next}(?:度)?(?:继续)?(?:办理|答复|处理)?(?:的)?(?:政府|政务)?(?:信息)?(?:公开)?(?:申请)?(?:件)?{total}#',
      '#(?:申请)?(?:按(?:规定|照?《[^》]{1,20}》(?:的?规定)?))?(?:顺延|结转|延续|跨年|转入)(?:到|至|入)?{next}',
    ],
    examples: [['收到政府信息公开申请37件，结转下年度继续办理4件。', 4, '4件']],
  },
  {
    metric: 'requests_granted',
    words: /公开/u,
    units: '件|份|宗|条|例|起|项',
    isPart: true,
    context: REQUESTS,
    notAfter: /结果维持|许可|处罚/u,
    patterns: [
      '(?<!不|部分|不宜|未)(?:予以公开|同意公开|全部公开|予以全部公开)(?:的|答复|申请)*{total}#',
      '(?<=其中[,:]?)公开#(?=[,、;])',
    ],
    examples: [['全年收到政府信息公开申请37件，其中予以公开20件。', 20, '20件']],
  },
  {
    metric: 'requests_partly_granted',
    words: /部分/u,
    units: '件|份|宗|条|例|起|项',
    isPart: true,
    context: REQUESTS,
    patterns: [
      '(?<!不|未|公开(?:、|和|及|与|或|以及))(?:予以部分公开|部分予以公开|同意部分公开|部分公开)(?:的|答复|申请)*{total}#',
    ],
    examples: [['全年收到政府信息公开申请37件，其中予以公开20件，部分公开5件。', 5, '5件']],
  },
  {
    metric: 'reviews',
    words: /复议/u,
    units: '件次|件|起|宗|次|例|个',
    isPart: true,
    context: REQUESTS,
    notAfter:
      /审理|审结|代理|应诉|化解|复议机关|(?:受理|承办)[^,。;\d]{0,14}$|(?:纠错|纠正|败诉|维持|撤销|驳回)的?$/u,
    patterns: [
      '(?<!(?:办理|受理|未发生|没有|无|不服|经过?|承办)(?:的)?|诉讼(?:案件)?[、和及与或])行政复议{not_a_case}{case}(?:数量|数|量)?(?:共计|共有|共|总计)?(?:达|为|有|:|各|均为)?#',
      '#(?:因[^,。;]{0,12}|涉及[^,。;]{0,10}|有关)?(?:政府)?(?:信息公开)?(?:类)?(?:的)?行政复议{not_a_case}(?!机|{case}(?:数量|数|共|为|有)*\\d)',
      '行政复议{case}(?:、|和|及|或|与|以及)(?:被?提起)?(?:的)?行政诉讼{case}(?:数量|数)?(?:各|均为|都为|均|都是)#',
    ],
    none: [
      '{none}{because}{brings}{because}{brings}(?:任何|一[起件例])?(?:行政)?复议{not_a_case}{not_counted}',
      '{none}{because}{brings}{because}{brings}(?:任何|一[起件例])?(?:行政)?诉讼{case}(?:、|和|及|或者|或|与|以及){because}{brings}(?:行政)?复议{not_a_case}{not_counted}',
      '(?:行政)?复议{case}(?:(?:、|和|及|或|与|以及)(?:被?提起)?(?:行政)?诉讼{case})?(?:数量|数)?(?:均|都)?(?:为零|为0(?![\\d.件起宗])|未发生|没有发生)',
    ],
    examples: [
      ['因政府信息公开工作被申请行政复议2件，被提起行政诉讼1件。', 2, '2件'],
      ['全年收到政府信息公开申请3件，未发生行政复议、行政诉讼。', 0, '未发生行政复议'],
    ],
  },
  {
    metric: 'lawsuits',
    words: /诉讼/u,
    units: '件次|件|起|宗|次|例|个',
    isPart: true,
    context: REQUESTS,
    notAfter: /审理|审结|代理|应诉|化解|直接起诉|复议后起诉|(?:纠错|纠正|败诉|维持|撤销|驳回)的?$/u,
    patterns: [
      '(?<!(?:未发生|没有|无)(?:的)?|复议{case}(?:、|和|及|与|或|以及)(?:被?提起)?(?:的)?)行政诉讼{not_a_case}{case}(?:数量|数|量)?(?:共计|共有|共|总计)?(?:达|为|有|:)?#',
      '#(?:因[^,。;]{0,12}|涉及[^,。;]{0,10}|有关)?(?:政府)?(?:信息公开)?(?:类)?(?:的)?行政诉讼{not_a_case}(?!{case}(?:数量|数|共|为|有)*\\d)',
      '行政复议{case}(?:、|和|及|或|与|以及)(?:被?提起)?(?:的)?行政诉讼{case}(?:数量|数)?(?:各|均为|都为|均|都是)#',
      // 信息公开类行政复议7件,诉讼9件
      '(?<=行政复议{case}(?:数量|数)?(?:共|为|有)?\\d{1,4}[件起宗],)诉讼{case}(?:数量|数)?(?:共|为|有)?#',
    ],
    none: [
      '{none}{because}{brings}{because}{brings}(?:任何|一[起件例])?(?:(?:行政)?复议{case}(?:、|,|和|及|或者|或|与|以及){because}{brings})?(?:行政)?诉讼{not_a_case}{not_counted}',
      '(?:(?:行政)?复议{case}(?:、|和|及|或|与|以及)(?:被?提起)?)?(?:行政)?诉讼{case}(?:数量|数)?(?:均|都)?(?:为零|为0(?![\\d.件起宗])|未发生|没有发生)',
    ],
    examples: [
      ['因政府信息公开工作被申请行政复议2件，被提起行政诉讼1件。', 1, '1件'],
      ['全年收到政府信息公开申请3件，未发生行政复议、行政诉讼。', 0, '未发生行政复议、行政诉讼'],
    ],
  },
  decisions(
    'permits',
    '许可',
    ['全年作出行政许可决定310件。', 310, '310件'],
    ['行政许可处理决定125件，行政处罚处理决定7件。', 125, '125件'],
  ),
  decisions(
    'penalties',
    '处罚',
    ['全年公开行政处罚信息58条。', 58, '58条'],
    ['办理行政处罚事项12件。', 12, '12件'],
  ),
  decisions(
    'coercions',
    '强制',
    ['全年作出行政处罚58件，行政强制4件。', 4, '4件'],
    ['实施行政强制事项3件。', 3, '3件'],
  ),
  {
    metric: 'fees_wan',
    words: /收费/u,
    units: '万元',
    patterns: [
      '行政事业性收费(?:\\([^)]{1,20}\\)|[^。;\\d]{0,4}\\d+项,收费)?(?:金额|总额|总金额)?(?:收取|征收|收入)?(?:金额)?(?:共计|共|总计|合计)?(?:达|为|:)?#',
    ],
    examples: [['全年行政事业性收费3.25万元。', 3.25, '3.25万元']],
  },
];
