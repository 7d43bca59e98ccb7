import type { WordRows } from './metric-words.ts';

type Row = WordRows[string];

const refused = (short: string, en: string, because: string): Row => [
  short,
  `Refused: ${en}`,
  `Refused: ${en}`,
  `不予公开，理由是${short}。部分公开的申请不在此列。`,
  `Requests refused because ${because}. Requests granted in part are not counted here.`,
];
const unable = (short: string, en: string, because: string): Row => [
  short,
  `Not available: ${en}`,
  `Not available: ${en}`,
  `无法提供，原因是${short}。`,
  `Requests that could not be met because ${because}.`,
];
const rejected = (short: string, en: string, because: string): Row => [
  short,
  `Not processed: ${en}`,
  `Not processed: ${en}`,
  `不予处理，原因是${short}。`,
  `Requests not processed because ${because}.`,
];

/** Words of the rows of section 三, in the 2021 and 2019 forms. */
export const TABLE3_WORDS: WordRows = {
  new_received: [
    '新收申请',
    'Requests received',
    'Requests received in the year',
    '本年新收到的政府信息公开申请数量，不含上年结转。',
    'Requests for government information received in the year, without those carried in from the year before.',
  ],
  carried_in: [
    '上年结转',
    'Carried in',
    'Requests carried in from the previous year',
    '上一年没有办结、结转到本年的申请数量。',
    'Requests not closed in the previous year and carried in to this one.',
  ],
  granted: [
    '予以公开',
    'Granted',
    'Granted in full',
    '办结的申请中予以公开的数量，含告知已主动公开的。',
    'Closed requests that were granted, including those told where the information is already public.',
  ],
  partly_granted: [
    '部分公开',
    'Granted in part',
    'Granted in part',
    '区分处理、部分公开的数量；只计这一情形，不再计入其他情形。',
    'Requests answered in part by separation; counted here only, whatever the reason for the rest.',
  ],
  denied_state_secret: refused('属于国家秘密', 'state secret', 'the information is a state secret'),
  denied_law_forbidden: refused(
    '其他法律行政法规禁止公开',
    'disclosure forbidden by law',
    'another law or administrative regulation forbids disclosure',
  ),
  denied_security_stability: refused(
    '危及“三安全一稳定”',
    'security and stability',
    'disclosure would endanger state, public or economic security or social stability',
  ),
  denied_third_party: refused(
    '保护第三方合法权益',
    "third party's rights",
    'it would harm the lawful rights of a third party (trade secrets, privacy)',
  ),
  denied_internal_affairs: refused(
    '属于三类内部事务信息',
    'internal affairs',
    'it concerns personnel, logistics or internal workflow',
  ),
  denied_process_info: refused(
    '属于四类过程性信息',
    'deliberative material',
    'it is a record of discussion, a draft, a letter of consultation or a request for instructions',
  ),
  denied_enforcement_file: refused(
    '属于行政执法案卷',
    'enforcement file',
    'it stands in a file of administrative law enforcement',
  ),
  denied_admin_query: refused(
    '属于行政查询事项',
    'administrative query',
    'it is to be queried under other rules, such as property registers',
  ),
  unable_not_held: unable(
    '本机关不掌握相关政府信息',
    'not held by this body',
    'this body does not hold the information',
  ),
  unable_needs_creation: unable(
    '没有现成信息需要另行制作',
    'would have to be made',
    'there is no ready information and it would have to be made',
  ),
  unable_unclear: unable(
    '补正后申请内容仍不明确',
    'still unclear',
    'the request stayed unclear after correction',
  ),
  rejected_petition: rejected(
    '信访举报投诉类申请',
    'petition or complaint',
    'they are petitions, reports or complaints in the form of requests',
  ),
  rejected_repeat: rejected('重复申请', 'repeated', 'the same request had been made before'),
  rejected_publication: rejected(
    '要求提供公开出版物',
    'public publication',
    'they ask for works that are published already',
  ),
  rejected_excessive: rejected(
    '无正当理由大量反复申请',
    'excessive',
    'their number and frequency are clearly beyond reason and no good reason was given',
  ),
  rejected_reconfirm: rejected(
    '要求行政机关确认或重新出具已获取信息',
    'asks to confirm',
    'they ask to confirm or issue again what the applicant already has',
  ),
  other: [
    '其他处理',
    'Other handling',
    'Other handling',
    '2019 年格式的“其他处理”一行；相当于 2021 年格式的三行之和。',
    'The row "other handling" of the 2019 form; the sum of three rows in the 2021 form.',
  ],
  other_uncorrected: [
    '逾期不补正',
    'Other: not corrected in time',
    'Other: applicant did not correct the request in time',
    '申请人无正当理由逾期不补正，不再处理的数量。',
    'Requests not processed further because the applicant did not correct them in time without good reason.',
  ],
  other_unpaid: [
    '逾期未缴费',
    'Other: fee not paid in time',
    'Other: applicant did not pay the fee in time',
    '申请人逾期未按收费通知要求缴纳费用，不再处理的数量。',
    'Requests not processed further because the applicant did not pay the notified fee in time.',
  ],
  other_misc: [
    '其他',
    'Other',
    'Other: remaining cases',
    '不属于以上各行的其他处理。',
    'Handled in another way than the rows above.',
  ],
  total_processed: [
    '办结总计',
    'Closed in all',
    'Requests closed in the year, total',
    '本年度办理结果的总计，即（一）至（六）之和。',
    'All requests closed in the year: the sum of the results above.',
  ],
  carried_out: [
    '结转下年',
    'Carried out',
    'Requests carried out to the next year',
    '年末没有办结、结转下年度继续办理的申请数量。',
    'Requests not closed at the end of the year and carried out to the next one.',
  ],
};
