import { findDerived } from '../../form/derived.ts';
import { derivedInSql } from './derived-in-sql.ts';

/** A question worth asking of these data, in words and as a query that answers it. */
export interface SampleQuestion {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly sql: string;
}

/** Ready questions of the exploring page; the first is answered when the page comes. */
export const SAMPLE_QUESTIONS: readonly SampleQuestion[] = [
  {
    id: 'requests-by-year',
    zh: '历年正文所报收到申请数，中位数是多少、来自多少份年报？',
    en: 'What is the median of requests received, year by year, and from how many reports?',
    sql: `select r.year, count(*) as reports, median(f.value) as median, max(f.value) as highest
from facts f
join reports r using (report_id)
where f.metric = 'requests_received' and f.basis = 'prose' and f.state = 'reported'
group by r.year
order by r.year`,
  },
  {
    id: 'most-requests',
    zh: '哪些机构一年收到的申请最多？',
    en: 'Which bodies received the most requests in a year?',
    sql: `select a.name, r.year, f.value as new_received, s.url
from facts f
join reports r using (report_id)
join agencies a using (agency_id)
join sources s using (source_id)
where f.metric = 'new_received' and f.basis = 'table3' and f.applicant = 'total' and f.state = 'reported'
order by f.value desc, a.name, r.year
limit 50`,
  },
  {
    id: 'zero-or-nothing',
    zh: '各指标：多少份报了零，多少份报了正数，多少份留空？',
    en: 'For each metric, how many reports say zero, how many say more, how many left it blank?',
    sql: `select
  m.label_zh, m.label_en, f.basis, f.applicant,
  count(*) filter (f.value = 0) as zero,
  count(*) filter (f.value > 0) as above_zero,
  count(*) filter (f.state = 'blank') as blank,
  count(*) filter (f.state in ('missing', 'illegible')) as not_readable
from facts f
join metrics m using (metric, basis)
group by all
order by zero desc, f.basis, m.label_en, f.applicant`,
  },
  {
    id: 'failed-checks',
    zh: '哪些校验最常不成立？',
    en: 'Which checks fail most often?',
    sql: `select
  "check", grade,
  count(*) filter (outcome = 'fails') as fails,
  count(*) filter (outcome = 'holds') as holds,
  count(*) filter (outcome = 'undecided') as undecided
from findings
group by "check", grade
order by fails desc, "check", grade`,
  },
  {
    id: 'sums-that-fail',
    zh: '表三的合计逐份验算：左边、右边各是多少，是否成立？',
    en: 'Does table 3 add up, report by report, and what stands on either side?',
    sql: `select a.name, r.year, n."check", n.applicant, n."left", n."right", n.outcome, s.url
from findings n
join reports r using (report_id)
join agencies a using (agency_id)
join sources s using (source_id)
where starts_with(n."check", 't3_')
order by n.outcome, a.name, r.year, n."check", n.applicant, n."left"`,
  },
  {
    id: 'prose-against-table',
    zh: '正文所写与表内所填，一致吗？',
    en: 'Do the prose and the tables of a report agree?',
    sql: `select a.name, r.year, n."left", n."right", n.outcome, s.url
from findings n
join reports r using (report_id)
join agencies a using (agency_id)
join sources s using (source_id)
where n."check" = 'prose_table'
order by n.outcome, a.name, r.year, n."left", n."right"`,
  },
  {
    id: 'grounds-of-denial',
    zh: '不予公开的各项理由，多少份年报报了正数？中位数是多少？',
    en: 'Which grounds of denial are used, in how many reports, and how often?',
    sql: `select
  m.label_zh, m.label_en,
  count(*) as reports_with_a_number,
  count(*) filter (f.value > 0) as reports_above_zero,
  median(f.value) filter (f.value > 0) as median_where_used,
  max(f.value) as highest
from facts f
join metrics m using (metric, basis)
where starts_with(f.metric, 'denied_') and f.basis = 'table3' and f.applicant = 'total' and f.state = 'reported'
group by m.label_zh, m.label_en
order by reports_above_zero desc, m.label_en`,
  },
  {
    id: 'share-granted',
    zh: '办结的申请中，予以公开和部分公开的占几成？',
    en: 'What share of the requests closed was granted, in whole or in part?',
    sql: derivedInSql(findDerived('granted_share')!),
  },
  {
    id: 'largest-changes',
    zh: '哪些机构的收到申请数比上一年变化最大？',
    en: 'Whose number of requests changed most from one year to the next?',
    sql: `with stated as (
  select a.name, r.year, f.value,
    lag(f.value) over of_body as before,
    lag(r.year) over of_body as year_before
  from facts f
  join reports r using (report_id)
  join agencies a using (agency_id)
  where f.metric = 'requests_received' and f.basis = 'prose' and f.state = 'reported'
  window of_body as (partition by r.agency_id order by r.year)
)
select name, year, before, value, value - before as change
from stated
where year = year_before + 1
order by abs(value - before) desc, name, year`,
  },
  {
    id: 'posts-by-field',
    zh: '各工作领域：政府网站发布信息数的中位数是多少？',
    en: 'How much do bodies of each field publish on their websites, by the median?',
    sql: `select a.field, count(*) as reports, median(f.value) as median, min(f.value) as lowest, max(f.value) as highest
from facts f
join reports r using (report_id)
join agencies a using (agency_id)
where f.metric = 'website_posts' and f.basis = 'prose' and f.state = 'reported' and a.field is not null
group by a.field
having count(*) >= 5
order by median desc, a.field`,
  },
  {
    id: 'website-and-wechat',
    zh: '网站发得多的机构，微信也发得多吗？',
    en: 'Do bodies that publish much on their website publish much on WeChat too?',
    sql: `select a.name, r.year, w.value as website_posts, x.value as wechat_posts
from facts w
join facts x on x.report_id = w.report_id and x.metric = 'wechat_posts' and x.basis = 'prose' and x.state = 'reported'
join reports r on r.report_id = w.report_id
join agencies a using (agency_id)
where w.metric = 'website_posts' and w.basis = 'prose' and w.state = 'reported'
order by website_posts desc, a.name, r.year`,
  },
  {
    id: 'reviews-and-lawsuits',
    zh: '哪些机构被申请复议或被起诉？',
    en: 'Which bodies met with reviews or lawsuits?',
    sql: `select a.name, r.year,
  max(f.value) filter (f.metric = 'reviews') as reviews,
  max(f.value) filter (f.metric = 'lawsuits') as lawsuits
from facts f
join reports r using (report_id)
join agencies a using (agency_id)
where f.metric in ('reviews', 'lawsuits') and f.basis = 'prose' and f.state = 'reported'
group by a.name, r.year, r.report_id
having max(f.value) > 0
order by max(f.value) desc, a.name, r.year`,
  },
  {
    id: 'late-reports',
    zh: '历年有多少份按期公布，多少份逾期，多少份无法判断？',
    en: 'Year by year, how many reports came out in time, late, or undecided?',
    sql: `select r.year,
  count(*) filter (n.outcome = 'holds') as in_time,
  count(*) filter (n.outcome = 'fails') as late,
  count(*) filter (n.outcome = 'undecided') as undecided
from findings n
join reports r using (report_id)
where n."check" = 'published-late'
group by r.year
order by r.year`,
  },
  {
    id: 'months-of-publication',
    zh: '年报多在几月公布？',
    en: 'In which month are reports published?',
    sql: `select substr(published_on, 6, 2) as month, count(*) as reports
from reports
where published_on is not null
group by month
order by month`,
  },
  {
    id: 'coverage-by-province',
    zh: '各省级行政区、近六年各采集到多少份年报？',
    en: 'How many reports are held for each province in each of six years?',
    sql: `pivot (
  select a.province, r.year, r.report_id
  from reports r
  join agencies a using (agency_id)
  where a.province is not null
)
on year in (2020, 2021, 2022, 2023, 2024, 2025)
using count(report_id)
group by province
order by province`,
  },
  {
    id: 'longest-series',
    zh: '哪些机构有最多年份的年报？',
    en: 'Which bodies have reports for the most years?',
    sql: `select a.name, count(*) as reports, min(r.year) as first, max(r.year) as last,
  count(*) filter (r.completeness = 'whole') as whole
from reports r
join agencies a using (agency_id)
group by a.agency_id, a.name
order by reports desc, a.name
limit 50`,
  },
  {
    id: 'approximate-words',
    zh: '哪些数字原文写的是“约”“余”“近”？',
    en: 'Which numbers does the text itself call approximate?',
    sql: `select a.name, r.year, m.label_zh, m.label_en, f.value, f.quote
from facts f
join metrics m using (metric, basis)
join reports r using (report_id)
join agencies a using (agency_id)
where f.approximate
order by a.name, r.year, m.label_en`,
  },
  {
    id: 'forms-compared',
    zh: '哪些表内指标只在某一版格式里才有？',
    en: 'Which items of the tables belong to one version of the form only?',
    sql: `select basis, metric, label_zh, label_en, forms
from metrics
where forms is not null and not contains(forms, ' ')
order by forms, basis, metric`,
  },
];
