/**
 * Other wordings of the form's row labels, as reports print them. A label that an extraction has clipped needs no
 * line here: it is matched by likeness. Add one where the wording itself differs, with a place where it was seen.
 */
export const LABEL_ALIASES: readonly (readonly [metric: string, wording: string, seen: string])[] = [
  ['new_received', '本年新收政府信息公开申请', '一、本年新收政府信息公开申请'],
  ['carried_in', '上年结转政府信息公开申请', '二、上年结转政府信息公开申请'],
  ['denied_state_secret', '国家秘密', '1.国家秘密'],
  ['denied_law_forbidden', '其他法律法规禁止公开', '2.其他法律法规禁止公开'],
  ['denied_law_forbidden', '法律行政法规禁止公开', '2.法律行政法规禁止公开'],
  ['denied_third_party', '保护第三方权益', '4.保护第三方权益'],
  ['denied_internal_affairs', '三类内部事务信息', '5.三类内部事务信息'],
  ['denied_process_info', '四类过程性信息', '6.四类过程性信息'],
  ['denied_enforcement_file', '行政执法案卷', '7.行政执法案卷'],
  ['denied_admin_query', '行政查询事项', '8.行政查询事项'],
  ['unable_not_held', '不掌握相关政府信息', '1.不掌握相关政府信息'],
  ['unable_not_held', '本机关不掌握', '1.本机关不掌握'],
  ['unable_not_held', '不掌握', '1. 不掌握'],
  ['unable_needs_creation', '没有现成信息', '2.没有现成信息'],
  ['unable_unclear', '补正后仍不明确', '3.补正后仍不明确'],
  ['rejected_petition', '信访举报投诉类', '1.信访举报投诉类'],
  ['rejected_excessive', '大量反复申请', '4.大量反复申请'],
  ['rejected_reconfirm', '要求确认或重新出具已获取信息', '5.要求确认或重新出具已获取信息'],
  ['other_uncorrected', '无正当理由逾期不补正', '1.无正当理由逾期不补正'],
  ['other_unpaid', '逾期未按收费通知要求缴纳费用', '2.逾期未按收费通知要求缴纳费用'],
  ['total_processed', '合计', '（七）合计'],
  ['carried_out', '结转下年度', '四、结转下年度'],
];
