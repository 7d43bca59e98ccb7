export const zhOverview = {
  heading: '{{year}} 年，{{reports}} 家机构的信息公开年报已读入；半数机构全年网站发布不超过 {{median}} 条。',
  coverage:
    '共 {{reports}} 份年报，{{agencies}} 家机构，{{first}}—{{last}} 年 · 抽样采集，多数年报只采到一部分',
  why: '为什么',
  median: '中位数 · {{basis}}',
  where: '各机构在哪里：{{label}}，{{span}} 年',
  whereNote: '{{unit}}，{{basis}}，对数刻度；每点一份年报，竖线为当年中位数，点击进入机构。',
  latest: '最近公布的年报',
  latestNumbers: '{{count}} 个数',
  latestAll: '全部机构',
  checks: '不成立与待说明的校验',
  checksLead: '年报自己的数字对不上，或有待机构说明之处。只列出，不改动。',
  checksReports: '{{count}} 份年报',
  checksAll: '完整与质量',
  tilesTitle: '各指标的分布，{{year}} 年',
  tile: { metric: '指标', value: '数值' },
  tileChart: '{{label}}，{{year}} 年 {{count}} 份年报的分布',
} as const;
