import type { Notice, PrintedDate } from '../../domain/report.ts';
import type { Document } from '../document.ts';
import { linesOf } from '../text/document-lines.ts';
import type { HeadEvidence, PrintedHead } from './head-evidence.ts';
import { beginsName } from './begins-name.ts';
import { headNotices } from './head-notices.ts';
import { isShortFor } from './is-short-for.ts';
import { hasPlace, isBody } from './is-body.ts';
import { foldHead, readPeriods, readSigned, readStamp, readUnderTitle, type Period } from './read-dates.ts';
import { readTitle, type Title } from './read-title.ts';
import { findSectionsIn } from '../text/sections.ts';
import { voteYear } from './vote-year.ts';

/**
 * What a report says of itself, with what is odd about it: a printed date before the period ends, years or names
 * that disagree, a period that runs backwards.
 */
export function readHead(document: Document): {
  readonly head: PrintedHead;
  readonly notices: readonly Notice[];
} {
  const printed = readEvidence(document);
  const year = voteYear(printed);
  const head: PrintedHead = {
    agency: agencyOf(printed),
    year,
    publishedOn: printed.signedOn ?? printed.stampedOn,
    periodStart: printed.period?.start ?? null,
    periodEnd: printed.period?.end ?? null,
  };
  return { head, notices: headNotices(head, printed) };
}

/** The title's name before the signature's, unless it stands above the title and is of quite another body. */
function agencyOf({ title, signer }: HeadEvidence): string | null {
  const named = title?.agency ?? null;
  if (named === null || signer === null) return named ?? signer;
  return title?.isNamedAbove === true && !isShortFor(named, signer) && !isShortFor(signer, named)
    ? signer
    : named;
}

/** Rows of the box above a report that says 索引号, 发布机构, 发布日期. */
function metadataBefore(document: Document, end = 0): readonly string[] {
  const tables = document.blocks.slice(0, end).filter((block) => block.kind === 'table');
  return tables.flatMap(({ rows }) => rows.map((cells) => foldHead(cells.map(({ text }) => text).join(''))));
}

/** A letter that carries a report is signed above it; a lone date there may be of anything. */
function signedBefore(opening: readonly string[]): PrintedDate | null {
  const signature = findSignature(opening);
  return signature && signature.signer !== null ? signature.date : null;
}

/** What is read above the first section and below the last heading; web pages go on with lists of other things. */
const LINES_OF_OPENING = 120;
const LINES_OF_CLOSING = 120;
/** Of a line; what is longer says nothing of its report there. */
const LONGEST = 3000;

function readEvidence(document: Document): HeadEvidence {
  const all = linesOf(document);
  const sections = findSectionsIn(all);
  const lines = all.map(({ text }) => text.slice(0, LONGEST));
  const first = sections[0]?.line ?? Math.min(lines.length, LINES_OF_OPENING);
  const last = sections.at(-1)?.line ?? Math.max(0, lines.length - LINES_OF_CLOSING);
  const fold = (from: number, to: number) =>
    lines
      .slice(from, to)
      .map(foldHead)
      .filter((line) => line !== '');
  const opening = fold(Math.max(0, first - LINES_OF_OPENING), first);
  const following = fold(first, first + 6);
  const closing = fold(last, last + LINES_OF_CLOSING);
  const { signer, date } = findSignature(closing) ?? { signer: null, date: null };
  const found = findTitle(opening);
  return {
    title: found?.title ?? findTitleInText([...opening, ...following]),
    period: findPeriod([...opening, ...following, ...closing]),
    signer: signer ?? findEditor(opening),
    signedOn: date ?? signedBefore(opening),
    stampedOn:
      readStamp([
        ...metadataBefore(document, sections[0] && all[sections[0].line]?.block),
        ...opening,
        ...closing,
      ]) ?? readUnderTitle(found ? opening.slice(found.line, found.line + 1 + LINES_UNDER_TITLE) : []),
  };
}

const LINES_UNDER_TITLE = 4;

/** The title nearest to the text, since lists of other reports stand above it; its lines may be up to three. */
function findTitle(lines: readonly string[]): { readonly title: Title; readonly line: number } | undefined {
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    for (let size = 1; size <= 3; size += 1) {
      const title = readTitle(lines.slice(Math.max(0, at - size + 1), at + 1).join(''));
      if (title && (title.year !== null || title.agency !== null))
        return { title: withName(title, lines, at - size + 1, at + 1), line: at };
    }
  }
  return undefined;
}

/** Where a page has no title line: 编制《示例镇2022年…年度报告》, 现公布示例市2022年…年度报告. */
const TITLE_IN_TEXT =
  /(?:《([^《》]{6,60})》|(?:公布|编制(?:完成|形成)?了?|现将|发布)([^,。;:《》]{2,40}?报告)(?!有关|的通知|编制))/gu;

function findTitleInText(lines: readonly string[]): Title | undefined {
  const named = lines.flatMap((line) =>
    [...line.matchAll(TITLE_IN_TEXT)].map(([, quoted, bare]) => quoted ?? bare ?? ''),
  );
  return named.map(readTitle).find((title) => title !== undefined && title.year !== null);
}

/** A title that names no body has it on a line of its own above, in brackets below, or where it stands in full. */
function withName(title: Title, lines: readonly string[], from: number, to: number): Title {
  const above = lines[from - 1] ?? '';
  if (title.named !== '' && beginsName(above, title.named)) {
    const whole = readTitle(above + lines.slice(from, to).join(''));
    if (whole?.agency != null && whole.year === title.year) return whole;
  }
  if (title.agency !== null) return title;
  if (isBody(above)) return { ...title, agency: above, isNamedAbove: true };
  const below = /^\(([^()]+)\)$/u.exec(lines.slice(to).find((line) => line !== '') ?? '')?.[1] ?? '';
  if (isBody(below)) return { ...title, agency: below };
  const full = lines.slice(0, from).map(readTitle);
  return full.findLast((other) => other?.year === title.year && other.agency !== null) ?? title;
}

const ABOUT_DATA = /统计|期限|时限|数据|所列|起止|截/u;

/** On a line of its own, or broken over two of them. */
function findPeriod(lines: readonly string[]): Period | null {
  const named = lines.filter((line) => ABOUT_DATA.test(line)).flatMap(readPeriods);
  return named[0] ?? lines.flatMap(readPeriods)[0] ?? readPeriods(lines.join(''))[0] ?? null;
}

interface Signature {
  readonly signer: string | null;
  readonly date: PrintedDate;
}

/**
 * The date below or beside the name of a body, then that above one; else the one that follows a sentence, or the only
 * one, since lists with dates of other things stand below the report.
 */
function findSignature(lines: readonly string[]): Signature | undefined {
  const found = lines.flatMap((line, at) => {
    const signed = readSigned(line);
    if (!signed) return [];
    const [twoAbove = '', above = '', below = ''] = [lines[at - 2], lines[at - 1], lines[at + 1]].map((one) =>
      bareName(one ?? ''),
    );
    const own = bareName(signed.signer);
    const before = own === '' ? wholeName(twoAbove, above) : wholeName(above, own);
    return [{ date: signed.date, before, below, endsText: own === '' && ENDS_TEXT.test(above) }];
  });
  const signed =
    found.find(({ before }) => isBody(before)) ??
    found.find(({ below }) => isBody(below)) ??
    found.find(({ endsText }) => endsText) ??
    (found.length === 1 ? found[0] : undefined);
  return signed && { signer: [signed.before, signed.below].find(isBody) ?? null, date: signed.date };
}

const ENDS_TEXT = /[。;:)]$/u;

const wholeName = (above: string, name: string) =>
  name !== '' && beginsName(above, name) ? above + name : name;

const bareName = (name: string) => name.replace(/\((?:盖章|公章|印章)\)$|^落款:?/gu, '');

const NAMED = '([\\p{Script=Han}]{0,40}?[省市县区州旗盟镇乡部][\\p{Script=Han}]{0,24}?)';
/**
 * 本报告由示例市某某局编制; 要求,示例市某某局编制本报告; 结合示例县示例镇工作实际; 示例市某某局现向社会公布. An office
 * within a body has no place in its name.
 */
const EDITORS = [
  new RegExp(`(?:报告|要求|规定|精神),?由${NAMED}(?:根据|按照|依据|编制|负责|结合)`, 'u'),
  new RegExp(`(?:要求|规定|精神),${NAMED}(?:组织)?编制(?:了|完成)?(?:本|20)`, 'u'),
  new RegExp(`结合${NAMED}(?:的|政务公开|政府信息公开)?(?:工作)?实际`, 'u'),
  new RegExp(`(?:^|[,。;])${NAMED}(?:现|特此)?向社会(?:公布|公开)`, 'u'),
];

/** 结合示例县实际 is said by bodies of the county as well. */
const A_PLACE = /[省市县区州旗盟]$/u;

function findEditor(lines: readonly string[]): string | null {
  const names = EDITORS.flatMap((words) => lines.map((line) => words.exec(line)?.[1] ?? ''));
  return names.find((name) => hasPlace(name) && isBody(name) && !A_PLACE.test(name)) ?? null;
}
