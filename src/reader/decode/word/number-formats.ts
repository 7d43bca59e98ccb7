const HAN = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 一 to 九十九, as reports number; beyond, in digits. */
function toHan(number: number): string {
  if (number < 1 || number > 99) return String(number);
  const [tens, ones] = [Math.floor(number / 10), HAN[number % 10]!];
  return tens === 0 ? ones : `${tens === 1 ? '' : HAN[tens]!}十${ones}`;
}

const toLetter = (number: number) => String.fromCharCode(97 + ((number - 1) % 26));
const toCircle = (number: number) => (number <= 20 ? String.fromCharCode(0x245f + number) : String(number));

/** How Word prints the number of a list, by w:numFmt (ECMA-376 17.18.59); a list of another kind stays bare. */
export const NUMBER_FORMATS: ReadonlyMap<string, (number: number) => string> = new Map(
  Object.entries({
    decimal: String,
    decimalHalfWidth: String,
    decimalFullWidth: String,
    decimalFullWidth2: String,
    decimalZero: (number: number) => String(number).padStart(2, '0'),
    chineseCounting: toHan,
    chineseCountingThousand: toHan,
    ideographDigital: toHan,
    japaneseCounting: toHan,
    japaneseDigitalTenThousand: toHan,
    taiwaneseCounting: toHan,
    taiwaneseCountingThousand: toHan,
    decimalEnclosedCircle: toCircle,
    decimalEnclosedCircleChinese: toCircle,
    lowerLetter: toLetter,
    upperLetter: (number: number) => toLetter(number).toUpperCase(),
  }),
);
