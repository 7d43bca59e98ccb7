import type { Doubt } from '../../domain/fact.ts';

const POSTS = ['条', '条次', '篇', '篇次', '则'] as const;
const CASES = ['件', '件次', '份', '宗', '条', '例', '起', '项', '个', '次', ''] as const;
const DECISIONS = ['件', '宗', '起', '条', '份', '个', '件次'] as const;
const FOLLOWERS = ['人次', '人', '个', '名', '位', ''] as const;

/** A metric that a clause states which has the thing, one of the acts, and the channel, in one of the units. */
export interface StatementRow {
  readonly metric: string;
  readonly things: readonly string[];
  /** `-` where no act is named. */
  readonly acts: readonly string[];
  /** Null: of all channels together. Undefined: whichever. */
  readonly channel?: string | null;
  readonly units: readonly string[];
  /** Whether the words for none make a 0. */
  readonly mayBeNone?: true;
  /** Counts what there is at the end of the year. */
  readonly isStock?: true;
  /** May be on a site or account of another body, such as a county's. */
  readonly isOnChannel?: true;
  /** A whole, never a part of another figure. */
  readonly isWhole?: true;
  /** Weaker than another statement of the metric: 办理 beside 办结. */
  readonly isWeak?: true;
  /** Mostly of all times where the text only says 累计. */
  readonly addsUp?: true;
  /** Never certain when it is said so. */
  readonly doubt?: Doubt;
  /** Only where the text speaks of disclosure: reviews and lawsuits are of anything. */
  readonly isOfDisclosure?: true;
}

const INFO = ['info', 'government_info', 'article', 'none'];
const PUBLISH = ['publish', 'disclose', '-'];

const disclosed = (things: readonly string[], act: string): StatementRow => ({
  metric: 'disclosed_items',
  things,
  acts: [act],
  channel: null,
  units: [...POSTS, '件'],
  isWhole: true,
});
const onChannel = (channel: string): StatementRow => ({
  metric: `${channel}_posts`,
  things: INFO,
  acts: PUBLISH,
  channel,
  units: POSTS,
  isOnChannel: true,
});
const videosOn = (channel: string): StatementRow => ({
  ...onChannel(channel),
  things: ['video'],
  units: [...POSTS, '个', '部', '期'],
});
const sitePart = (thing: string): StatementRow => ({
  ...onChannel('website'),
  metric: `website_${thing}_posts`,
  things: [thing],
});
const followersOf = (channel: string): StatementRow => ({
  metric: `${channel}_followers`,
  things: ['followers'],
  acts: ['-'],
  channel,
  units: FOLLOWERS,
  isStock: true,
  isOnChannel: true,
});
const interpretations = (thing: string, ...acts: readonly string[]): StatementRow => ({
  metric: 'policy_interpretations',
  things: [thing],
  acts,
  units: ['篇', '条', '个', '件', '份', '则', '期', '次'],
});
const request = (metric: string, ...acts: readonly string[]): StatementRow => ({
  metric: `requests_${metric}`,
  things: ['request', 'on_request'],
  acts,
  units: CASES,
  isOfDisclosure: true,
});
const dispute = (metric: string, thing: string): StatementRow => ({
  metric,
  things: [thing],
  acts: ['-', 'receive', 'answer', 'handle'],
  units: CASES,
  mayBeNone: true,
  isOfDisclosure: true,
});
const decisions = (metric: string, thing: string): StatementRow => ({
  metric,
  things: [thing],
  acts: ['-', 'decide', 'answer', 'handle', 'disclose', 'publish'],
  units: DECISIONS,
});

const SOCIAL = ['wechat', 'weibo', 'douyin', 'toutiao', 'new_media'];

/** Act × thing × channel → metric: all that the clauses of a section in prose may state. */
export const STATEMENTS: readonly StatementRow[] = [
  disclosed(['info', 'government_info', 'none'], 'disclose'),
  disclosed(['government_info'], 'publish'),
  { ...disclosed(['info', 'none'], 'publish'), doubt: 'which-channel' },
  { ...disclosed(['info', 'government_info'], '-'), doubt: 'which-thing' },
  ...['website', ...SOCIAL].map(onChannel),
  ...SOCIAL.map(videosOn),
  ...['overview', 'news', 'catalogue'].map(sitePart),
  ...['wechat', 'weibo'].map(followersOf),
  {
    metric: 'site_visits',
    things: ['visits'],
    acts: ['-'],
    channel: 'website',
    units: ['人次', '次', '余次', ''],
    isOnChannel: true,
    isWhole: true,
    addsUp: true,
  },
  interpretations('interpretation', ...PUBLISH),
  interpretations('explaining', 'publish', 'disclose'),
  { ...interpretations('explaining', '-'), doubt: 'which-thing' },
  {
    metric: 'press_conferences',
    things: ['press'],
    acts: ['hold', '-'],
    units: ['场次', '场', '次', '期'],
    isWhole: true,
  },
  { ...request('received', 'receive', 'accept'), mayBeNone: true, isWhole: true },
  { ...request('received', '-'), things: ['request'], isWhole: true },
  { ...request('received', '-'), things: ['on_request'], isWhole: true, doubt: 'which-thing' },
  request('answered', 'answer'),
  { ...request('answered', 'handle'), isWeak: true },
  { ...request('carried_in', 'carry_in'), mayBeNone: true, things: ['request', 'on_request', 'none'] },
  { ...request('carried_out', 'carry_out'), things: ['request', 'on_request', 'none'] },
  request('granted', 'grant', 'disclose'),
  request('partly_granted', 'grant_part'),
  dispute('reviews', 'review'),
  dispute('lawsuits', 'lawsuit'),
  decisions('permits', 'permit'),
  decisions('penalties', 'penalty'),
  decisions('coercions', 'coercion'),
  { metric: 'fees_wan', things: ['fee'], acts: ['-', 'collect'], units: ['万元'] },
];

const KEPT = ['send', 'audit', 'own'];
const TO_REQUESTS = ['receive', 'accept', 'answer', 'handle', 'refuse', 'pending'];

/** Acts that make what they govern something else, whatever the thing: papers sent, a reply postponed. */
export const OTHER_ACTS: Readonly<Record<string, readonly string[]>> = {
  info: [...KEPT, ...TO_REQUESTS],
  government_info: [...KEPT, ...TO_REQUESTS],
  none: KEPT,
  article: KEPT,
  video: KEPT,
  request: ['refuse', 'pending', 'outcome'],
  on_request: ['refuse', 'pending', 'outcome'],
  interpretation: ['hold', 'attend', 'own'],
  explaining: ['hold', 'attend', 'own'],
  press: ['attend'],
  permit: ['receive', 'accept', 'audit'],
  penalty: ['receive', 'accept', 'audit'],
  coercion: ['receive', 'accept', 'audit'],
  review: ['outcome', 'judge', 'refuse', 'accept'],
  lawsuit: ['outcome', 'judge', 'refuse', 'accept'],
  followers: [],
  visits: [],
  fee: [],
  overview: ['send'],
  news: ['send'],
  catalogue: ['send'],
};
