interface Pair {
  readonly zh: string;
  readonly en: string;
}

/** How a state is spoken of everywhere: pages, legends, speech, quotes and files for people. */
export interface StateWords {
  readonly word: Pair;
  /** What stands in a cell in place of a number. */
  readonly cell: Pair;
  /** What stands where there is no room for a word; empty where nothing is drawn. */
  readonly mark: string;
  readonly meaning: Pair;
}

const say = (
  word: readonly [string, string],
  mark: string,
  meaning: readonly [string, string],
  cell: readonly [string, string] = word,
): StateWords => ({ word: toPair(word), cell: toPair(cell), mark, meaning: toPair(meaning) });
const toPair = ([zh, en]: readonly [string, string]): Pair => ({ zh, en });

/** Every state by the token that files for programs hold, in the order in which states are listed. */
const VOCABULARY = {
  reported: say(['已报', 'reported'], '●', [
    '年报印有此数，包括 0',
    'The report prints this number, 0 included',
  ]),
  left_out: say(['略去', 'left out'], '', [
    '年报印有此数，但参与不成立或待说明的校验，按所选条件略去',
    'The report prints this number; a check that does not hold or asks for an explanation involves it, and it is left out as chosen',
  ]),
  blank: say(['空', 'blank'], '○', ['表格留空，或填 / — 无', 'The cell is empty, or holds / — 无']),
  missing: say(['缺项', 'missing'], '✕', [
    '表格要求填写，年报没有此格',
    'The form asks for it and the report has no such cell',
  ]),
  illegible: say(['待核', 'illegible'], '?', [
    '此处印着的不是一个确定的数',
    'Something stands there that is not certainly one number',
  ]),
  unseen: say(['未采集', 'not seen'], '·', [
    '年报只采集到一部分，此数没有看到',
    'Only part of this report was available; this figure was not seen',
  ]),
  not_asked: say(
    ['没有此项', 'not asked'],
    '—',
    [
      '当年的格式没有此项，或正文没有述及',
      'The form of that year has no such row, or the text does not state it',
    ],
    ['—', '—'],
  ),
  not_held: say(['未收录', 'not in these data'], '', [
    '这些数据里没有该机构当年的年报；有没有公布，这里不知道',
    'These data hold no report of that body and year; whether one was published is not known here',
  ]),
  not_published: say(['未发布', 'not published'], '⊘', [
    '名册列有该机构当年的年报，有人查看过公布地址，没有找到；日期和地址随处写明',
    'A register lists the body for that year, and somebody who looked at the published address found no report; day and address are given',
  ]),
} as const satisfies Readonly<Record<string, StateWords>>;

/** What these data can say; that nothing was published only against a register, with the day and address of a look. */
export type State = keyof typeof VOCABULARY;

export const STATE_WORDS: Readonly<Record<State, StateWords>> = VOCABULARY;
