/** A measure word, and the words after it that make it another one: 条例, 个工作日. */
export interface Unit {
  readonly unit: string;
  readonly notBefore: readonly string[];
}

const unit = (name: string, notBefore = ''): Unit => ({
  unit: name,
  notBefore: notBefore.split(' ').filter((word) => word !== ''),
});

const PEOPLE_AND_PLACES =
  '月 自然日 工作日 小时 科室 部门 单位 栏目 专栏 专题 环节 县 区 市 镇 乡 村 社区 街道 方面 领域 季度 百分点';

/** Longest first. */
export const UNITS: readonly Unit[] = [
  ...['条次', '篇次', '件次', '人次', '场次', '万元', '余次'].map((name) => unit(name)),
  unit('条', '例 款'),
  unit('篇', '章'),
  unit('件', '事'),
  unit('份'),
  unit('则'),
  unit('期'),
  unit('次', '年 日 月 性'),
  unit('场', '所'),
  unit('部', '门 委 分'),
  unit('宗'),
  unit('起', '诉 草 来'),
  unit('例', '如'),
  unit('项', '目'),
  unit('个', PEOPLE_AND_PLACES),
  unit('人', '员 民'),
  unit('名', '单 录'),
  unit('位', '于 居'),
  unit('元'),
];
