import { LEXICON } from '../../../../src/form/prose/lexicon.ts';
import { UNITS } from '../../../../src/form/prose/units.ts';

/** An opening of a report of 示例市某某局 of 2023 that was made up, and what it states. */
export interface Opening {
  readonly text: string;
  /** Figures that are certain: `12`, or `约12`. */
  readonly states: Readonly<Record<string, string>>;
  /** Metrics of which a number stands there, but which may be of something else. */
  readonly doubts: readonly string[];
}

export const AGENCY = '示例市某某局';

/** Words as offices use them that the lexicon does not have. */
export const FOREIGN = {
  modifiers:
    '招商引资 惠企便民 生态修复 乡村振兴 疫苗接种 营商环境 安全生产 养老托育 就业创业 移民搬迁'.split(' '),
  verbs: '晒出 亮出 归档 搬运 誊录 张榜 汇编'.split(' '),
  bodies: '样板县财政局 测试市大数据管理局 样板县柳林镇 某某行业协会 某某投资集团 样板大学'.split(' '),
  clauses: [
    '坚持以人民为中心',
    '认真贯彻落实条例要求',
    '围绕中心服务大局',
    '进一步压实主体责任',
    '紧扣年度重点任务',
    '不断提升公开质量和实效',
  ],
  others: [
    '组织业务培训#次，参训#人次',
    '回复网民留言#条',
    '召开专题会议#次',
    '全年收到群众来信#件',
    '办理政协提案#件',
    '开展政策解读活动#次',
  ],
} as const;

/** Chooses from lists; the same seed gives the same choices. */
export type Choose = <Value>(values: readonly Value[]) => Value;

export function chooser(seed: number): Choose {
  let state = seed >>> 0;
  return (values) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    const value = values[((mixed ^ (mixed >>> 14)) >>> 0) % values.length];
    if (value === undefined) throw new Error('nothing to choose from');
    return value;
  };
}

const wordsOf = (kind: string, as: string): readonly string[] => {
  const found = LEXICON.filter((words) => words.kind === kind && words.as === as).flatMap(
    ({ words }) => words,
  );
  if (found.length === 0) throw new Error(`no words: ${kind} ${as}`);
  return found;
};

interface Sentence {
  readonly text: string;
  readonly states?: Readonly<Record<string, string>>;
  readonly doubts?: readonly string[];
}

const NUMBERS = [
  0, 1, 2, 3, 5, 7, 8, 11, 12, 16, 24, 37, 58, 96, 104, 230, 318, 699, 1204, 5321, 10_300, 86_552,
];

/** What a sentence is made with: words of the lexicon, numbers, and ways of printing them. */
class Maker {
  readonly choose: Choose;
  constructor(choose: Choose) {
    this.choose = choose;
  }
  maybe(text: string): string {
    return this.choose([text, '', '']);
  }
  word(kind: string, as: string): string {
    return this.choose(wordsOf(kind, as));
  }
  one(words: string): string {
    return this.choose(words.split(' '));
  }
  number(): number {
    return this.choose(NUMBERS) + this.choose([0, 0, 1, 2, 4]);
  }
  /** A number with its unit, and how it is read. */
  print(value: number, unit: string): { readonly text: string; readonly read: string } {
    const digits = this.choose([String(value), String(value), value.toLocaleString('en-US')]);
    const how = this.choose(['', '', '', '', 'about', 'plus']);
    if (value < 10 || how === '') return { text: `${digits}${unit}`, read: String(value) };
    return how === 'about'
      ? { text: `${this.word('filler', 'about')}${digits}${unit}`, read: `约${value}` }
      : { text: `${digits}余${unit}`, read: `约${value}` };
  }
  figure(unit: string) {
    return this.print(this.number(), unit);
  }
  /** The year of the report, or nothing. */
  time(): string {
    return this.choose([...wordsOf('time', 'this'), '2023年', '2023年，', '2023年度，', '全年', '']);
  }
  body(): string {
    return this.maybe(this.choose([...wordsOf('body', 'own'), AGENCY]));
  }
  site(): string {
    return this.word('channel', 'website');
  }
  account(): readonly [channel: string, words: string] {
    const channel = this.choose(['wechat', 'weibo', 'douyin', 'toutiao', 'new_media']);
    return [channel, this.word('channel', channel) + this.maybe('“示例之声”')];
  }
  post(): string {
    return this.choose(['条', '条', '篇', '条次']);
  }
  case(): string {
    return this.choose(['件', '件', '宗', '份']);
  }
  /** Publishes, and what: 发布各类信息 */
  publishes(): string {
    return `${this.maybe(this.one('共 及时 依法 主动 累计'))}${this.choose([...wordsOf('act', 'publish'), ...wordsOf('act', 'disclose')])}${this.maybe(this.one('各类 相关 政务'))}${this.word('thing', 'info')}`;
  }
}

type Make = (make: Maker) => Sentence;

const disclosed: Make = (make) => {
  const { text, read } = make.figure(make.post());
  const lead = `${make.time()}${make.body()}${make.maybe('共')}${make.word('act', 'disclose')}${make.maybe(make.one('各类 各项 相关'))}${make.word('thing', 'government_info')}`;
  const tail = make.choose([
    '',
    '',
    `，比上年增加${make.number()}条`,
    `，同比增长${make.number()}.5%`,
    `，去年为${make.number()}条`,
    `（2022年为${make.number()}条）`,
  ]);
  return {
    text: `${lead}${make.maybe(make.one('共计 达 数量为 总计 合计'))}${text}${tail}。`,
    states: { disclosed_items: read },
  };
};

const onSite: Make = (make) => {
  const { text, read } = make.figure(make.post());
  return {
    text: `${make.time()}${make.choose(['通过', '在', '依托', ''])}${make.site()}${make.choose(['', '', '，全年'])}${make.publishes()}${text}。`,
    states: { website_posts: read },
  };
};

const onAccount: Make = (make) => {
  const [channel, words] = make.account();
  const { text, read } = make.figure(make.post());
  return {
    text: `${make.time()}${make.choose(['通过', '利用', ''])}${words}${make.publishes()}${text}。`,
    states: { [`${channel}_posts`]: read },
  };
};

const divided: Make = (make) => {
  const [site, wechat, weibo, all] = [make.number(), make.number(), make.number(), make.number()];
  const unit = '条';
  return {
    text: `${make.time()}${make.body()}主动公开政府信息${all}${unit}，其中${make.maybe('：')}${make.site()}${make.choose(['公开', '发布', '', '发布信息'])}${site}${unit}${make.choose(['，', '、', '；'])}${make.word('channel', 'wechat')}${make.choose(['公开', '推送', ''])}${wechat}${unit}，${make.word('channel', 'weibo')}${weibo}${unit}。`,
    states: {
      disclosed_items: String(all),
      website_posts: String(site),
      wechat_posts: String(wechat),
      weibo_posts: String(weibo),
    },
  };
};

const apart: Make = (make) => {
  const [first, second] = [make.number(), make.number()];
  return {
    text: `${make.word('channel', 'wechat')}、${make.word('channel', 'weibo')}分别${make.one('发布 推送 公开')}信息${first}条${make.choose(['、', '和'])}${second}条。`,
    states: { wechat_posts: String(first), weibo_posts: String(second) },
  };
};

const parts: Make = (make) => {
  const [all, overview, news] = [make.number(), make.number(), make.number()];
  return {
    text: `${make.time()}${make.site()}发布信息${all}条，其中${make.one('概况 概况类')}信息${overview}条，${make.one('政务动态 政务动态类')}信息${make.maybe('更新量')}${news}条。`,
    states: {
      website_posts: String(all),
      website_overview_posts: String(overview),
      website_news_posts: String(news),
    },
  };
};

const followed: Make = (make) => {
  const [channel, words] = make.choose([
    ['wechat', make.word('channel', 'wechat')],
    ['weibo', make.word('channel', 'weibo')],
  ] as const);
  const [posts, people] = [make.figure('条'), make.figure(make.choose(['人', '个', '']))];
  return {
    text: `${words}发布信息${posts.text}，${make.word('thing', 'followers')}${make.maybe('达')}${people.text}。`,
    states: { [`${channel}_posts`]: posts.read, [`${channel}_followers`]: people.read },
  };
};

const visited: Make = (make) => {
  const { text, read } = make.figure(make.choose(['次', '人次']));
  return {
    text: `${make.site()}全年${make.word('thing', 'visits')}${make.maybe('达')}${text}。`,
    states: { site_visits: read },
  };
};

const asked: Make = (make) => {
  const [received, answered] = [make.figure(make.case()), make.figure('件')];
  const receives = `${make.time()}${make.body()}${make.maybe('共')}${make.choose([...wordsOf('act', 'receive'), ...wordsOf('act', 'accept')])}${make.maybe('公民、法人和其他组织')}${make.choose(['政府信息公开申请', '信息公开申请', '依申请公开', '政府信息公开申请事项', ...wordsOf('thing', 'on_request')])}`;
  const answers = make.choose([
    `，${make.maybe('已')}${make.word('act', 'answer')}${answered.text}`,
    `，其中${answered.text}已${make.word('act', 'answer')}`,
    '',
  ]);
  const out = make.choose(['下年度', '下一年度', '2024年']);
  const [granted, carried] = [make.number(), make.number()];
  const rest = make.choose([
    '',
    `，其中${make.word('act', 'grant')}${granted}件`,
    `，结转${out}继续办理${carried}件`,
    `，${carried}件结转至${out}办理`,
    `（含上年结转${carried}件）`,
  ]);
  return {
    text: `${receives}${received.text}${answers}${rest}。`,
    states: {
      requests_received: received.read,
      ...(answers === '' ? {} : { requests_answered: answered.read }),
      ...(rest.includes('其中') ? { requests_granted: String(granted) } : {}),
      ...(rest.includes('上年')
        ? { requests_carried_in: String(carried) }
        : rest.includes('结转')
          ? { requests_carried_out: String(carried) }
          : {}),
    },
  };
};

/** In the form's own words, after nothing that is counted in cases. */
const carriedOver: Make = (make) => {
  const [held, into, out] = [make.figure('场'), make.number(), make.number()];
  return {
    text: `${make.word('act', 'hold')}新闻发布会${held.text}。${make.one('上年 上年度 2022年')}结转${into}件，结转${make.one('下年度 下一年度 2024年')}继续办理${out}件。`,
    states: {
      press_conferences: held.read,
      requests_carried_in: String(into),
      requests_carried_out: String(out),
    },
  };
};

const notAsked: Make = (make) => ({
  text: `${make.time()}${make.body()}${make.word('none', 'before')}${make.choose(['收到', '接到', '受理', ''])}${make.choose(['政府信息公开申请', '依申请公开'])}。`,
  states: { requests_received: '0' },
});

const disputed: Make = (make) => {
  const [reviews, lawsuits] = [make.number(), make.number()];
  const because = make.choose(['因政府信息公开工作', '因信息公开', '有关政府信息公开的', '针对政府信息公开']);
  return make.choose<Sentence>([
    {
      text: `${because}${make.one('引发 被申请 发生')}行政复议${reviews}件，${make.one('被提起 引发')}行政诉讼${lawsuits}件。`,
      states: { reviews: String(reviews), lawsuits: String(lawsuits) },
    },
    {
      text: `${because}发生${reviews}件行政复议、${lawsuits}件行政诉讼。`,
      states: { reviews: String(reviews), lawsuits: String(lawsuits) },
    },
    {
      text: `${make.one('未发生 没有发生 无')}${because}${make.one('引发的 引起的')}行政复议${make.one('和 、 或')}行政诉讼。`,
      states: { reviews: '0', lawsuits: '0' },
    },
    {
      text: `政府信息公开行政复议、行政诉讼${make.one('均为零 均为0件 均未发生')}。`,
      states: { reviews: '0', lawsuits: '0' },
    },
  ]);
};

const explained: Make = (make) => {
  const [interpreted, held] = [
    make.figure(make.choose(['篇', '条', '件'])),
    make.figure(make.choose(['场', '次'])),
  ];
  return {
    text: `${make.time()}${make.one('发布 制作 推出')}${make.word('thing', 'interpretation')}${interpreted.text}，${make.word('act', 'hold')}新闻发布会${held.text}。`,
    states: { policy_interpretations: interpreted.read, press_conferences: held.read },
  };
};

const decided: Make = (make) => {
  const [permits, penalties] = [make.number(), make.number()];
  return {
    text: `${make.time()}${make.word('act', 'decide')}行政许可${make.maybe('决定')}${permits}件，行政处罚${penalties}件。`,
    states: { permits: String(permits), penalties: String(penalties) },
  };
};

const throughAll: Make = (make) => {
  const { text, read } = make.figure('条');
  return {
    text: `${make.time()}${make.one('通过 依托 利用')}${make.site()}、${make.word('channel', 'wechat')}${make.maybe(`、${make.word('channel', 'other')}`)}等${make.one('多种渠道 方式 平台 渠道')}公开政府信息${text}。`,
    states: { disclosed_items: read },
  };
};

/** Sentences all of whose words are in the lexicon. */
export const WITHIN_REACH: readonly Make[] = [
  disclosed,
  onSite,
  onAccount,
  divided,
  apart,
  parts,
  followed,
  visited,
  asked,
  carriedOver,
  notAsked,
  disputed,
  explained,
  decided,
  throughAll,
];

const OTHER_YEARS = [
  '2022年',
  '2021年度，',
  '去年',
  '上一年度，',
  '上半年',
  '2023年1月至6月，',
  '2024年，',
  '自2019年以来',
  '历年',
];

/** A sentence of the first kind, said of another time or as something that is not the year's total. */
const ofAnotherTime: Make = (make) => {
  const lead = make.choose([...OTHER_YEARS, '计划', '力争', '平均每月', '同比增加', '比上年多']);
  const [metric, rest] = make.choose([
    ['disclosed_items', `公开政府信息${make.number()}条`],
    ['requests_received', `收到政府信息公开申请${make.number()}件`],
    ['website_posts', `${make.site()}发布信息${make.number()}条`],
    ['wechat_posts', `${make.word('channel', 'wechat')}推送信息${make.number()}条`],
    ['press_conferences', `召开新闻发布会${make.number()}场`],
    ['policy_interpretations', `发布政策解读${make.number()}篇`],
  ] as const);
  return { text: `${lead}${rest}。`, doubts: [metric] };
};

const ofSeveralChannels: Make = (make) => {
  const [one, other] = make.choose([
    ['website', 'wechat'],
    ['wechat', 'weibo'],
    ['weibo', 'douyin'],
    ['website', 'toutiao'],
  ] as const);
  return {
    text: `${make.choose(['通过', ''])}${make.word('channel', one)}${make.one('、 和 及 以及')}${make.word('channel', other)}${make.maybe('共')}${make.publishes()}${make.number()}条。`,
    doubts: [`${one}_posts`, `${other}_posts`],
  };
};

const ofAnUnknownKind: Make = (make) => {
  const foreign = make.choose(FOREIGN.modifiers);
  const number = `${make.number()}条`;
  return make.choose<Sentence>([
    { text: `公开${foreign}信息${number}。`, doubts: ['disclosed_items'] },
    { text: `在${foreign}领域公开政府信息${number}。`, doubts: ['disclosed_items'] },
    { text: `${make.site()}发布${foreign}信息${number}。`, doubts: ['website_posts'] },
    {
      text: `${make.word('channel', 'wechat')}推送${foreign}、${make.choose(FOREIGN.modifiers)}等信息${number}。`,
      doubts: ['wechat_posts'],
    },
    { text: `${make.site()}${foreign}专栏发布信息${number}。`, doubts: ['website_posts'] },
    { text: `收到${foreign}申请${make.number()}件，涉及政府信息公开。`, doubts: ['requests_received'] },
    {
      text: `公开信息：1.${foreign}类${number}；2.${make.choose(FOREIGN.modifiers)}类${make.number()}条；3.公告类${make.number()}条。`,
      doubts: ['disclosed_items'],
    },
  ]);
};

const ofAnUnknownAct: Make = (make) => {
  const verb = make.choose(FOREIGN.verbs);
  return make.choose<Sentence>([
    { text: `${make.time()}${verb}政府信息${make.number()}条。`, doubts: ['disclosed_items'] },
    { text: `${make.site()}${verb}信息${make.number()}条。`, doubts: ['website_posts'] },
    { text: `${verb}政府信息公开申请${make.number()}件。`, doubts: ['requests_received'] },
    { text: `${verb}政府信息公开行政复议${make.number()}件。`, doubts: ['reviews'] },
    { text: `${verb}政策解读${make.number()}篇。`, doubts: ['policy_interpretations'] },
    { text: `${verb}新闻发布会${make.number()}场。`, doubts: ['press_conferences'] },
  ]);
};

/** What is carried over after cases of another kind. */
const ofOtherCases: Make = (make) => {
  const cases = make.choose([
    `办理${make.choose(FOREIGN.modifiers)}项目${make.number()}${make.one('个 件 项')}`,
    `${make.choose(FOREIGN.verbs)}${make.choose(FOREIGN.modifiers)}案卷${make.number()}件`,
    `${make.choose(FOREIGN.modifiers)}事项受理${make.number()}件`,
    `回复${make.one('群众来信 网民留言 建议 投诉')}${make.number()}件`,
  ]);
  const next = make.one('， 。 ；');
  return { text: `${cases}${next}上年结转${make.number()}件。`, doubts: ['requests_carried_in'] };
};

const ofAnotherBody: Make = (make) => {
  const body = make.choose(FOREIGN.bodies);
  const [metric, rest] = make.choose([
    ['disclosed_items', `公开政府信息${make.number()}条`],
    ['requests_received', `收到政府信息公开申请${make.number()}件`],
    ['requests_answered', `办结政府信息公开申请${make.number()}件`],
    ['policy_interpretations', `发布政策解读${make.number()}篇`],
  ] as const);
  return { text: `${body}${make.choose(['', '共', '2023年'])}${rest}。`, doubts: [metric] };
};

const twice: Make = (make) => {
  const value = make.number();
  return make.choose<Sentence>([
    {
      text: `全年主动公开政府信息${value}条。2023年公开政府信息${value + 9}条。`,
      doubts: ['disclosed_items'],
    },
    {
      text: `2023年收到政府信息公开申请${value}件。全年共受理政府信息公开申请${value + 3}件。`,
      doubts: ['requests_received'],
    },
    {
      text: `微信公众号推送信息${value}条；微信公众号“示例”发布信息${value + 8}条。`,
      doubts: ['wechat_posts'],
    },
  ]);
};

const twoThings: Make = (make) =>
  make.choose<Sentence>([
    { text: `因政府信息公开引发行政复议和行政诉讼共${make.number()}件。`, doubts: ['reviews', 'lawsuits'] },
    { text: `发布政策文件和政策解读共${make.number()}篇。`, doubts: ['policy_interpretations'] },
    { text: `举办座谈会、新闻发布会共${make.number()}场。`, doubts: ['press_conferences'] },
    { text: `公开行政许可、行政处罚信息${make.number()}条。`, doubts: ['permits', 'penalties'] },
  ]);

const inPart: Make = (make) => ({
  text: `网站累计公开信息${make.number()}条，其中2022年公开${make.number()}条。`,
  doubts: ['website_posts'],
});

/** Sentences whose number is, or may be, of something that no metric is about. */
export const BEYOND_REACH: readonly Make[] = [
  ofAnotherTime,
  ofSeveralChannels,
  ofAnUnknownKind,
  ofAnUnknownAct,
  ofOtherCases,
  ofAnotherBody,
  twice,
  twoThings,
  inPart,
];

const noise: Make = (make) => ({
  text: `${make.choose([...FOREIGN.clauses])}，${make.choose([...FOREIGN.others]).replace(/#/gu, () => String(make.number()))}。`,
});

/** One to five sentences about different metrics, with others about nothing that is counted here between them. */
export function makeOpening(choose: Choose): Opening {
  const make = new Maker(choose);
  const count = choose([1, 1, 2, 3, 4, 5]);
  let [text, states, doubts] = ['', {} as Record<string, string>, [] as readonly string[]];
  for (let made = 0; made < count; made += 1) {
    const sentence = choose([choose(WITHIN_REACH), choose(BEYOND_REACH), noise])(make);
    const own = [...Object.keys(sentence.states ?? {}), ...(sentence.doubts ?? [])];
    if (own.some((metric) => metric in states || doubts.includes(metric))) continue;
    text += choose(['', '', `${choose([...FOREIGN.clauses])}，`]) + sentence.text;
    states = { ...states, ...sentence.states };
    doubts = [...doubts, ...(sentence.doubts ?? [])];
  }
  return { text, states, doubts };
}

/** The words that the made-up ones must not contain. */
export const isKnown = (text: string): boolean =>
  LEXICON.some(
    ({ kind, words }) => kind !== 'filler' && kind !== 'and' && words.some((word) => text.includes(word)),
  ) || UNITS.some(({ unit }) => text === unit);
