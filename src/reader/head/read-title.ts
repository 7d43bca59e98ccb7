import { isBody } from './is-body.ts';

export interface Title {
  readonly agency: string | null;
  /** What stands in the place of a name, whatever it is; a line break may have cut it. */
  readonly named: string;
  /** Whether the name has a line of its own, which may be the site's. */
  readonly isNamedAbove?: boolean;
  readonly year: number | null;
}

const YEAR = '(?:\\(?(?<year>20\\d\\d)(?:年度|年)?\\)?)';
const SUBJECT =
  '(?:政府|政务)?信息公开(?:工作)?(?:年度|年)?(?:工作)?(?:情况)?(?:的)?(?:年度|年)?(?:工作)?(?:总结)?(?:报告|年报)';
const LATE_YEAR = '(?:\\(?(?<late>20\\d\\d)(?:年度|年)?\\)?)?';
/** 示例市某某局2023年…报告, 2023年示例市某某局…报告, 示例市某某局关于2023年…的报告, 示例市某某局…报告(2023年); a year may be said twice. */
const SHAPES = [
  new RegExp(
    `^(?:(?<again>20\\d\\d)年?)?(?:关于)?(?<agency>[^\\d]{0,50}?)(?:关于)?${YEAR}的?${SUBJECT}(?:\\(.{0,12}\\))?$`,
    'u',
  ),
  new RegExp(`^(?:关于)?${YEAR}(?:关于)?(?<agency>[^\\d]{2,50}?)的?${SUBJECT}(?:\\(.{0,12}\\))?$`, 'u'),
  new RegExp(`^(?:关于)?(?<agency>[^\\d]{0,50}?)(?:关于)?的?${SUBJECT}${LATE_YEAR}$`, 'u'),
  // What stands in the place of a name, such as 某某365(中国)官网, is none
  new RegExp(`^(?:(?!20\\d\\d).){1,30}?${YEAR}的?${SUBJECT}$`, 'u'),
];
const PUNCTUATED = /[,。;:>|《》?]/u;
const LONGEST = 70;
/** Letters that carry a report, and talk about reports. */
const NO_TITLE = /通知|的函|报送|格式|解读|填报|编制|如下|附件|相关|目录|公布了|查看|下载/u;

/** Reads a folded line, or lines joined, as a report's title; undefined where it is none. */
export function readTitle(folded: string): Title | undefined {
  if (folded.length > LONGEST || PUNCTUATED.test(folded) || NO_TITLE.test(folded)) return undefined;
  for (const shape of SHAPES) {
    const groups = shape.exec(folded)?.groups;
    if (groups && (groups['again'] ?? groups['year']) === groups['year'])
      return {
        agency: toAgency(groups['agency'] ?? ''),
        named: groups['agency'] ?? '',
        year: toYear(groups['year'] ?? groups['late']),
      };
  }
  return undefined;
}

const toYear = (digits: string | undefined) => (digits === undefined ? null : Number(digits));

/** 示例市某某局(以下简称“市某局”) */
const SHORT_NAME = /\((?:以下)?简?称[^()]*\)/u;

function toAgency(name: string): string | null {
  const bare = name.replace(/^(?:关于|关于印发|#+)|(?:关于|的|年度|本级)$/gu, '').replace(SHORT_NAME, '');
  return isBody(bare) ? bare : null;
}
