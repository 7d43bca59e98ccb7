import { isShortFor } from '../../head/is-short-for.ts';

// The 度 of 2023年度我镇 begins no body's name.
const TIMES = '(?:(?:20\\d\\d|本)年(?:度|(?!度))|全年|今年|截[至止]20\\d\\d年\\d+月\\d+日|其中),?';
/** A body with the place it belongs to: 市财政局, 柳林镇, 示例县某某局. */
const BODY =
  '(?<body>(?![我本各全该由向对与在])(?:\\p{Script=Han}{0,8}?[省市县区州旗盟镇乡])(?:(?:(?!收到|受理|公开|共|网)\\p{Script=Han}){0,14}?(?:局|委|办|委员会|办公室|厅|院|中心|支队|大队|街道|镇|乡|县|区|市))?)';
const DOES =
  '(?:20\\d\\d年度?|全年|本年度?|共计|共|已|累计|新|主动|依法|按期|未|没有)*(?:收到|受理|接到|新收|公开|发布|办理|办结|答复|回复|作出|发生|因)';
const SUBJECTS = new RegExp(`(?:^|[,;:、(])(?:${TIMES})*${BODY}(?=${DOES})`, 'gu');

/** Whether what a sentence says at `start` is of this body; only one that is named and another makes it not so. */
export function speaksOfBody(sentence: string, start: number, agency: string | null): boolean {
  if (agency === null) return true;
  const named = [...sentence.matchAll(SUBJECTS)].filter(({ index }) => index < start).at(-1)?.groups?.[
    'body'
  ];
  return named === undefined || isShortFor(named, agency) || isShortFor(agency, named);
}
