import type { Agency } from '../domain/agency.ts';
import type { Figure } from '../domain/fact.ts';
import { APPLICANTS, BASES, type Item, type MetricId } from '../domain/item.ts';
import type { PrintedDate } from '../domain/report.ts';
import type { ValueType } from '../form/generations.ts';
import { findMetric, type Metric } from '../form/metrics.ts';
import {
  address,
  AGENCY_COLUMNS,
  decodeFile,
  indexOnce,
  keyOf,
  linesOf,
  member,
  plausibleYear,
  printedDate,
  quoted,
  refuse,
  toAgency,
  type Line,
  type SourceFile,
  type Words,
} from './source-lines.ts';

/** A report known from its published page: who, of which year, where, and the figures that were seen. */
export interface FigureReport {
  readonly agency: Agency;
  readonly year: number;
  readonly publishedOn: PrintedDate | null;
  readonly publishedOnBasis: 'page' | 'address' | null;
  readonly url: string;
  readonly figures: readonly Figure[];
}

const REPORT_COLUMNS = [
  ...AGENCY_COLUMNS,
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

/**
 * Reads the reports and the figures of a folder's CSV files; what a file holds is told from its header.
 * Throws SourceError at the first thing that cannot be taken over as it stands.
 */
export function readFigures(files: readonly SourceFile[]): readonly FigureReport[] {
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
    agency: toAgency(line),
    year: plausibleYear(line, 'year'),
    publishedOn: printedDate(line, 'published_on'),
    publishedOnBasis:
      line.field('published_on') === '' ? null : member(line, 'published_on_basis', ['page', 'address']),
    url: address(line, 'source_url'),
    figures: figures.map(toFigure),
  };
}

function toFigure(line: Line<FigureColumn>): Figure {
  const metric = toMetric(line);
  const item = toItem(line, metric);
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
  const value = toValue(line, metric.type);
  return { state: 'reported', item, value, approximate: state === 'approximate', at: null };
}

function toMetric(line: Line<FigureColumn>): Metric {
  const basis = member(line, 'place', BASES);
  const metric = findMetric(line.field('metric') as MetricId, basis);
  if (metric === undefined) {
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
  return metric;
}

function toItem(line: Line<FigureColumn>, { metric, basis }: Metric): Item {
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

/** What a number of each kind may look like, and what to do where it does not. */
const NUMBERS: Readonly<
  Record<ValueType, { readonly pattern: RegExp; readonly is: Words; readonly remedy: Words }>
> = {
  count: {
    pattern: /^\d+$/,
    is: ['件数', 'a count'],
    remedy: ['请写不小于 0 的整数', 'write a whole number that is not negative'],
  },
  'signed integer': {
    pattern: /^-?\d+$/,
    is: ['增减数', 'a rise or fall'],
    remedy: ['请写整数', 'write a whole number'],
  },
  decimal: {
    pattern: /^\d+(\.\d+)?$/,
    is: ['金额', 'an amount'],
    remedy: ['请写不小于 0 的数', 'write a number that is not negative'],
  },
};

function toValue(line: Line<FigureColumn>, type: ValueType): number {
  const written = line.field('value');
  if (!/^-?\d+(\.\d+)?$/.test(written)) {
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
  const { pattern, is, remedy } = NUMBERS[type];
  if (!pattern.test(written))
    throw refuse(
      line,
      'value',
      [`${quoted(line, 'value')} 不是${is[0]}`, `${quoted(line, 'value')} is not ${is[1]}`],
      remedy,
    );
  if (!isHeldExactly(written))
    throw refuse(
      line,
      'value',
      [
        `${quoted(line, 'value')} 位数过多，无法准确保存`,
        `${quoted(line, 'value')} has more digits than can be kept exactly`,
      ],
      ['请核对数字', 'check the number'],
    );
  return Number(written);
}

/** Whether a double gives back every digit that is written. */
function isHeldExactly(written: string): boolean {
  const [whole = '', decimals = ''] = written.split('.');
  const digits = `${whole.replace(/^(-?)0+(?=\d)/, '$1')}${decimals && `.${decimals}`}`;
  const value = Number(written);
  return (
    decimals.length <= 15 &&
    Math.abs(value) <= Number.MAX_SAFE_INTEGER &&
    value.toFixed(decimals.length) === digits
  );
}
