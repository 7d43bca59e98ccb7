import { LEVELS, type Agency } from '../domain/agency.ts';
import type { PrintedDate } from '../domain/report.ts';
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
    return { row, file: name, field: (column) => record[header.indexOf(column)]!.trim() };
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
  JSON.stringify(line.field(column));

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

export function printedDate<Column extends string>(line: Line<Column>, column: Column): PrintedDate | null {
  const printed = line.field(column);
  if (printed !== '' && !/^\d{4}-\d{2}(-\d{2})?$/.test(printed)) {
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
  return printed === '' ? null : printed;
}

export function address<Column extends string>(line: Line<Column>, column: Column): string {
  if (!URL.canParse(line.field(column))) {
    throw refuse(
      line,
      column,
      [`${quoted(line, column)} 不是网址`, `${quoted(line, column)} is no address`],
      ['每个数字都要有公布地址', 'every figure needs its published address'],
    );
  }
  return line.field(column);
}

/** The seven columns that describe a body stand under the same names wherever a source lists it. */
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
