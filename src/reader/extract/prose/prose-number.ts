import { UNITS } from '../../../form/prose/units.ts';

/** A number in prose with its measure word. */
export interface ProseNumber {
  /** Null where it is no number that can be read, such as `1.5条` or a piece of a longer one. */
  readonly value: number | null;
  readonly approximate: boolean;
  /** Empty where none of the measure words follows. */
  readonly unit: string;
  readonly start: number;
  readonly end: number;
}

const SCALES: Readonly<Record<string, number>> = { 百: 100, 千: 1_000, 万: 10_000, 亿: 100_000_000 };
const WELL_FORMED = /^(?:\d{1,3}(?:,\d{3})+|0|[1-9]\d*)(?:\.\d+)?$/u;
const HAN_DIGITS = '零一二三四五六七八九';
const NUMBER =
  /(?:(?<digits>\d(?:[\d,]*\d)?(?:\.\d+)?)|(?<han>[〇零一二两三四五六七八九十百]{1,5}))(?<plus>\+|余|多|几)?(?<scale>[百千万亿])?(?<more>\+|余|多)?/uy;
const AFTER = /(?:\(次\))?(?<after>余|多|左右|以上|上下)?/uy;
/** A number right after one of these is a piece of a range, an address, a document's number or of what was cut. */
const CUT = /[\d.~—–/A-Za-z〔?\ufffd-]$|\d[, ]$/u;

/** The number that begins at `at`, whatever it counts; undefined where none does, or one in words counts nothing. */
export function readCount(text: string, at: number): ProseNumber | undefined {
  NUMBER.lastIndex = at;
  const found = NUMBER.exec(text);
  if (!found?.groups) return undefined;
  const { digits, han, plus, scale, more } = found.groups;
  const isMoney = scale === '万' && more === undefined && text[at + found[0].length] === '元';
  const { unit, end } = unitAt(text, at + found[0].length - (isMoney ? 1 : 0));
  if (digits === undefined && unit === '') return undefined;
  AFTER.lastIndex = end;
  const after = unit === '' ? null : AFTER.exec(text);
  const approximate = [plus, more, after?.groups?.['after']].some((word) => word !== undefined);
  const bare = digits === undefined ? readHan(han) : readDigits(digits);
  const value = bare === null ? null : round(bare * (scale === undefined || isMoney ? 1 : SCALES[scale]!));
  return {
    value: isCut(text, at) ? null : wholeUnlessMoney(value, unit),
    approximate,
    unit,
    start: at,
    end: after ? end + after[0].length : end,
  };
}

const isCut = (text: string, at: number) => CUT.test(text.slice(Math.max(0, at - 2), at));

const wholeUnlessMoney = (value: number | null, unit: string) =>
  Number.isSafeInteger(value) || (unit === '万元' && Number.isFinite(value)) ? value : null;

function unitAt(text: string, at: number): { readonly unit: string; readonly end: number } {
  const bracketed = text[at] === '(' && text.indexOf(')', at) <= at + 3;
  const from = bracketed ? at + 1 : at;
  const found = UNITS.find(({ unit }) => text.startsWith(unit, from));
  const end = found ? from + found.unit.length + (bracketed ? 1 : 0) : at;
  if (!found || found.notBefore.some((word) => text.startsWith(word, end))) return { unit: '', end: at };
  return { unit: found.unit, end };
}

const readDigits = (digits: string) => (WELL_FORMED.test(digits) ? Number(digits.replace(/,/gu, '')) : null);

/** 62.73 × 10,000 is not whole in binary. */
const round = (value: number) => Number(value.toFixed(6));

/** Up to 99; larger ones are printed in digits. */
function readHan(han: string | undefined): number | null {
  const parts = /^([一二三四五六七八九])?(十)?([〇零一二两三四五六七八九])?$/u.exec(han ?? '?');
  if (!parts || han === '') return null;
  const [, tens, ten, ones] = parts;
  if (ten === undefined && tens !== undefined && ones !== undefined) return null;
  const last = toDigit(ones);
  if (ten === undefined) return ones === undefined ? toDigit(tens) : last;
  return 10 * (toDigit(tens) ?? 1) + (last ?? HAN_DIGITS.indexOf('零'));
}

function toDigit(han: string | undefined): number | null {
  if (han === undefined) return null;
  return HAN_DIGITS.indexOf(han.replace('两', '二').replace('〇', '零'));
}
