import type { Document } from '../../document.ts';
import { linesOf, type DocumentLine } from '../../text/document-lines.ts';
import { findSectionsIn } from '../../text/sections.ts';
import { foldProse, HALF_WIDTH_STOP, type FoldedText } from './fold-prose.ts';

const ENDS = new RegExp(`(?:[。！!？?；;：:…]|${HALF_WIDTH_STOP})[”"』）)]*\\s*$`, 'u');
const NUMBERED =
  /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．是]|\d{1,2}[、.．](?!\d)|第[一二三四五六七八九十][，、,])/u;
const LONGEST_HEADING = 40;
const PAGE_NUMBER = /^\s*(?:[-—–－]\s*\d{1,3}\s*[-—–－]|第\s*\d{1,3}\s*页.*|\d{1,3}\s*\/\s*\d{1,3})\s*$/u;
const CAPTION =
  /^\s*(?:附?[图表]\s*[\d一二三四五六七八九十]|.{0,30}(?:示意图|统计图|柱状图|饼状?图|折线图|图表)\s*$)/u;
const PUNCTUATED = new RegExp(`[，,。；;]|${HALF_WIDTH_STOP}`, 'u');
const LONGEST_CHART_LABEL = 14;
/** What goes on for longer without a stop is no prose. */
const LONGEST_PARAGRAPH = 50_000;
/** What follows these in a report of free outline is the table, or is not about the year. */
const TABLE_FOLLOWS = /^\s*附[件表录]|统计(?:指标|表)\s*$|政府信息公开情况统计表/u;
const LOOKS_AHEAD = /问题|不足|改进|下一步|打算|计划|思路|措施/u;
const TOP_HEADING = /^\s*[一二三四五六七八九十]{1,2}[、.．]/u;

/** The running text of section 一, paragraph by paragraph; of the whole report where its outline is its own. */
export const proseParagraphs = (document: Document): readonly FoldedText[] =>
  toParagraphs(overallLines(linesOf(document)));

/** The running text of another section; none where there is no section 一, since then that is read as a whole. */
export const paragraphsOfSection = (document: Document, section: number): readonly FoldedText[] =>
  toParagraphs(linesOfSection(linesOf(document), section));

function toParagraphs(lines: readonly DocumentLine[]): readonly FoldedText[] {
  return joined(lines.filter(isProse))
    .filter((group) => !isChart(group) && lengthOf(group) <= LONGEST_PARAGRAPH)
    .map(foldProse);
}

function overallLines(lines: readonly DocumentLine[]): readonly DocumentLine[] {
  const sections = findSectionsIn(lines);
  const first = sections.find(({ section }) => section === 1);
  if (!first) return freeLines(lines);
  const next = sections.find(({ line, section }) => line > first.line && section !== 1);
  return lines.slice(first.line + 1, next?.line);
}

/** With the heading, which tells what the sentences are about; bare labels and numbers there are no sentences. */
function linesOfSection(lines: readonly DocumentLine[], section: number): readonly DocumentLine[] {
  const sections = findSectionsIn(lines);
  if (!sections.some((other) => other.section === 1)) return [];
  return sections
    .filter((own) => own.section === section)
    .flatMap(({ line }) => {
      const next = sections.find((other) => other.line > line);
      return lines.slice(line, next?.line);
    })
    .filter(({ text }) => (isHeading(text) || PUNCTUATED.test(text)) && !ENDS_IN_NUMBERS.test(text));
}

/** What is left of a row whose table was not recognised: a label and its numbers, none of which has a unit. */
const ENDS_IN_NUMBERS =
  /(?:[\s）)]\p{Nd}[\p{Nd}.,，]*|\p{Nd}\s+\p{Nd}[\p{Nd}.,，]*|^\s*[（(\p{Nd}一二三四五六七八九十][^，。；]*\p{Nd})\s*$/u;

function freeLines(lines: readonly DocumentLine[]): readonly DocumentLine[] {
  const end = lines.findIndex(({ text }) => text.length <= LONGEST_HEADING && TABLE_FOLLOWS.test(text));
  let looksAhead = false;
  return lines.slice(0, end === -1 ? undefined : end).filter(({ text }) => {
    if (isHeading(text) && TOP_HEADING.test(text)) looksAhead = LOOKS_AHEAD.test(text);
    return !looksAhead && (isHeading(text) || PUNCTUATED.test(text));
  });
}

const isProse = ({ text }: DocumentLine) => !PAGE_NUMBER.test(text) && !CAPTION.test(text);

export const isHeading = (text: string): boolean =>
  text.length <= LONGEST_HEADING && NUMBERED.test(text) && !PUNCTUATED.test(text);

const PART_FOLLOWS = /其中\s*[:：]\s*$/u;

/** A line that does not end a sentence goes on in the next. */
function joined(lines: readonly DocumentLine[]): readonly (readonly DocumentLine[])[] {
  const groups: DocumentLine[][] = [];
  let before: string | undefined;
  for (const line of lines) {
    const begins = before === undefined || endsParagraph(before) || NUMBERED.test(line.text);
    if (begins) groups.push([line]);
    else groups.at(-1)!.push(line);
    before = line.text;
  }
  return groups;
}

const endsParagraph = (line: string) => isHeading(line) || (ENDS.test(line) && !PART_FOLLOWS.test(line));

const lengthOf = (lines: readonly DocumentLine[]) => lines.reduce((sum, { text }) => sum + text.length, 0);

/** Short lines without a stop are what is left of a chart. */
const isChart = (lines: readonly DocumentLine[]) =>
  lines.every(
    ({ text }) => text.length <= LONGEST_CHART_LABEL && !PUNCTUATED.test(text) && !NUMBERED.test(text),
  );
