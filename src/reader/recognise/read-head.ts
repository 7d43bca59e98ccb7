import type { Forms, Notice, ReportHead } from '../../domain/report.ts';
import type { Document } from '../document.ts';
import { findSection } from './find-section.ts';

const TITLE =
  /^(?<before>.*?)(?<year>20\d{2})年度?(?<after>.{0,40}?)(?:政府信息公开|政务公开)(?:工作)?(?:年度)?(?:工作)?(?:年度)?报告/u;
const PERIOD =
  /(20\d{2})年(\d{1,2})月(\d{1,2})日起?(?:至|到|[-—~～]+)(?:(20\d{2})年)?(\d{1,2})月(\d{1,2})日/u;
const DATE_ALONE = /^(?:发布(?:时间|日期)[：:])?(20\d{2})[年./-](\d{1,2})[月./-](\d{1,2})日?$/u;
/** What the name of a public body ends with. */
const BODY =
  /(?:政府|局|委|委员会|办公室|办事处|厅|署|院|部|中心|管委会|镇|乡|街道|支队|大队|分局|所|站|馆|学校|大学|学院|银行|集团|公司|协会|联合会)$/u;
const LONGEST_NAME = 40;
/** The title stands among the first lines, above the first section. */
const FIRST_LINES = 60;

/** What a report says of itself: title, statistical period, signature; null where it does not say. */
export function readHead(
  document: Document,
  forms: Forms,
): { readonly head: ReportHead; readonly notices: readonly Notice[] } {
  const lines = linesOf(document);
  const first = lines.findIndex((line) => findSection(line) !== undefined);
  const above = lines.slice(0, first < 0 ? FIRST_LINES : Math.min(first + 1, FIRST_LINES));
  const title = readTitle(above);
  const period = readPeriod(lines.slice(0, FIRST_LINES));
  const signature = readSignature(lines);
  const year = title.year ?? period.year;
  const head = {
    agency: title.agency ?? signature.agency,
    year,
    publishedOn: signature.date,
    periodStart: period.start,
    periodEnd: period.end,
    forms,
  };
  return { head, notices: yearNotices(title.year, period.year) };
}

/** Every line and cell, width folded and without spaces. */
function linesOf({ blocks }: Document): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [toLine(block.text)]
      : block.rows.flat().flatMap(({ text }) => (text === '' ? [] : [toLine(text)])),
  );
}

const toLine = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[⺠⻔⻓]/gu, (radical) => RADICALS[radical] ?? radical)
    .replace(/\s/gu, '');

/** Radicals that browsers put into PDFs for the characters themselves, and that NFKC leaves. */
const RADICALS: Readonly<Record<string, string>> = { '⺠': '民', '⻔': '门', '⻓': '长' };

function readTitle(lines: readonly string[]): {
  readonly agency: string | null;
  readonly year: number | null;
} {
  const at = lines.findIndex((line) => line.length < 80 && TITLE.test(line));
  if (at < 0) return { agency: null, year: null };
  const { before, year, after } = TITLE.exec(lines[at]!)!.groups!;
  const names = [after!, before!, lines[at - 1] ?? ''].map((name) => name.replace(/^[#*《]+/u, ''));
  return { agency: names.find(isBody) ?? null, year: Number(year) };
}

const isBody = (name: string) =>
  name.length > 2 && name.length <= LONGEST_NAME && BODY.test(name) && !/[，。：；|>]/u.test(name);

function readPeriod(lines: readonly string[]): {
  readonly start: string | null;
  readonly end: string | null;
  readonly year: number | null;
} {
  const line = lines.find((one) => PERIOD.test(one) && /统计|期限|时限|数据/u.test(one));
  const [, from, month, day, to, lastMonth, lastDay] = (line && PERIOD.exec(line)) || [];
  if (from === undefined) return { start: null, end: null, year: null };
  return {
    start: toDate(from, month!, day!),
    end: toDate(to ?? from, lastMonth!, lastDay!),
    year: Number(from),
  };
}

/** The last lines: the body's name, and under it the day. */
function readSignature(lines: readonly string[]): {
  readonly agency: string | null;
  readonly date: string | null;
} {
  const at = lines.findLastIndex((line) => DATE_ALONE.test(line));
  if (at < 0) return { agency: null, date: null };
  const [, year, month, day] = DATE_ALONE.exec(lines[at]!)!;
  const above = lines[at - 1] ?? '';
  return { agency: isBody(above) ? above : null, date: toDate(year!, month!, day!) };
}

/** Null for a day that no calendar has. */
function toDate(year: string, month: string, day: string): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return Number.isNaN(Date.parse(date)) ? null : date;
}

function yearNotices(title: number | null, period: number | null): readonly Notice[] {
  if (title === null || period === null || title === period) return [];
  return [{ rule: 'years-disagree', message: `the title says ${title}, the statistical period ${period}` }];
}
