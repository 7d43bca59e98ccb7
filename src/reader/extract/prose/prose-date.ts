/** A date, a year or a stretch of months that is printed in digits. */
export interface ProseDate {
  /** Null where only months are printed. */
  readonly year: number | null;
  /** Of a stretch over two years, the second. */
  readonly toYear: number | null;
  /** A whole year, the end of one, a part of one, or what only names a thing: 2019年修订的《条例》. */
  readonly of: 'year' | 'end' | 'part' | 'thing';
  readonly end: number;
}

const TO = '(?:(?:至|到|-|—|~|–)(?:(20\\d\\d)年)?(\\d{1,2})月(?:\\d{1,2}日|份|底|末)?)?';
const MONTH = `(\\d{1,2})月(?:份|\\d{1,2}日|底|末)?(?:起|开始)?${TO}`;
const WITH_YEAR = new RegExp(`(20\\d\\d)年度?(?:(?:${MONTH})|([底末]))?`, 'uy');
const MONTHS = /(\d{1,2})(?:月份?)?[-~至—](\d{1,2})月份?/uy;
const ALONE = new RegExp(MONTH, 'uy');
const OF_A_THING = /(?:修订|施行|公布|第|工作计划|工作要点)/uy;

/** The date that begins at `at`; undefined where none does. */
export function readDate(text: string, at: number): ProseDate | undefined {
  return readWithYear(text, at) ?? readMonths(text, at);
}

function readWithYear(text: string, at: number): ProseDate | undefined {
  WITH_YEAR.lastIndex = at;
  const found = WITH_YEAR.exec(text);
  if (!found) return undefined;
  const [whole, year, from, toYear, to, bottom] = found;
  const end = at + whole.length;
  OF_A_THING.lastIndex = end;
  return {
    year: Number(year),
    toYear: toYear === undefined ? null : Number(toYear),
    of: OF_A_THING.test(text) ? 'thing' : bottom === undefined ? partOf(from, to) : 'end',
    end,
  };
}

function readMonths(text: string, at: number): ProseDate | undefined {
  for (const months of [MONTHS, ALONE]) {
    months.lastIndex = at;
    const found = months.exec(text);
    if (!found) continue;
    const [whole, from, to, last] = found;
    const of = partOf(from, months === MONTHS ? to : last);
    return { year: null, toYear: null, of, end: at + whole.length };
  }
  return undefined;
}

function partOf(from: string | undefined, to: string | undefined): ProseDate['of'] {
  if (from === undefined || (from === '1' && to === '12')) return 'year';
  return from === '12' && to === undefined ? 'end' : 'part';
}
