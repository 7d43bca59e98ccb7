/** What a metric is called in charts and tables, and what it means, in both languages. */
export interface MetricWords {
  readonly shortZh: string;
  readonly shortEn: string;
  readonly labelEn: string;
  readonly zh: string;
  readonly en: string;
}

/** Words by metric id: short Chinese, short English, English label, definition in Chinese and in English. */
export type WordRows = Readonly<
  Record<string, readonly [shortZh: string, shortEn: string, labelEn: string, zh: string, en: string]>
>;

/** Throws where a metric has no words: every metric of a form must have them. */
export function findWords(rows: WordRows, metric: string): MetricWords {
  const row = rows[metric];
  if (row === undefined) throw new Error(`metric without words: ${metric}`);
  const [shortZh, shortEn, labelEn, zh, en] = row;
  return { shortZh, shortEn, labelEn, zh, en };
}
