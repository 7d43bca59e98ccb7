/**
 * What the words of a section in prose do. A reader tags a sentence with them, longest first, and knows nothing else of
 * it: what no word names is unknown, and makes a number that leans on it uncertain.
 */
export const KINDS = {
  act: 'what is done: 公开, 收到, 办结',
  thing: 'what is counted: 信息, 申请, 行政复议',
  channel: 'where it is put: 网站, 微信公众号',
  group: 'says that the channels before it are not all: 等渠道, 等新媒体',
  filler: 'changes nothing: 各类, 及时, 共, 达',
  body: 'who: 我局, 全市, 各部门',
  time: 'when: 全年, 去年, 以来',
  none: 'that there was none: 未, 没有, 为零',
  part: 'that what follows is a part: 其中, 包括',
  limit: 'that only some are meant: 领域, 专栏, 类',
  compare: 'that a difference or a share is meant: 同比, 增长',
  plan: 'that it is a target or an average: 力争, 平均',
  way: 'by which way a request came or was answered: 网上, 当面',
  and: 'joins two of a kind: 、, 和, 及',
} as const;
export type Kind = keyof typeof KINDS;

/** Words that do the same, an example sentence with `~` in the place of each, and all that it states of 2023. */
export interface Words {
  readonly kind: Kind;
  /** Which of its kind: `publish` among acts, `website` among channels. */
  readonly as: string;
  readonly words: readonly string[];
  readonly example: string;
  /** A number, or `?` and why it is not certain, by metric. */
  readonly states: Readonly<Record<string, string>>;
}

/** `words` are divided by spaces. */
export const say =
  (kind: Kind) =>
  (as: string, words: string, example: string, states: Words['states']): Words => ({
    kind,
    as,
    words: words.split(' '),
    example,
    states,
  });
