import { findRuleText } from '../../checks/rules/rule-texts.ts';
import { nameItem } from '../../checks/wording/item-labels.ts';
import { suspectOf } from '../../checks/wording/write-arithmetic.ts';
import { writeStatement } from '../../checks/wording/write-statement.ts';
import type { DescribedFinding } from '../../checks/wording/described-finding.ts';
import type { FindingId, FindingProgress } from '../../dataset/correspondence.ts';
import { verdictOf } from '../../domain/finding.ts';
import type { Item } from '../../domain/item.ts';
import type { Place } from '../../domain/place.ts';
import { groupRows } from '../database/group-rows.ts';
import { toCellId } from '../figure/cell-id.ts';
import { isHere, plainName } from '../own/here.ts';
import { describeFindingRow, titleOf, toFindingId } from '../pages/quality/findings.ts';
import type { QualityFinding } from '../queries/quality-findings.ts';
import type { AskedCell, AskedReport } from '../queries/letter-sources.ts';
import { isToBeAsked } from './is-to-be-asked.ts';
import { nameCell } from './name-cell.ts';
import type { LetterRows } from './letters-question.ts';
import { addDays, DAYS_TO_REPLY, sayDay } from './say-day.ts';

/** One matter that a letter asks about. */
export interface LetterItem {
  readonly number: number;
  readonly year: number;
  readonly verdict: '不成立' | '待说明';
  readonly title: string;
  /** The arithmetic with the figures as printed, or what else was found. */
  readonly statement: string;
  /** Each cell that takes part: what it is called on the form, what it prints, and where it stands. */
  readonly cells: readonly string[];
  readonly restsOn: string;
  /** When it was asked before; null where it was not. */
  readonly asked: string | null;
}

/** A letter to one body, before it is set: in Chinese whatever the language of the page. */
export interface Letter {
  readonly agency: string;
  readonly body: string;
  readonly year: number;
  /** The body is made up. */
  readonly isMade: boolean;
  readonly subject: string;
  readonly opening: string;
  /** What was asked for earlier years and is still open. */
  readonly earlier: readonly LetterItem[];
  readonly items: readonly LetterItem[];
  /** Where each report can be looked up, a line each. */
  readonly sources: readonly string[];
  readonly writtenOn: string;
  readonly replyBy: string;
}

/** What surrounds the rows that letters are written from. */
export interface LetterContext {
  readonly year: number;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly isMade: boolean;
  readonly progressOf: (finding: FindingId) => FindingProgress | null;
}

/**
 * A letter for each body that has something to be asked for a year: what does not hold or is to be explained and was
 * not settled, after what was asked for earlier years and is still open. In the order of names.
 */
export function toLetters(rows: LetterRows, context: LetterContext): readonly Letter[] {
  const asked = rows.findings.filter((finding) => isToBeAsked(finding, context));
  const reports = new Map(rows.reports.map((report) => [report.report_id, report]));
  const cells = groupRows(rows.cells, ({ report_id }) => report_id);
  return [...groupRows(asked, ({ agency_id }) => agency_id).values()]
    .map((own) => toLetter(own, reports, cells, context))
    .toSorted((a, b) => BY_PINYIN.compare(a.body, b.body));
}

const BY_PINYIN = new Intl.Collator('zh-CN');

function toLetter(
  findings: readonly QualityFinding[],
  reports: ReadonlyMap<string, AskedReport>,
  cells: ReadonlyMap<string, readonly AskedCell[]>,
  context: LetterContext,
): Letter {
  const { year, today, isMade } = context;
  const first = findings[0]!;
  const ordered = findings.toSorted((a, b) => a.year - b.year);
  const items = ordered.map((finding, at) =>
    toItem(finding, at + 1, cells.get(finding.report_id) ?? [], context),
  );
  const replyBy = addDays(today, DAYS_TO_REPLY);
  const own = [...new Set(ordered.flatMap(reportsBehind))].flatMap((id) => reports.get(id) ?? []);
  return {
    ...{ agency: first.agency_id, body: plainName(first.name), year, isMade, writtenOn: today, replyBy },
    subject: `关于请核对 ${year} 年度政府信息公开工作年度报告中 ${items.length} 处的函`,
    opening: openingOf(own, items.length, year, replyBy),
    earlier: items.filter((item) => item.year < year),
    items: items.filter((item) => item.year === year),
    sources: own.map(sourceOf),
  };
}

/** A check between years speaks of the report of the year before as well. */
const reportsBehind = ({ report_id, agency_id, check, year }: QualityFinding): readonly string[] =>
  check.startsWith('x_') ? [report_id, `${agency_id}/${year - 1}`] : [report_id];

function openingOf(reports: readonly AskedReport[], count: number, year: number, replyBy: string): string {
  const report = reports.find((one) => one.year === year);
  const received =
    report === undefined
      ? '贵单位以往年度的政府信息公开工作年度报告，尚有待复的事项。'
      : report.published_on?.length === 10
        ? `贵单位 ${sayDay(report.published_on)}公布的 ${year} 年度政府信息公开工作年度报告收悉，谢谢。`
        : `贵单位 ${year} 年度政府信息公开工作年度报告收悉，谢谢。`;
  return `${received}现按年度报告格式自身的勾稽关系、条例所定的期限和历年报告逐项核对，以下 ${count} 处请拨冗核实，并请于 ${sayDay(replyBy)}前函复。`;
}

function toItem(
  finding: QualityFinding,
  number: number,
  cells: readonly AskedCell[],
  { progressOf }: LetterContext,
): LetterItem {
  const described = describeFindingRow(finding);
  const places = new Map(cells.map((cell) => [toCellId(cell), cell]));
  const progress = progressOf(toFindingId(finding));
  return {
    number,
    year: finding.year,
    verdict: verdictOf(finding) === 'fails' ? '不成立' : '待说明',
    title: titleOf(described, 'zh'),
    statement: `${writeStatement(described, 'zh')}。${sayWhere(described)}`,
    cells: described.terms.map(({ item, value }) => sayCell(item, value, places.get(toCellId(item)))),
    restsOn: findRuleText(finding.check).restsOn.zh,
    asked:
      progress?.progress === 'asked' && progress.on !== null
        ? `此项已于 ${sayDay(progress.on)}函询，尚未收到答复。`
        : null,
  };
}

const sayWhere = (described: DescribedFinding): string => {
  const suspect = suspectOf(described);
  return suspect === undefined || !described.check.startsWith('t3_')
    ? ''
    : `行列交叉比对，疑为${nameItem(suspect.item, 'zh')}一格有误。`;
};

/** What is not one number is said to be none, and never 0. */
function sayCell(item: Item, value: number | null, cell: AskedCell | undefined): string {
  const page = cell === undefined || cell.place === null ? null : pageOf(cell.place);
  const where = page === null ? '' : `（报告第 ${page} 页）`;
  return `${nameCell(item)}：${value === null ? '没有确定的数' : value}${where}`;
}

function pageOf(place: string): number | null {
  const read = JSON.parse(place) as Place;
  return 'page' in read ? read.page : null;
}

function sourceOf({ name, year, source_name, url, sha256, retrieved_on }: AskedReport): string {
  const report = `${year} 年度报告`;
  if (isHere(name) || url === null)
    return `${report}：文件“${source_name}”${sha256 === null ? '' : `，SHA-256 ${sha256}`}${isHere(name) ? '（本机）' : ''}`;
  return `${report}：${url}${retrieved_on === null ? '' : `（${sayDay(retrieved_on)}取得）`}`;
}
