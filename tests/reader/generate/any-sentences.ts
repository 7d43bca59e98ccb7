import fc from 'fast-check';
import type { MetricId } from '../../../src/domain/item.ts';
import type { SampleCell, SampleSentence } from './sample-report.ts';

/** A way of saying figures: `{metric}` stands for a number, `#` for one that belongs to another year or thing. */
const SENTENCES = [
  '全年主动公开政府信息{disclosed_items}条。',
  '全年主动公开政府信息{disclosed_items}条，比上年增加#条。',
  '本年度通过门户网站公开政府信息{website_posts}条。',
  '全年网站信息发布 {website_posts} 条，其中概况类信息 {website_overview_posts} 条，政务动态信息 {website_news_posts} 条，信息公开目录信息 {website_catalogue_posts} 条。',
  '微信公众号信息发布{wechat_posts}条，订阅数{wechat_followers}个。',
  '通过微信公众号发布信息{wechat_posts}条，较去年同期的#条有所增长。',
  '官方微博信息发布{weibo_posts}条，关注量{weibo_followers}个。',
  '抖音号发布短视频{douyin_posts}条。',
  '今日头条号发布信息{toutiao_posts}条。',
  '发布政策解读稿件{policy_interpretations}篇。',
  '召开新闻发布会{press_conferences}场。',
  '本年度共收到政府信息公开申请{requests_received}件，办结{requests_answered}件。',
  '全年收到政府信息公开申请{requests_received}件，去年为#件。',
  '上年结转{requests_carried_in}件，结转下年度继续办理{requests_carried_out}件。',
  '因政府信息公开工作被申请行政复议{reviews}件，被提起行政诉讼{lawsuits}件。',
  '网站全年访问量{site_visits}次。',
  '组织政务公开培训#次，参训#人次。',
  '局办公室负责统筹推进全局#个科室的政府信息公开工作。',
  '按照《条例》第#条的要求，及时更新公开指南，咨询电话0000-#。',
] as const;

const SPACE = /\{(\w+)\}|#/g;

/** Sentences of section 一, each with the figures it states of this body and year. */
export const anySentences: fc.Arbitrary<readonly SampleSentence[]> = fc
  .record({
    chosen: fc.uniqueArray(fc.nat(SENTENCES.length - 1), { maxLength: 8 }),
    numbers: fc.array(fc.oneof(fc.nat(30), fc.nat(9_999), fc.nat(2_000_000)), {
      minLength: 40,
      maxLength: 40,
    }),
  })
  .map(({ chosen, numbers }) =>
    withoutRepeats(chosen.map((index) => SENTENCES[index] ?? '')).map(fillFrom(numbers)),
  );

/** A metric that two sentences state would have two truths; the first keeps it. */
function withoutRepeats(templates: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return templates.filter((template) => {
    const metrics = [...template.matchAll(SPACE)].flatMap(([, metric]) => metric ?? []);
    if (metrics.some((metric) => seen.has(metric))) return false;
    for (const metric of metrics) seen.add(metric);
    return true;
  });
}

function fillFrom(numbers: readonly number[]): (template: string) => SampleSentence {
  let next = 0;
  return (template) => {
    const figures: SampleCell[] = [];
    const text = template.replace(SPACE, (_, metric: string | undefined) => {
      const value = numbers[next++ % numbers.length] ?? 1;
      if (metric !== undefined) figures.push(figureOf(metric, value));
      return String(value);
    });
    return { text, figures };
  };
}

const figureOf = (metric: string, value: number): SampleCell => ({
  item: { metric: metric as MetricId, basis: 'prose', applicant: null },
  text: String(value),
  truth: { state: 'reported', value, approximate: false },
});
