import { UnreadableError, type Document } from './document.ts';
import { foldHead } from './head/read-dates.ts';
import { readTitle } from './head/read-title.ts';
import { linesOf } from './text/document-lines.ts';
import { findSectionsIn } from './text/sections.ts';

/** Lines that may be a title, and characters of one. */
const OPENING = 60;
const LONGEST_TITLE = 70;
const SENTENCE = /[，。；]|见附件|下载/u;

const SCHOOL =
  /(?:大学|(?<!行政|社会主义)学院|中学|小学|学校|幼儿园|公司|集团)(?:关于)?(?:20\d\d(?:[-—~至]20\d\d)?(?:年度|学年度?|年)?)?(?:政府|校务|企业)?信息公开(?:工作)?(?:年度)?(?:工作)?(?:情况)?的?(?:报告|年报)|学年度?(?:政府)?信息公开(?:工作)?(?:年度)?报告/u;
const COMPARISON = /20\d\d.{1,12}20\d\d.{0,30}(?:对比|比较)|(?:对比|比较).{0,20}20\d\d.{1,12}20\d\d/u;
const OF_ANOTHER_KIND =
  /(?:法治政府建设|依法行政|行政执法|政府网站工作|部门决算|部门预算|政府工作).{0,20}(?:报告|报表|公开说明)|统计公报/u;
const ONLY_A_YEAR = /^(20\d\d)年?度?$/u;

/**
 * Throws UnreadableError for what is not one report of one body of government: a report of a school or a company, a
 * comparison of two years, several reports one after the other. Each is told by what its title, its heads or its
 * headings state.
 */
export function refuseOthers(document: Document, year: number | null): void {
  const titles = titlesOf(document);
  if (titles.some((title) => SCHOOL.test(title))) throw new UnreadableError('school-or-company');
  const isComparison = titles.some((title) => COMPARISON.test(title) && title.includes('信息公开'));
  if (isComparison || (year === null && comparesYears(document))) throw new UnreadableError('comparison');
  if (countReports(document) > 1) throw new UnreadableError('several-reports');
}

/** Whether a document that is no report on disclosure says that it is one on something else. */
export const isOfAnotherKind = (document: Document): boolean =>
  titlesOf(document).some((title) => OF_ANOTHER_KIND.test(title));

const titlesOf = (document: Document): readonly string[] =>
  linesOf(document)
    .slice(0, OPENING)
    .map(({ text }) => foldHead(text))
    .filter((text) => text.length <= LONGEST_TITLE && !SENTENCE.test(text));

/** A table two of whose heads are years and nothing else. */
const comparesYears = ({ blocks }: Document): boolean =>
  blocks.some((block) => {
    if (block.kind !== 'table') return false;
    const years = block.rows.flat().flatMap(({ text }) => ONLY_A_YEAR.exec(foldHead(text))?.[1] ?? []);
    return new Set(years).size > 1;
  });

/** Titles that differ, each with the sections of a report of its own below it. */
function countReports(document: Document): number {
  const lines = linesOf(document);
  const titles = lines.flatMap(({ text }, line) => {
    const title = readTitle(foldHead(text));
    return title === undefined || title.year === null ? [] : [{ line, key: `${title.agency} ${title.year}` }];
  });
  if (new Set(titles.map(({ key }) => key)).size < 2) return 1;
  const sections = findSectionsIn(lines);
  const whole = titles.filter(({ line }, at) => {
    const next =
      titles.find((other, index) => index > at && other.key !== titles[at]!.key)?.line ?? lines.length;
    const own = new Set(
      sections.filter((one) => one.line > line && one.line < next).map(({ section }) => section),
    );
    return own.size >= LEAST_SECTIONS;
  });
  return new Set(whole.map(({ key }) => key)).size;
}

const LEAST_SECTIONS = 3;
