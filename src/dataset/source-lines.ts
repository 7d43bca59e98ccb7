import { LEVELS, type Agency } from '../domain/agency.ts';
import type { PrintedDate } from '../domain/report.ts';
import { hasControl } from './control-characters.ts';
import { parseCsv } from './csv.ts';

/** Chinese and English of one sentence. */
export type Words = readonly [zh: string, en: string];

/** A file of sources that cannot be taken over: says file, row, column, what stands there and what to do, in both languages. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly zh: string;
  constructor(
    file: string,
    row: number | null,
    column: string | null,
    [problemZh, problem]: Words,
    [remedyZh, remedy]: Words,
  ) {
    const places = (rowWord: string, columnWord: string) =>
      [file, row && `${rowWord} ${row}`, column && `${columnWord} ${column}`]
        .filter((part) => part !== null)
        .join(', ');
    super(`${places('row', 'column')}: ${problem}; ${remedy}`);
    this.zh = `${places('行', '列')}：${problemZh}；${remedyZh}`;
  }
}

export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One record of a file, its fields by column; row 1 is the header. */
export interface Line<Column extends string> {
  readonly row: number;
  readonly file: string;
  readonly field: (column: Column) => string;
}

export function decodeFile({ name, bytes }: SourceFile) {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SourceError(
      name,
      null,
      null,
      ['不是 UTF-8 编码', 'is not UTF-8'],
      ['请另存为 UTF-8 后重试', 'save it as UTF-8 and build again'],
    );
  }
  const { records, problems } = parseCsv(text);
  const [problem] = problems;
  if (problem)
    throw new SourceError(
      name,
      problem.row,
      null,
      [`CSV 格式有误（${problem.message}）`, problem.message],
      ['请检查本行的引号', 'mend the quotes of this row'],
    );
  const [header = [], ...rest] = records;
  return { name, header, records: rest };
}

export function linesOf<Column extends string>(
  { name, header, records }: ReturnType<typeof decodeFile>,
  columns: readonly Column[],
): readonly Line<Column>[] {
  const lacking = columns.find((column) => !header.includes(column));
  if (lacking !== undefined) {
    throw new SourceError(
      name,
      1,
      lacking,
      ['表头中没有此列', 'is not in the header'],
      [`此类文件的列为 ${columns.join(', ')}`, `a file of this kind has the columns ${columns.join(', ')}`],
    );
  }
  return records.map((record, index) => {
    const row = index + 2;
    if (record.length !== header.length) {
      throw new SourceError(
        name,
        row,
        null,
        [
          `有 ${record.length} 个字段，表头有 ${header.length} 个`,
          `has ${record.length} fields, the header ${header.length}`,
        ],
        ['含逗号的字段请加引号', 'quote a field that holds a comma'],
      );
    }
    const fields = new Map(header.map((column, at) => [column, record[at]!.trim()]));
    for (const [column, field] of fields)
      if (hasControl(field))
        throw new SourceError(
          name,
          row,
          column,
          [`${quote(field)} 含有控制字符`, `${quote(field)} holds a control character`],
          ['请删去看不见的字符和换行', 'delete the characters that are not seen and the line breaks'],
        );
    return { row, file: name, field: (column) => fields.get(column)! };
  });
}

export const refuse = <Column extends string>(
  line: Line<Column>,
  column: Column,
  problem: Words,
  remedy: Words,
) => new SourceError(line.file, line.row, column, problem, remedy);

export const keyOf = <Column extends string>(line: Line<Column>, columns: readonly Column[]) =>
  columns.map(line.field).join(' ');

export function indexOnce<Column extends string>(
  lines: readonly Line<Column>[],
  columns: readonly NoInfer<Column>[],
): ReadonlyMap<string, Line<Column>> {
  const index = new Map<string, Line<Column>>();
  for (const line of lines) {
    const key = keyOf(line, columns);
    const earlier = index.get(key);
    if (earlier) {
      throw new SourceError(
        line.file,
        line.row,
        columns.join(', '),
        [
          `与 ${earlier.file} 第 ${earlier.row} 行重复（${key.trim()}）`,
          `repeats ${earlier.file}, row ${earlier.row} (${key.trim()})`,
        ],
        ['请只保留一行', 'keep one of the two'],
      );
    }
    index.set(key, line);
  }
  return index;
}

export const quoted = <Column extends string>(line: Line<Column>, column: Column) =>
  quote(line.field(column));

const QUOTED = 60;
const quote = (text: string) => JSON.stringify(text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text);

export function member<Column extends string, const V extends string>(
  line: Line<Column>,
  column: Column,
  allowed: readonly V[],
): V {
  const found = allowed.find((value) => value === line.field(column));
  if (found === undefined)
    throw refuse(
      line,
      column,
      [`不认识 ${quoted(line, column)}`, `${quoted(line, column)} is not known`],
      [`请使用 ${allowed.join('、')} 之一`, `use one of ${allowed.join(', ')}`],
    );
  return found;
}

/** The Regulation came into force in 2008; nothing of the future has been published. */
const FIRST_YEAR = 2008;

export function plausibleYear<Column extends string>(line: Line<Column>, column: Column): number {
  const printed = line.field(column);
  if (!/^\d{4}$/.test(printed))
    throw refuse(
      line,
      column,
      [`${quoted(line, column)} 不是年份`, `${quoted(line, column)} is not a year`],
      ['请写四位数字', 'write four digits'],
    );
  const year = Number(printed);
  if (!isPlausible(year)) throw outOfRange(line, column);
  return year;
}

const isPlausible = (year: number) => year >= FIRST_YEAR && year <= new Date().getFullYear();

const outOfRange = <Column extends string>(line: Line<Column>, column: Column) =>
  refuse(
    line,
    column,
    [
      `${quoted(line, column)} 不在 ${FIRST_YEAR} 年至今年之间`,
      `${quoted(line, column)} is not between ${FIRST_YEAR} and this year`,
    ],
    ['请核对年份', 'check the year'],
  );

/** A day that exists, or a month; null where the field is empty. */
export function printedDate<Column extends string>(line: Line<Column>, column: Column): PrintedDate | null {
  const printed = line.field(column);
  if (printed === '') return null;
  if (!isDay(printed) && !(/^\d{4}-\d{2}$/.test(printed) && isDay(`${printed}-01`))) {
    throw refuse(
      line,
      column,
      [`${quoted(line, column)} 不是日期`, `${quoted(line, column)} is not a date`],
      [
        '请写成 2024-01-31；不知道日子时写 2024-01',
        'write 2024-01-31, or 2024-01 where the day is not known',
      ],
    );
  }
  if (!isPlausible(Number(printed.slice(0, 4)))) throw outOfRange(line, column);
  return printed;
}

/** Dates that do not exist, such as 2023-02-30, come back as another day. */
function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

export function address<Column extends string>(line: Line<Column>, column: Column): string {
  const written = line.field(column);
  if (!URL.canParse(written) || !/^https?:$/.test(new URL(written).protocol)) {
    throw refuse(
      line,
      column,
      [`${quoted(line, column)} 不是网址`, `${quoted(line, column)} is no address`],
      [
        '请写公布地址，以 http:// 或 https:// 开头',
        'give the published address, beginning with http:// or https://',
      ],
    );
  }
  return written;
}

/** The columns that describe a body stand under the same names wherever a source lists it. */
export const AGENCY_COLUMNS = ['agency', 'level', 'field', 'province', 'city', 'county'] as const;

export function toAgency(line: Line<(typeof AGENCY_COLUMNS)[number]>): Agency {
  return {
    name: line.field('agency'),
    level: line.field('level') === '' ? '' : member(line, 'level', LEVELS),
    field: line.field('field'),
    province: line.field('province'),
    city: line.field('city'),
    county: line.field('county'),
  };
}
