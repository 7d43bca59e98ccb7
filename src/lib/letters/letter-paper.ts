import { sayDay } from './say-day.ts';
import type { Letter, LetterItem } from './letter.ts';
import type { Block, Paper } from './paper.ts';

const BLANK = '＿＿＿＿＿＿＿＿';

/** A letter of inquiry as it is set: what is asked, on what it rests, and a place for the reply. */
export function toLetterPaper(letter: Letter, dataVersion: string): Paper {
  const { body, isMade, subject, opening, earlier, items, sources, writtenOn } = letter;
  return {
    title: `${body}：${subject}`,
    above: ['核查函（供编写，请改）', isMade ? MADE : '〔　　〕　　号'],
    below: `年报观察 · 数据版本 ${dataVersion}`,
    blocks: [
      { kind: 'title', text: subject },
      { kind: 'line', text: `${body}：` },
      { kind: 'paragraph', text: opening },
      ...(earlier.length === 0
        ? []
        : [
            { kind: 'heading' as const, text: '一、以往年度尚待答复的' },
            ...earlier.flatMap(toBlocks),
            ...(items.length === 0 ? [] : [{ kind: 'heading' as const, text: '二、本年度的' }]),
          ]),
      ...items.flatMap(toBlocks),
      { kind: 'heading', text: '数字出处' },
      ...sources.map((text) => ({ kind: 'note' as const, text })),
      { kind: 'heading', text: '贵单位意见（请逐项勾选，可另附页）' },
      { kind: 'form', lines: toReplyLines([...earlier, ...items]) },
      {
        kind: 'paragraph',
        text: '以上由报告原件读取并计算，数字照录，未作改动；“待说明”是提请说明，不是认定有误。如系我方读取有误，请以原件为准，并请告知。',
      },
      ...(isMade ? [{ kind: 'paragraph' as const, text: `本函为${MADE}，请勿发出。` }] : []),
      { kind: 'signature', text: '（发函单位）' },
      { kind: 'signature', text: sayDay(writtenOn) },
    ],
  };
}

/** What stands on every paper of a body that is made up. */
export const MADE = '虚构示例：机构和数字都是虚构的';

function toBlocks({
  number,
  verdict,
  title,
  year,
  statement,
  cells,
  restsOn,
  asked,
}: LetterItem): readonly Block[] {
  return [
    { kind: 'matter', mark: verdict, text: `${number}. ${year} 年度：${title}` },
    { kind: 'paragraph', text: statement },
    ...cells.map((text) => ({ kind: 'note' as const, text })),
    { kind: 'note', text: `依据：${restsOn}` },
    ...(asked === null ? [] : [{ kind: 'note' as const, text: asked }]),
  ];
}

const toReplyLines = (items: readonly LetterItem[]): readonly string[] => [
  ...items.flatMap(({ number }) => [
    `${number}.　□ 原件有误，应为 ${BLANK}　　□ 原件无误，说明如下`,
    `　　${BLANK}${BLANK}${BLANK}`,
  ]),
  `更正后公布的日期与网址：${BLANK}${BLANK}`,
  `经办人 ${BLANK}　电话 ${BLANK}　日期 ${BLANK}`,
];
