import { LEVELS, type Agency } from '../domain/agency.ts';
import type { Figure } from '../domain/fact.ts';
import { APPLICANTS, BASES, type Item, type MetricId } from '../domain/item.ts';
import type { PrintedDate } from '../domain/report.ts';
import { findMetric } from '../form/metrics.ts';
import { parseCsv } from './csv.ts';

/** A report known from its published page: who, of which year, where, and the figures that were seen. */
export interface FigureReport {
  readonly agency: Agency;
  readonly year: number;
  readonly publishedOn: PrintedDate | null;
  readonly publishedOnBasis: 'page' | 'address' | null;
  readonly url: string;
  readonly figures: readonly Figure[];
}

/** Chinese and English of one sentence. */
export type Words = readonly [zh: string, en: string];

/** A file of figures that cannot be taken over: says file, row, column, what stands there and what to do, in both languages. */
export class FiguresError extends Error {
  override readonly name = 'FiguresError';
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

export interface FiguresFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const REPORT_COLUMNS = [
  'agency',
  'level',
  'field',
  'province',
  'city',
  'county',
  'year',
  'published_on',
  'published_on_basis',
  'source_url',
] as const;
const FIGURE_COLUMNS = [
  'agency',
  'year',
  'metric',
  'applicant',
  'value',
  'state',
  'place',
  'source_url',
] as const;
type ReportColumn = (typeof REPORT_COLUMNS)[number];
type FigureColumn = (typeof FIGURE_COLUMNS)[number];

/** One record of a file, its fields by column; row 1 is the header. */
interface Line<Column extends string> {
  readonly row: number;
  readonly file: string;
  readonly field: (column: Column) => string;
}

/**
 * Reads the reports and the figures of a folder's CSV files; what a file holds is told from its header.
 * Throws FiguresError at the first thing that cannot be taken over as it stands.
 */
export function readFigures(files: readonly FiguresFile[]): readonly FigureReport[] {
  const tables = files.map(decodeFile);
  const reports = tables
    .filter(({ header }) => header.includes('level'))
    .flatMap((file) => linesOf(file, REPORT_COLUMNS));
  const figures = tables
    .filter(({ header }) => !header.includes('level'))
    .flatMap((file) => linesOf(file, FIGURE_COLUMNS));
  indexOnce(reports, ['agency', 'province', 'city', 'county', 'year']);
  const known = indexOnce(reports, ['agency', 'year', 'source_url']);
  const figuresOf = groupFigures(figures);
  for (const [key, [line]] of figuresOf) {
    if (!known.has(key))
      throw refuse(
        line!,
        'agency',
        [`年报文件中没有 ${key}`, `no report ${key} in the file of reports`],
        ['请在年报文件中补上', 'list it there'],
      );
  }
  return [...known].map(([key, line]) => toReport(line, figuresOf.get(key) ?? []));
}

function decodeFile({ name, bytes }: FiguresFile) {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FiguresError(
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
    throw new FiguresError(
      name,
      problem.row,
      null,
      [`CSV 格式有误（${problem.message}）`, problem.message],
      ['请检查本行的引号', 'mend the quotes of this row'],
    );
  const [header = [], ...rest] = records;
  return { name, header, records: rest };
}

function linesOf<Column extends string>(
  { name, header, records }: ReturnType<typeof decodeFile>,
  columns: readonly Column[],
): readonly Line<Column>[] {
  const lacking = columns.find((column) => !header.includes(column));
  if (lacking !== undefined) {
    throw new FiguresError(
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
      throw new FiguresError(
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

const refuse = <Column extends string>(line: Line<Column>, column: Column, problem: Words, remedy: Words) =>
  new FiguresError(line.file, line.row, column, problem, remedy);

const keyOf = <Column extends string>(line: Line<Column>, columns: readonly Column[]) =>
  columns.map(line.field).join(' ');

function indexOnce<Column extends string>(
  lines: readonly Line<Column>[],
  columns: readonly Column[],
): ReadonlyMap<string, Line<Column>> {
  const index = new Map<string, Line<Column>>();
  for (const line of lines) {
    const key = keyOf(line, columns);
    const earlier = index.get(key);
    if (earlier) {
      throw new FiguresError(
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

function groupFigures(
  lines: readonly Line<FigureColumn>[],
): ReadonlyMap<string, readonly Line<FigureColumn>[]> {
  indexOnce(lines, ['agency', 'year', 'source_url', 'metric', 'applicant', 'place']);
  const groups = new Map<string, Line<FigureColumn>[]>();
  for (const line of lines) {
    const key = keyOf(line, ['agency', 'year', 'source_url']);
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return groups;
}

function toReport(line: Line<ReportColumn>, figures: readonly Line<FigureColumn>[]): FigureReport {
  return {
    agency: {
      name: line.field('agency'),
      level: member(line, 'level', LEVELS),
      field: line.field('field'),
      province: line.field('province'),
      city: line.field('city'),
      county: line.field('county'),
    },
    year: wholeNumber(line, 'year'),
    publishedOn: printedDate(line),
    publishedOnBasis:
      line.field('published_on') === '' ? null : member(line, 'published_on_basis', ['page', 'address']),
    url: address(line),
    figures: figures.map(toFigure),
  };
}

function toFigure(line: Line<FigureColumn>): Figure {
  const item = toItem(line);
  const state = member(line, 'state', ['reported', 'approximate', 'blank']);
  if (state === 'blank') {
    if (line.field('value') !== '')
      throw refuse(
        line,
        'value',
        [`状态为 blank 却有值 ${quoted(line, 'value')}`, `${quoted(line, 'value')} beside the state blank`],
        ['请清空该值，或将状态改为 reported', 'leave the value empty or say reported'],
      );
    return { state, item, at: null };
  }
  return { state: 'reported', item, value: number(line), approximate: state === 'approximate', at: null };
}

function toItem(line: Line<FigureColumn>): Item {
  const basis = member(line, 'place', BASES);
  const metric = line.field('metric') as MetricId;
  if (!findMetric(metric, basis)) {
    throw refuse(
      line,
      'metric',
      [
        `${quoted(line, 'metric')} 不是 ${basis} 的指标`,
        `${quoted(line, 'metric')} is no metric of ${basis}`,
      ],
      ['请使用 static/data/metrics.csv 中的编号', 'use an id of the dictionary, static/data/metrics.csv'],
    );
  }
  if (basis === 'table3') return { metric, basis, applicant: member(line, 'applicant', APPLICANTS) };
  if (line.field('applicant') !== '')
    throw refuse(
      line,
      'applicant',
      [`表三以外出现 ${quoted(line, 'applicant')}`, `${quoted(line, 'applicant')} outside table 3`],
      ['请留空', 'leave it empty'],
    );
  return { metric, basis, applicant: null };
}

const quoted = <Column extends string>(line: Line<Column>, column: Column) =>
  JSON.stringify(line.field(column));

function member<Column extends string, const V extends string>(
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

function number(line: Line<FigureColumn>): number {
  if (!/^-?\d+(\.\d+)?$/.test(line.field('value'))) {
    throw refuse(
      line,
      'value',
      [`${quoted(line, 'value')} 不是数字`, `${quoted(line, 'value')} is not a number`],
      [
        '请只写数字；没有数字时留空并将状态写为 blank',
        'write digits only, or leave it empty with the state blank',
      ],
    );
  }
  return Number(line.field('value'));
}

function wholeNumber(line: Line<ReportColumn>, column: ReportColumn): number {
  if (!/^\d{4}$/.test(line.field(column)))
    throw refuse(
      line,
      column,
      [`${quoted(line, column)} 不是年份`, `${quoted(line, column)} is not a year`],
      ['请写四位数字', 'write four digits'],
    );
  return Number(line.field(column));
}

function printedDate(line: Line<ReportColumn>): PrintedDate | null {
  const printed = line.field('published_on');
  if (printed !== '' && !/^\d{4}-\d{2}(-\d{2})?$/.test(printed)) {
    throw refuse(
      line,
      'published_on',
      [`${quoted(line, 'published_on')} 不是日期`, `${quoted(line, 'published_on')} is not a date`],
      [
        '请写成 2024-01-31；不知道日子时写 2024-01',
        'write 2024-01-31, or 2024-01 where the day is not known',
      ],
    );
  }
  return printed === '' ? null : printed;
}

function address(line: Line<ReportColumn>): string {
  if (!URL.canParse(line.field('source_url'))) {
    throw refuse(
      line,
      'source_url',
      [`${quoted(line, 'source_url')} 不是网址`, `${quoted(line, 'source_url')} is no address`],
      ['每个数字都要有公布地址', 'every figure needs its published address'],
    );
  }
  return line.field('source_url');
}
