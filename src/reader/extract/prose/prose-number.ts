/** A number in prose, with what says that it is about so many. */
export interface ProseNumber {
  /** Null where it is no number that can be read, such as `1.5条`. */
  readonly value: number | null;
  readonly approximate: boolean;
}

const SCALES: Readonly<Record<string, number>> = { 百: 100, 千: 1_000, 万: 10_000, 亿: 100_000_000 };
const WELL_FORMED = /^(?:\d{1,3}(?:,\d{3})+|0|[1-9]\d*)(?:\.\d+)?$/u;
const HAN_DIGITS = '零一二三四五六七八九';

/**
 * The source of an expression for a number and its unit: `1,234 条`, `近1.5万条`, `5500余条`, `两件`.
 * `units` are alternatives such as `条|篇`; a year, an article of law and a part of a longer number are none.
 */
export const numberSource = (units: string): string =>
  '(?<about>约为?|大约|将近|接近|近|逾|超过|超|突破)?' +
  '(?:(?<![\\d.~—–/A-Za-z〔第?\\ufffd-]|\\d[, ])(?<digits>\\d(?:[\\d,]*\\d)?(?:\\.\\d+)?)(?![\\d.,]*\\d)|(?<han>[〇零一二两三四五六七八九十百]{1,5}))' +
  '(?<plus>\\+|余|多|几)?(?<scale>[百千万亿])?(?<more>\\+|余|多)?' +
  `(?:\\((?:${units})\\)|(?:${units}))(?:\\(次\\))?(?!事|例|款|工作日|月|自然日|小时|科室|部门|单位|栏目|专栏|环节)(?<after>余|多|左右|以上|上下)?`;

/** Reads the named groups of `numberSource`. `decimals` for amounts of money. */
export function readNumber(
  groups: Readonly<Record<string, string | undefined>>,
  decimals: boolean,
): ProseNumber {
  const { about, digits, han, plus, scale, more, after } = groups;
  const approximate = [about, plus, more, after].some((word) => word !== undefined);
  const bare = digits === undefined ? readHan(han) : readDigits(digits);
  const value = bare === null ? null : round(bare * (scale === undefined ? 1 : SCALES[scale]!));
  const isCount = value !== null && Number.isSafeInteger(value);
  return {
    value: isCount || (decimals && value !== null && Number.isFinite(value)) ? value : null,
    approximate,
  };
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
