/**
 * What became of each figure from one form to the next.
 * Read off the labels of the three forms; notes say why a comparison needs care.
 */
import type { Basis, MetricId } from '../domain/item.ts';
import type { FormId } from '../domain/report.ts';

/**
 * `same`: one series. `near`: comparable with the note. `changed`: another thing under a like name, never one series.
 * `sum`: one row became several, or several one; comparable as a sum.
 */
export type Relation = 'same' | 'near' | 'changed' | 'sum';

export interface Crossing {
  readonly from: FormId;
  readonly to: FormId;
  readonly before: readonly MetricId[];
  readonly after: readonly MetricId[];
  readonly relation: Relation;
  readonly zh: string;
  readonly en: string;
}

type Notes = readonly [zh: string, en: string];
const NONE: Notes = ['', ''];

const crossing =
  (from: FormId, to: FormId) =>
  (before: string, relation: Relation, after: string, [zh, en]: Notes = NONE): Crossing => ({
    from,
    to,
    before: before.split(' ') as MetricId[],
    after: after.split(' ') as MetricId[],
    relation,
    zh,
    en,
  });
const from2019 = crossing('2019', '2021');
const from2014 = crossing('2014', '2019');

const STOCK: Notes = [
  '2019 年格式是对外公开总数量，2021 年格式是现行有效件数，不是一回事，不能连成一条线。',
  'The 2019 form asks for documents disclosed in all, the 2021 form for those in force: two things, never one line.',
];
const NARROWER: Notes = [
  '2021 年格式称“行政规范性文件”，范围比 2019 年格式的“规范性文件”窄。',
  'The 2021 form says "administrative normative documents", a narrower word than "normative documents" of 2019.',
];
const MISFILLED: Notes = [
  '按 2019 年格式填报时，有的机构误把事项数填作处理决定数量。',
  'On the 2019 form some bodies gave the number of listed items as the number of decisions.',
];

/** Figures that changed their id, their meaning or their number of rows; everything else that two forms share is the same. */
export const CROSSWALK: readonly Crossing[] = [
  from2019('rules_new', 'same', 'rules_made', [
    '“本年新制作数量”改称“本年制发件数”。',
    '"Newly made in the year" is called "issued in the year" since 2021.',
  ]),
  from2019('rules_disclosed_total', 'changed', 'rules_in_force', STOCK),
  from2019('norms_new', 'near', 'norms_made', NARROWER),
  from2019('norms_disclosed_total', 'changed', 'norms_in_force', STOCK),
  from2019('permits', 'same', 'permits', MISFILLED),
  from2019('penalties', 'same', 'penalties', MISFILLED),
  from2019('coercions', 'same', 'coercions', MISFILLED),
  from2019('fees_prev_items', 'changed', 'fees_wan', [
    '2019 年格式填收费项目数，2021 年格式填收费金额（万元）。',
    'The 2019 form asks for the number of charges, the 2021 form for the amount collected, in 10,000 yuan.',
  ]),
  from2019('other', 'sum', 'other_uncorrected other_unpaid other_misc', [
    '“其他处理”一行在 2021 年格式中分为三行，其和与之相同。',
    '"Other handling" became three rows in 2021; their sum is the same thing.',
  ]),
  from2014('s14_norms_made', 'near', 'norms_new', [
    '2014 年统计表的规范性文件范围不尽相同。',
    'The statistics table of 2014 does not draw normative documents in quite the same way.',
  ]),
  from2014('s14_norms_disclosed', 'near', 'norms_disclosed_new', [
    '2014 年统计表按条计数，2019 年格式按件计数。',
    'The table of 2014 counts items of information, the 2019 form counts documents.',
  ]),
  from2014('s14_requests', 'same', 'new_received'),
  from2014('s14_closed', 'near', 'total_processed', [
    '2014 年统计表没有上年结转，办结数与收到数不必相等。',
    'The table of 2014 has no carry-over, so requests closed need not equal requests received.',
  ]),
  from2014('s14_ans_already_public s14_ans_granted', 'near', 'granted', [
    '2014 年统计表把“属于已主动公开范围”单列，2019 年起计入予以公开。',
    'The table of 2014 lists requests for what is already public apart; since 2019 they count as granted.',
  ]),
  from2014('s14_ans_partly', 'same', 'partly_granted'),
  from2014('s14_den_state_secret', 'same', 'denied_state_secret'),
  from2014('s14_den_trade_secret s14_den_privacy', 'near', 'denied_third_party', [
    '商业秘密和个人隐私在 2019 年合为“保护第三方合法权益”。',
    'Trade secrets and privacy became "third party\'s rights" in 2019.',
  ]),
  from2014('s14_den_security', 'same', 'denied_security_stability'),
  from2014('s14_ans_not_this_body s14_ans_not_exist', 'near', 'unable_not_held', [
    '“不属于本机关公开”和“信息不存在”在 2019 年合为“本机关不掌握”。',
    '"Not for this body" and "does not exist" became "not held by this body" in 2019.',
  ]),
  from2014('s14_ans_supplement', 'changed', 'unable_unclear', [
    '2014 年统计表计的是告知补正，2019 年起计的是补正后仍不明确。',
    'The table of 2014 counts requests told to be corrected, the later forms those still unclear after correction.',
  ]),
  from2014('s14_review', 'near', 'review_total', [
    '2014 年统计表没有“尚未审结”。',
    'The table of 2014 has no pending reviews.',
  ]),
  from2014('s14_litigation', 'near', 'litigation_direct_total litigation_after_review_total', [
    '2014 年统计表不分是否经过复议，也没有“尚未审结”。',
    'The table of 2014 does not tell suits with and without review apart and has no pending ones.',
  ]),
];

/** Crossings that a metric of the tables takes part in, the oldest first; prose follows no form and has none. */
export function crossingsOf(metric: MetricId, basis: Basis): readonly Crossing[] {
  if (basis === 'prose') return [];
  return CROSSWALK.filter(({ before, after }) => before.includes(metric) || after.includes(metric)).sort(
    (a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0),
  );
}
