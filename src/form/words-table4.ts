import type { WordRows } from './metric-words.ts';

const GROUPS = {
  review: ['复议', 'Review', 'Administrative review', '行政复议'],
  litigation_direct: [
    '直接起诉',
    'Direct suit',
    'Lawsuits without prior review',
    '未经复议直接起诉的行政诉讼',
  ],
  litigation_after_review: [
    '复议后起诉',
    'Suit after review',
    'Lawsuits after review',
    '复议后起诉的行政诉讼',
  ],
} as const;
const RESULTS = {
  upheld: ['维持', 'upheld', '结果维持', 'decided for the body: its act was upheld'],
  corrected: ['纠正', 'corrected', '结果纠正', 'decided against the body: its act was corrected'],
  other: ['其他结果', 'other result', '其他结果', 'ended in another way'],
  pending: ['未审结', 'pending', '尚未审结', 'not decided by the end of the year'],
  total: ['总计', 'total', '总计', 'in all, pending ones included'],
} as const;

/** Words of the fifteen columns of section 四, the same in both current forms. */
export const TABLE4_WORDS: WordRows = Object.fromEntries(
  Object.entries(GROUPS).flatMap(([group, [shortZh, shortEn, labelEn, zh]]) =>
    Object.entries(RESULTS).map(([result, [resultZh, resultEn, printed, meaning]]) => [
      `${group}_${result}`,
      [
        `${shortZh}${resultZh}`,
        `${shortEn}: ${resultEn}`,
        `${labelEn}: ${resultEn}`,
        `因政府信息公开引起的${zh}，${printed}的件数。`,
        `${labelEn} about disclosure of government information: ${meaning}.`,
      ],
    ]),
  ),
);
