import { findRule } from '../../checks/rules/rules.ts';
import { verdictOf, type Verdict } from '../../domain/finding.ts';
import { formatNumber } from '../format/number.ts';
import { plainName } from '../own/here.ts';
import { chosenForm, FOUR, standingsOf, type FourMeasure, type FourRows } from '../pages/place/question.ts';
import { metricLabels, type MetricLabel } from '../queries/metric-labels.ts';
import { qualityAgencies, type ListedReport } from '../queries/quality-agencies.ts';
import { qualityFindings, type QualityFinding } from '../queries/quality-findings.ts';
import type { Standing } from '../queries/standing.ts';
import type { ReportScope } from '../queries/stated.ts';
import { toQuestion, type Question } from '../question/question.ts';
import { FEWEST_REPORTS } from '../statistics/gates.ts';
import { breakYears, formChanges } from '../views/form-breaks.ts';
import { MADE } from './letter-paper.ts';
import type { Block, Paper } from './paper.ts';
import { sayDay } from './say-day.ts';

/** The rows that a brief is written from. */
export interface BriefRows extends FourRows {
  readonly reports: readonly ListedReport[];
  readonly findings: readonly QualityFinding[];
  readonly units: readonly MetricLabel[];
}

/** What a brief on the bodies in scope wants to know. */
export const briefQuestion = (scope: ReportScope): Question<BriefRows> =>
  toQuestion({
    reports: qualityAgencies(scope, 1),
    findings: qualityFindings({ ...scope, check: null, grade: null }),
    units: metricLabels,
    ...standingsOf({ ...scope, questioned: 'shown' }),
  });

/** What a register says of bodies that must report on the year. */
export interface RegisterSaid {
  readonly listed: number;
  readonly held: number;
  /** Bodies for which somebody looked and found nothing, each with the day. */
  readonly unpublished: readonly { readonly name: string; readonly lookedOn: string }[];
  readonly notHeld: number;
}

/** What surrounds the rows of a brief. */
export interface BriefContext {
  /** Whom it is on, in words. */
  readonly among: string;
  readonly year: number;
  readonly today: string;
  readonly isMade: boolean;
  readonly dataVersion: string;
  /** Null where nobody loaded one that has bodies of the year. */
  readonly register: RegisterSaid | null;
}

/** Facts and fractions on a scope and year, to be worked into a circular: what is there, what is odd, what cannot be said. */
export function toBrief(rows: BriefRows, context: BriefContext): Paper {
  const { among, year, today, isMade, dataVersion } = context;
  const title = `${among} ${year} 年度政府信息公开工作年度报告情况`;
  const ofYear = rows.reports.filter((report) => report.year === year);
  return {
    title,
    above: ['情况通报素材（供编写，请改）', isMade ? MADE : `${sayDay(today)}整理`],
    below: `年报观察 · 数据版本 ${dataVersion}`,
    blocks: [
      { kind: 'title', text: title },
      {
        kind: 'note',
        text: `范围：${among}；收录 ${year} 年度报告 ${ofYear.length} 份；${sayDay(today)}整理。`,
      },
      { kind: 'heading', text: '一、收录与公布' },
      ...sayCoverage(ofYear, context),
      { kind: 'heading', text: '二、四项数据' },
      ...sayFour(rows, ofYear, year),
      { kind: 'heading', text: '三、核对' },
      ...sayFindings(rows.findings, ofYear, year),
      { kind: 'heading', text: '四、不能说的' },
      ...sayLimits(ofYear, context),
    ],
  };
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const note = (text: string): Block => ({ kind: 'note', text });
const count = (value: number) => formatNumber(value, 'zh');
const namesOf = (reports: readonly ListedReport[]) => reports.map(({ name }) => plainName(name)).join('、');

function sayCoverage(ofYear: readonly ListedReport[], { year, register }: BriefContext): readonly Block[] {
  const of = (timing: ListedReport['timing']) => ofYear.filter((report) => report.timing === timing);
  const late = of('late');
  const timing = [
    `按期公布 ${of('on_time').length} 份`,
    `逾期公布 ${late.length} 份${late.length === 0 ? '' : `（${namesOf(late)}）`}`,
    `期限或日期未定 ${of('unsettled').length} 份`,
    `公布日期未知 ${of('undated').length} 份`,
  ];
  const part = ofYear.filter(({ completeness }) => completeness === 'part').length;
  return [
    paragraph(
      `收录 ${year} 年度报告 ${ofYear.length} 份，其中只采集到一部分的 ${part} 份。${timing.join('，')}。`,
    ),
    ...(register === null ? [] : [paragraph(sayRegister(register, year))]),
  ];
}

function sayRegister({ listed, held, unpublished, notHeld }: RegisterSaid, year: number): string {
  const names = unpublished.map(({ name, lookedOn }) => `${name}（${sayDay(lookedOn)}查看）`).join('、');
  return `名册列应发布 ${year} 年度报告的 ${listed} 家：已收录 ${held} 家，未发布 ${unpublished.length} 家${names && `：${names}`}，未收录 ${notHeld} 家。`;
}

const NAMES: Readonly<Record<FourMeasure, string>> = {
  posts: '网站发布',
  permits: '行政许可',
  penalties: '行政处罚',
  requests: '收到申请',
};

function sayFour(rows: BriefRows, ofYear: readonly ListedReport[], year: number): readonly Block[] {
  const measures = FOUR.map((which) => compare(which, rows, ofYear, year));
  return [
    {
      kind: 'table',
      head: [
        '项目',
        `${year} 年有数`,
        '两年都有数',
        `中位数 ${year - 1}`,
        `中位数 ${year}`,
        '增加',
        '减少',
        '持平',
      ],
      rows: measures.map(({ name, unit, known, both, medians, ups, downs, level }) => [
        `${name}（${unit}）`,
        `${known}/${ofYear.length}`,
        `${both} 家`,
        medians === null ? '—' : count(medians[0]),
        medians === null ? '—' : count(medians[1]),
        ...[ups, downs, level].map((number) => (number === null ? '—' : String(number))),
      ]),
    },
    {
      kind: 'note',
      text: `中位数和增减只取两年都有数的机构；不足 ${FEWEST_REPORTS} 家的不算中位数，没有一家两年都有数、或格式改变的年份不与上年相比，都写“—”。四项不加总，不排名。`,
    },
    ...measures.flatMap(({ name, why, lost }) => [
      ...(why === null ? [] : [note(`${name}：${why}`)]),
      ...(lost.length === 0
        ? []
        : [note(`${name}：上年有数、今年年报没有数的 ${lost.length} 家（${namesOf(lost)}）。`)]),
    ]),
  ];
}

interface Compared {
  readonly name: string;
  readonly unit: string;
  /** Reports of the year that have a number. */
  readonly known: number;
  /** Bodies that have one for both years. */
  readonly both: number;
  /** Of those, last year and this; null of too few, and where the form changed. */
  readonly medians: readonly [before: number, now: number] | null;
  readonly ups: number | null;
  readonly downs: number | null;
  readonly level: number | null;
  /** Bodies that had a number last year and, in a report that was seen whole, have none this year. */
  readonly lost: readonly ListedReport[];
  /** Why something is not said. */
  readonly why: string | null;
}

function compare(
  which: FourMeasure,
  rows: BriefRows,
  ofYear: readonly ListedReport[],
  year: number,
): Compared {
  const { measure, standings } = chosenForm(which, year, rows);
  const now = numbersOf(standings, year);
  const before = numbersOf(standings, year - 1);
  const pairs = [...now].flatMap(([agency, value]) => {
    const last = before.get(agency);
    return last === undefined ? [] : [[last, value] as const];
  });
  const isBroken = breakYears(formChanges(measure)).includes(year);
  const isEnough = pairs.length >= FEWEST_REPORTS && !isBroken;
  const moved = (is: (last: number, value: number) => boolean) =>
    isBroken || pairs.length === 0 ? null : pairs.filter(([last, value]) => is(last, value)).length;
  return {
    name: measure.basis === 'prose' && which !== 'posts' ? `${NAMES[which]}（正文）` : NAMES[which],
    unit:
      rows.units.find(({ metric, basis }) => metric === measure.metric && basis === measure.basis)?.unit ??
      '',
    known: now.size,
    both: pairs.length,
    medians: isEnough
      ? [medianOf(pairs.map(([last]) => last)), medianOf(pairs.map(([, value]) => value))]
      : null,
    ups: moved((last, value) => value > last),
    downs: moved((last, value) => value < last),
    level: moved((last, value) => value === last),
    lost: isBroken
      ? []
      : ofYear.filter(
          ({ agency_id, completeness }) =>
            completeness === 'whole' && before.has(agency_id) && !now.has(agency_id),
        ),
    why: isEnough ? null : whyNoMedian(pairs.length, isBroken, year),
  };
}

function whyNoMedian(pairs: number, isBroken: boolean, year: number): string {
  if (isBroken) return `${year} 年起表格格式改变，不与上年相比。`;
  return pairs === 0
    ? '没有两年都有数的机构，不作比较。'
    : `两年都有数的只有 ${pairs} 家，不足 ${FEWEST_REPORTS} 家，不算中位数。`;
}

const numbersOf = (standings: readonly Standing[], year: number): ReadonlyMap<string, number> =>
  new Map(
    standings.flatMap((row) =>
      row.year === year && row.shown !== null ? [[row.agency_id, row.shown] as const] : [],
    ),
  );

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return Number.isInteger(middle) ? (sorted[middle - 1]! + sorted[middle]!) / 2 : sorted[Math.floor(middle)]!;
}

const VERDICT_WORDS: readonly (readonly [Verdict, string])[] = [
  ['fails', '不成立'],
  ['question', '待说明'],
  ['undecided', '无法判断'],
];

function sayFindings(
  findings: readonly QualityFinding[],
  ofYear: readonly ListedReport[],
  year: number,
): readonly Block[] {
  const own = findings.filter((finding) => finding.year === year);
  const bodies = (of: readonly QualityFinding[]) => new Set(of.map(({ agency_id }) => agency_id)).size;
  const sums = VERDICT_WORDS.map(([verdict, word]) => {
    const of = own.filter((finding) => verdictOf(finding) === verdict);
    return `${word} ${of.length} 项，涉及 ${bodies(of)} 家`;
  });
  const failing = own.filter(({ outcome }) => outcome === 'fails');
  const checks = [...new Set(failing.map(({ check }) => check))].map((check) => {
    const of = failing.filter((finding) => finding.check === check);
    const word = verdictOf(of[0]!) === 'fails' ? '不成立' : '待说明';
    return [`${findRule(check).title.zh}（${word}）`, String(of.length), `${bodies(of)}/${ofYear.length}`];
  });
  return [
    paragraph(`${sums.join('；')}。`),
    ...(checks.length === 0
      ? []
      : [{ kind: 'table' as const, head: ['校验', '项', '家数/份数'], rows: checks }]),
    {
      kind: 'note',
      text: '“不成立”是表格自身的算术或条例所定的期限不成立，“待说明”是提请说明，不是认定有误。',
    },
  ];
}

function sayLimits(ofYear: readonly ListedReport[], { year, register }: BriefContext): readonly Block[] {
  const part = ofYear.filter(({ completeness }) => completeness === 'part');
  return [
    paragraph(
      register === null
        ? '没有应发布名册：未收录的机构，不能说没有发布。'
        : `名册之外的机构和往年，不能说谁没有发布；${register.notHeld} 家未收录的，其数不在任何一张表里。`,
    ),
    ...(part.length === 0
      ? []
      : [paragraph(`只采集到一部分的 ${part.length} 份，没有看到的表无从核对，不能说其中没有问题。`)]),
    paragraph(`各机构职能不同，四项数据不加总、不排名；${year} 年的数字照录自各机构年报，不作改动。`),
  ];
}
