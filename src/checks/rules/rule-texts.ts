import type { Words } from './rules.ts';

/** What a check asks, and on what authority. */
export interface RuleText {
  /** The printed note, label, notice or article that it rests on. */
  readonly restsOn: Words;
  readonly sentence: Words;
}

type Pair = readonly [zh: string, en: string];

const text = (restsOn: Pair, sentence: Pair): RuleText => ({
  restsOn: toWords(restsOn),
  sentence: toWords(sentence),
});
const toWords = ([zh, en]: Pair): Words => ({ zh, en });

const TOTAL_LABEL: Pair = ['表内“总计”二字', 'The word 总计 (total) in the table'];
const LABELS_OF_YEARS: Pair = [
  '“上年结转”与“结转下年度”两行的含义',
  'The meaning of the rows 上年结转 (carried in) and 结转下年度 (carried out)',
];
const LABELS_IN_FORCE: Pair = [
  '“制发”“废止”“现行有效”三个表头的含义',
  'The meaning of the heads 制发 (issued), 废止 (repealed) and 现行有效 (in force)',
];
const NOTICES: Pair = [
  '国办公开办函〔2019〕60号、国办公开办函〔2021〕30号',
  'Notices 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号',
];
const ARTICLE_49: Pair = [
  '《政府信息公开条例》第四十九条；2018 年度及以前为原条例第三十二条',
  'Article 49 of the Regulation; for 2018 and before article 32 of the Regulation of 2007',
];

const TEXTS: Readonly<Record<string, RuleText>> = {
  t3_identity: text(
    [
      '表三左上角所印勾稽关系：第一项加第二项之和，等于第三项加第四项之和',
      'The note printed in the corner of table 3: item 1 plus item 2 equals item 3 plus item 4',
    ],
    [
      '每一列中，本年新收与上年结转之和应等于办结总计与结转下年之和。',
      'In each column, requests received plus carried in equal requests closed plus carried out.',
    ],
  ),
  t3_result_sum: text(TOTAL_LABEL, [
    '每一列中，各项办理结果之和应等于（七）总计。',
    'In each column, the results add up to the row （七）总计.',
  ]),
  t3_row_sum: text(TOTAL_LABEL, [
    '每一行中，六类申请人之和应等于总计一列。',
    'In each row, the six kinds of applicant add up to the column 总计.',
  ]),
  t4_sum: text(TOTAL_LABEL, [
    '表四每一组中，结果维持、结果纠正、其他结果与尚未审结之和应等于总计。',
    'In each group of table 4, upheld, corrected, other and pending add up to the total.',
  ]),
  t3_carried_out_bound: text(LABELS_OF_YEARS, [
    '每一列中，结转下年的申请不应多于本年新收与上年结转之和。',
    'In each column, no more requests are carried out than were received and carried in.',
  ]),
  t3_nothing_in: text(LABELS_OF_YEARS, [
    '某一列本年新收与上年结转均为 0 的，该列办理结果与结转下年也应为 0。',
    'Where a column has no requests received or carried in, all its results are 0 as well.',
  ]),
  nonneg_int: text(
    ['各表所印单位（件、项）', 'The printed units (件 cases, 项 items)'],
    [
      '件数、项数应为不小于 0 的整数；“本年增/减”可以为负，金额可以有小数。',
      'Counts are whole and not negative; 本年增/减 may be negative and amounts may have decimals.',
    ],
  ),
  'published-before-period-end': text(
    ['年报所写报告期与公布日期', 'The period and the date that the report states'],
    [
      '年度报告的公布日期不应早于报告期的最后一天。',
      'A yearly report is not published before the last day of the period it covers.',
    ],
  ),
  'published-late': text(ARTICLE_49, [
    '政府部门应于次年 1 月 31 日前、政府信息公开工作主管部门应于次年 3 月 31 日前公布年度报告；某机构是否为主管部门，有的无从知道。',
    'Departments publish by 31 January of the next year, coordinating departments by 31 March; which of them a body is cannot always be known.',
  ]),
  x_carry: text(LABELS_OF_YEARS, [
    '每一列中，本年的上年结转应等于上一年年报的结转下年。',
    'In each column, requests carried in equal those carried out in the report of the year before.',
  ]),
  x_rules_in_force: text(LABELS_IN_FORCE, [
    '现行有效规章件数应等于上年件数加本年制发、减本年废止；失效、清理、机构调整也会使其变化。',
    'Rules in force equal those of the year before plus issued minus repealed; expiry, clean-ups and reorganisation change them too.',
  ]),
  x_norms_in_force: text(LABELS_IN_FORCE, [
    '现行有效行政规范性文件件数应等于上年件数加本年制发、减本年废止；失效、清理、机构调整也会使其变化。',
    'Normative documents in force equal those of the year before plus issued minus repealed; expiry, clean-ups and reorganisation change them too.',
  ]),
  x_2019_prev_items: text(
    [
      '2019 年格式“上一年项目数量”“本年增/减”两个表头的含义',
      'The meaning of the heads 上一年项目数量 and 本年增/减 in the form of 2019',
    ],
    [
      '“上一年项目数量”应等于上一年年报的“上一年项目数量”加“本年增/减”。',
      'Items of the previous year equal what the report of the year before gives as items plus change.',
    ],
  ),
  x_2019_disclosed_total: text(
    [
      '2019 年格式“对外公开总数量”“本年新公开数量”两个表头的含义',
      'The meaning of the heads 对外公开总数量 and 本年新公开数量 in the form of 2019',
    ],
    [
      '对外公开总数量比上年的增加不应多于本年新公开数量。',
      'Documents disclosed in all grow by no more than those newly disclosed in the year.',
    ],
  ),
  website_parts: text(
    ['正文自述的总数与分项', 'The total and the parts that the text itself states'],
    [
      '正文所列概况类信息、政务动态信息、信息公开目录信息之和应等于网站信息发布总数；也可能另有未列出的分项。',
      'The parts that the text names add up to its total of items on the website; there may be parts it does not name.',
    ],
  ),
  prose_table: text(
    ['正文与表格对同一事项的陈述', 'What text and tables say of the same matter'],
    [
      '正文所述数字应与表中相应数字一致；先按各种合理口径（新收、新收加结转、办结、仅本机关、仅当年受理）比对，都不符才列为不一致。',
      'A figure of the text agrees with the tables; every plausible reading (received, with carried in, closed, own office only, filed in the year only) is tried before a difference is reported.',
    ],
  ),
  'form-of-other-year': text(NOTICES, [
    '年报所用表格应为该年度规定的格式；2019 年度允许参照执行。',
    'Tables follow the form prescribed for the year; for 2019 the new form was allowed as a reference only.',
  ]),
  'rules-beyond-competence': text(
    ['《立法法》关于规章制定权限的规定', 'The Legislation Law on who may make rules (规章)'],
    [
      '县级、乡级机关和地方政府部门无权制定规章，“规章”一行应为 0；不为 0 的，可能误填了规范性文件或上级机关的数字。',
      'Bodies of counties and townships and local departments cannot make rules, so that row is 0; otherwise it may hold normative documents or the figures of a higher body.',
    ],
  ),
  'decisions-equal-items': text(
    [
      '2019 年格式中“项目数量”与“处理决定数量”是两回事',
      'In the form of 2019 items on the list and decisions are different things',
    ],
    [
      '处理决定数量恰等于“上一年项目数量”加“本年增/减”的，可能把事项数误填为决定数。',
      'Where decisions equal items plus change exactly, items may have been given in place of decisions.',
    ],
  ),
};

/** Throws for an id that no rule has. */
export function findRuleText(id: string): RuleText {
  const found = TEXTS[id];
  if (found === undefined) throw new Error(`no such check: ${id}`);
  return found;
}

/** The texts of these checks, each once. */
export const ruleTextsOf = (checks: readonly string[]): Readonly<Record<string, RuleText>> =>
  Object.fromEntries(checks.map((check) => [check, findRuleText(check)]));
