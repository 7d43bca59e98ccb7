import type { Grade } from '../../domain/finding.ts';

export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** A check as it is named to readers; what it asks and on what authority stands in `rule-texts.ts`. */
export interface Rule {
  readonly id: string;
  readonly grade: Grade;
  readonly title: Words;
}

const rule = (id: string, grade: Grade, [zh, en]: readonly [zh: string, en: string]): Rule => ({
  id,
  grade,
  title: { zh, en },
});

/** Every check, those printed in the form first. */
export const RULES: readonly Rule[] = [
  rule('t3_identity', 'printed', ['表三勾稽关系', 'Identity of table 3']),
  rule('t3_result_sum', 'implied', ['办理结果总计', 'Total of results']),
  rule('t3_row_sum', 'implied', ['申请人分类合计', 'Total over applicants']),
  rule('t4_sum', 'implied', ['表四总计', 'Totals of table 4']),
  rule('t3_carried_out_bound', 'implied', ['结转不多于收到', 'Carried out within what came in']),
  rule('t3_nothing_in', 'implied', ['无申请则无结果', 'No requests, no results']),
  rule('nonneg_int', 'implied', ['件数为非负整数', 'Counts are whole numbers']),
  rule('published-before-period-end', 'implied', ['报告期未满即公布', 'Published before the period ended']),
  rule('published-late', 'implied', ['逾期公布', 'Published late']),
  rule('x_carry', 'question', ['跨年结转', 'Carry-over between years']),
  rule('x_rules_in_force', 'question', ['现行规章', 'Rules in force']),
  rule('x_norms_in_force', 'question', ['现行规范性文件', 'Normative documents in force']),
  rule('x_2019_prev_items', 'question', ['清单项目跨年衔接', 'List items between years']),
  rule('x_2019_disclosed_total', 'question', ['公开总数的增长', 'Growth of documents disclosed']),
  rule('website_parts', 'question', ['网站发布分项之和', 'Parts of website items']),
  rule('prose_table', 'question', ['正文与表格', 'Text and tables']),
  rule('form-of-other-year', 'question', ['使用其他年度的格式', 'Form of another year']),
  rule('rules-beyond-competence', 'question', ['规章制定权限', 'Competence to make rules']),
  rule('decisions-equal-items', 'question', ['处理决定数等于事项数', 'Decisions equal to items']),
];

const byId = new Map(RULES.map((rule) => [rule.id, rule]));

/** Throws for an id that no rule has. */
export function findRule(id: string): Rule {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`no such check: ${id}`);
  return found;
}
