import type { PrintedDate } from '../../domain/report.ts';
import { memoize } from '../memoize.ts';
import { mendRadicals } from '../text/mend-radicals.ts';
import { toSimplifiedIfNeeded } from '../text/to-simplified.ts';

const HAN = '〇零一二三四五六七八九';
const HAN_YEAR = /[二][〇零○OＯ0][〇零一二三四五六七八九○]{2}(?=年)/gu;
const HAN_NUMBER =
  /(?<![一二三四五六七八九十\d])([一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[月日])/gu;
const SPACE = /[\s\u200b-\u200f\u2060\ufeff]+/gu;

/** A line as heads are read: widths folded, no spaces, dates in digits. */
export const foldHead = memoize((text): string =>
  toSimplifiedIfNeeded(mendRadicals(text))
    .normalize('NFKC')
    .replace(SPACE, '')
    .replace(HAN_YEAR, (year) => [...year.replace(/[○OＯ0]/gu, '〇')].map(toDigit).join(''))
    .replace(HAN_NUMBER, (number) => String(readHan(number))),
);

const toDigit = (han: string) => String(Math.max(HAN.indexOf(han) - 1, 0));

function readHan(han: string): number {
  const [tens, ones] = han.includes('十') ? han.split('十') : [undefined, han];
  const high = tens === undefined ? '' : tens === '' ? '1' : toDigit(tens);
  return Number(high + (ones === undefined || ones === '' ? '0' : toDigit(ones)));
}

/** `2023-01-25`, `2023-01` where no day is printed; null where there is no such day. */
export function toDate(year: string, month: string, day: string | undefined): PrintedDate | null {
  const iso = [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
  const date = new Date(day === undefined ? `${iso}-01` : iso);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

export interface Period {
  readonly start: PrintedDate;
  readonly end: PrintedDate;
}

const PERIOD =
  /(20\d\d)年(\d{1,2})月(\d{1,2})日?(?:零时)?(?:起|开始)?,?(?:至|到|-|—|–|~|―)+(?:(20\d\d)年|同年)?(\d{1,2})月(\d{1,2})(?:日|(?=止))/gu;

/** Every stretch of days in a folded text, as printed, even where it runs backwards. */
export const readPeriods = (folded: string): readonly Period[] =>
  [...folded.matchAll(PERIOD)].flatMap(([, year, month, day, toYear, toMonth, toDay]) => {
    const start = toDate(year!, month!, day!);
    const end = toDate(toYear ?? year!, toMonth!, toDay!);
    return start !== null && end !== null ? [{ start, end }] : [];
  });

const DAY = '(20\\d\\d)(?:年|[-./])(\\d{1,2})(?:月(?:(\\d{1,2})日)?|[-./](\\d{1,2}))';
const SIGNED = new RegExp(
  `^(?<signer>[^\\d,。;:]{0,40}?)(?:\\(?(?:盖章|公章)\\)?)?${DAY}(?:印发|发布|公布)?$`,
  'u',
);
const NO_PERIOD = '(?!(?:至|到|-|—)\\d)';
/** What a page says its date is, the day it was put up before the day it was written. */
const STAMPED = [
  new RegExp(`(?:发布|公开|公布)(?:日期|时间):?${DAY}${NO_PERIOD}`, 'u'),
  new RegExp(`(?:(?:发文|成文|生成|印发)(?:日期|时间):?|(?<![计止])(?:日期|时间):)${DAY}${NO_PERIOD}`, 'u'),
];
const TIME = '(?:\\d{1,2}[:时]\\d{1,2}(?:分|:\\d\\d)?)?';
/** A date alone under a title, or beside the name of the site or the number of readers. */
const UNDER_TITLE = new RegExp(
  `^[•·●-]?\\(?${DAY}${TIME}(?:\\)?$|来源|作者|浏览|点击|阅读|字体|字号|\\[)|^[^,。;]{0,30}(?:网站?|来源)[^,。;]{0,30}?${DAY}${TIME}$`,
  'u',
);

export interface Signed {
  /** What stands before the date on its line, mostly nothing. */
  readonly signer: string;
  readonly date: PrintedDate;
}

/** A folded line that is a date, with or without the name of the body before it. */
export function readSigned(folded: string): Signed | undefined {
  const found = folded.length > 60 ? null : SIGNED.exec(folded);
  if (!found) return undefined;
  const [, signer, year, month, day, isoDay] = found;
  const date = toDate(year!, month!, day ?? isoDay);
  return date === null ? undefined : { signer: signer!, date };
}

/** A line that only says what the next one is. */
const STAMP_LABEL = /^[•·●]?(?:发布|公开|公布|发文|成文|生成|印发)(?:日期|时间):?$/u;

/** The date a page says it was published on; in whichever line it says so most plainly. */
export function readStamp(folded: readonly string[]): PrintedDate | null {
  const lines = folded.map((line, at) =>
    STAMP_LABEL.test(line) ? line.replace(/^[•·●]/u, '') + (folded[at + 1] ?? '') : line,
  );
  const found = STAMPED.flatMap((words) => lines.flatMap((line) => dateIn(words.exec(line))));
  return found[0] ?? null;
}

/** The date that stands under a title with nothing that says of what. */
export const readUnderTitle = (folded: readonly string[]): PrintedDate | null =>
  folded.flatMap((line) => dateIn(UNDER_TITLE.exec(line)))[0] ?? null;

function dateIn(found: RegExpExecArray | null): readonly PrintedDate[] {
  const [year, month, day] = (found ?? []).slice(1).filter((digits) => digits !== undefined);
  const date = year === undefined ? null : toDate(year, month!, day);
  return date === null ? [] : [date];
}
