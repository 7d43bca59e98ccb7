import { FORM_IDS } from '../../form/forms.ts';
import type { DescribedFinding } from './described-finding.ts';
import { nameItem, nameRow, type Language } from './item-labels.ts';
import { tidy } from '../rules/equation.ts';
import { writeArithmetic, writeNumber } from './write-arithmetic.ts';

type Write = (finding: DescribedFinding) => string;
type Statement = Readonly<Record<Language, Write>>;

const isFailed = ({ outcome }: DescribedFinding) => outcome === 'fails';
const differenceOf = ({ left, right }: DescribedFinding) =>
  String(Math.abs(tidy(Number(left) - Number(right))));
const valueAt = ({ terms }: DescribedFinding, index: number) => terms[index]?.value ?? NaN;
const rowAt = ({ terms }: DescribedFinding, index: number, language: Language) =>
  nameRow(terms[index]!.item, language);

const equal: Statement = {
  zh: (finding) =>
    isFailed(finding)
      ? `${writeArithmetic(finding, '≠', 'zh')}，相差 ${differenceOf(finding)}`
      : writeArithmetic(finding, '=', 'zh'),
  en: (finding) =>
    isFailed(finding)
      ? `${writeArithmetic(finding, '≠', 'en')}, a difference of ${differenceOf(finding)}`
      : writeArithmetic(finding, '=', 'en'),
};

const atMost: Statement = {
  zh: (finding) => writeArithmetic(finding, isFailed(finding) ? '>' : '≤', 'zh'),
  en: (finding) => writeArithmetic(finding, isFailed(finding) ? '>' : '≤', 'en'),
};

const nothingIn: Statement = {
  zh: (finding) =>
    isFailed(finding)
      ? `本年新收 0、上年结转 0，但办理结果与结转下年不全为 0：${writeNonZero(finding, 'zh')}`
      : '本年新收、上年结转均为 0，办理结果与结转下年也均为 0',
  en: (finding) =>
    isFailed(finding)
      ? `nothing received or carried in, yet not every result is 0: ${writeNonZero(finding, 'en')}`
      : 'nothing received or carried in, and every result is 0',
};

function writeNonZero({ terms }: DescribedFinding, language: Language): string {
  return terms
    .filter(({ value }) => value !== null && value !== 0)
    .map(({ item, value }) => `${nameRow(item, language)} ${writeNumber(value!)}`)
    .join(language === 'zh' ? '、' : '; ');
}

const counts: Statement = {
  zh: (finding) =>
    isFailed(finding)
      ? `${nameItem(finding.terms[0]!.item, 'zh')}为 ${finding.left}，应为${writeSide(finding, 'right', 'zh')}`
      : `表中 ${finding.left} 个件数、项数都是合乎要求的整数`,
  en: (finding) =>
    isFailed(finding)
      ? `${nameItem(finding.terms[0]!.item, 'en')} is ${finding.left}, where ${writeSide(finding, 'right', 'en')} belongs`
      : `all ${finding.left} counts of the tables are whole numbers as they should be`,
};

const periodEnd: Statement = {
  zh: ({ left, right, outcome }) =>
    `公布日期为 ${left}，报告期截至 ${right}${outcome === 'fails' ? '，公布时报告期尚未结束' : ''}`,
  en: ({ left, right, outcome }) =>
    `published on ${left} for a period that ends on ${right}${outcome === 'fails' ? ', before the period was over' : ''}`,
};

const late: Statement = {
  zh: ({ left, right, outcome }) =>
    `所见公布日期为 ${left}，期限为 ${right}${outcome === 'fails' ? '，已超过期限；若为网站改版后重新发布，请告知最初公布日期' : ''}`,
  en: ({ left, right, outcome }) =>
    `the date of publication seen is ${left}, the term ${right}${outcome === 'fails' ? ', which is exceeded; if the page was posted anew, please name the first date' : ''}`,
};

/** What stands on a side of a check as a code, in words within a sentence. */
const SIDES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  ...Object.fromEntries(FORM_IDS.map((id) => [id, { zh: `${id} 年格式`, en: `the form of ${id}` }])),
  hybrid: { zh: '表内混用不同年份的格式', en: 'forms of different years mixed in one table' },
  integer: { zh: '整数', en: 'a whole number' },
  'integer >= 0': { zh: '不小于 0 的整数', en: 'a whole number not below 0' },
};
/** One side of a decided finding as readers are given it; null where the finding has none. */
export function writeSide(
  { check, ...sides }: Pick<DescribedFinding, 'check' | 'left' | 'right'>,
  side: 'left' | 'right',
  language: Language,
): string | null {
  const said = sides[side];
  if (said === null) return null;
  if (check === 'nonneg_int') return SIDES[said]?.[language] ?? said;
  if (check !== 'form-of-other-year') return said;
  const forms = said.split(' ').map((form) => SIDES[form]?.[language] ?? form);
  return forms.join(language === 'zh' ? '、' : ' and ');
}

const form: Statement = {
  zh: (finding) =>
    `表格使用${writeSide(finding, 'left', 'zh')}，该年度规定的是${writeSide(finding, 'right', 'zh')}`,
  en: (finding) =>
    `the tables follow ${writeSide(finding, 'left', 'en')}; prescribed for the year is ${writeSide(finding, 'right', 'en')}`,
};

const competence: Statement = {
  zh: (finding) =>
    isFailed(finding) ? `${writeNonZero(finding, 'zh')}，而该机构无权制定规章` : '“规章”一行均为 0',
  en: (finding) =>
    isFailed(finding)
      ? `${writeNonZero(finding, 'en')}, though this body cannot make rules`
      : 'the row 规章 (rules) is 0 throughout',
};

const listItems: Statement = {
  zh: (finding) =>
    `${rowAt(finding, 0, 'zh')} ${finding.left}，上一年项目数量加本年增/减为 ${writeSumOfRight(finding)}${isFailed(finding) ? '，两者恰好相同，可能把事项数填成了决定数' : '，未见混淆'}`,
  en: (finding) =>
    `${rowAt(finding, 0, 'en')} ${finding.left}; items of the previous year plus change ${writeSumOfRight(finding)}${isFailed(finding) ? '; the two are the same, so items may have been given as decisions' : '; no sign of confusion'}`,
};
const writeSumOfRight = (finding: DescribedFinding) =>
  `${writeNumber(valueAt(finding, 1))} + ${writeNumber(valueAt(finding, 2))} = ${finding.right}`;

const carry: Statement = {
  zh: (finding) =>
    `本年“上年结转” ${finding.left}，上一年年报“结转下年度” ${finding.right}${isFailed(finding) ? `，相差 ${differenceOf(finding)}` : ''}`,
  en: (finding) =>
    `carried in ${finding.left}, carried out in the report of the year before ${finding.right}${isFailed(finding) ? `, a difference of ${differenceOf(finding)}` : ''}`,
};

/** The stock of the year before is what remains of the right side without issued and repealed. */
const stockBefore = (finding: DescribedFinding) =>
  tidy(Number(finding.right) - valueAt(finding, 1) + valueAt(finding, 2));
const inForce: Statement = {
  zh: (finding) =>
    `上年现行有效 ${stockBefore(finding)} + 本年制发 ${valueAt(finding, 1)} − 本年废止 ${valueAt(finding, 2)} = ${finding.right}，年报所报现行有效 ${finding.left}${isFailed(finding) ? `，相差 ${differenceOf(finding)}，是否有失效、清理或口径变化` : ''}`,
  en: (finding) =>
    `in force the year before ${stockBefore(finding)} + issued ${valueAt(finding, 1)} − repealed ${valueAt(finding, 2)} = ${finding.right}; in force as reported ${finding.left}${isFailed(finding) ? `, a difference of ${differenceOf(finding)}: was there expiry, a clean-up or a change of scope?` : ''}`,
};

const prevItems: Statement = {
  zh: (finding) =>
    `${rowAt(finding, 0, 'zh')} ${finding.left}，按上一年年报（上一年项目数量加本年增/减）为 ${finding.right}${isFailed(finding) ? `，相差 ${differenceOf(finding)}` : ''}`,
  en: (finding) =>
    `${rowAt(finding, 0, 'en')} ${finding.left}; items plus change in the report of the year before ${finding.right}${isFailed(finding) ? `, a difference of ${differenceOf(finding)}` : ''}`,
};

const disclosedTotal: Statement = {
  zh: (finding) =>
    `${rowAt(finding, 0, 'zh')} ${valueAt(finding, 0)}，比上一年年报增加 ${finding.left}，本年新公开 ${finding.right}${isFailed(finding) ? '，增加数多于新公开数' : ''}`,
  en: (finding) =>
    `${rowAt(finding, 0, 'en')} ${valueAt(finding, 0)}, ${finding.left} more than in the report of the year before; newly disclosed ${finding.right}${isFailed(finding) ? ', which is less than the growth' : ''}`,
};

const STATEMENTS: Readonly<Record<string, Statement>> = {
  t3_carried_out_bound: atMost,
  t3_nothing_in: nothingIn,
  nonneg_int: counts,
  'published-before-period-end': periodEnd,
  'published-late': late,
  'form-of-other-year': form,
  'rules-beyond-competence': competence,
  'decisions-equal-items': listItems,
  x_carry: carry,
  x_rules_in_force: inForce,
  x_norms_in_force: inForce,
  x_2019_prev_items: prevItems,
  x_2019_disclosed_total: disclosedTotal,
};

/** What a decided finding found, without its title and without a full stop. */
export function writeStatement(finding: DescribedFinding, language: Language): string {
  return (STATEMENTS[finding.check] ?? equal)[language](finding);
}
