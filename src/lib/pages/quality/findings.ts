import type { FindingId } from '../../../dataset/correspondence.ts';
import { bodyIn } from '../../messages/body-in.ts';
import { describeWhatWasFound, nameLacking } from '../../../checks/wording/describe-finding.ts';
import type { DescribedFinding } from '../../../checks/wording/described-finding.ts';
import { nameItem } from '../../../checks/wording/item-labels.ts';
import { findRule } from '../../../checks/rules/rules.ts';
import { verdictOf } from '../../../domain/finding.ts';
import { writeScope } from '../../../checks/wording/write-arithmetic.ts';
import { writeSide, writeStatement } from '../../../checks/wording/write-statement.ts';
import type { QualityFinding } from '../../queries/quality-findings.ts';
import type { Unpublished } from '../../queries/unpublished.ts';
import { toCellId } from '../../figure/cell-id.ts';
import type { QualityContext } from './context.ts';
import { toDescribed } from './write-findings.ts';

/** A finding as it stands in the list. */
export interface FindingLine {
  readonly name: string;
  readonly year: number;
  /** What the finding is in every reading of its report; null where nothing is to be asked. */
  readonly finding: FindingId | null;
  /** The checks of its report. */
  readonly href: string;
  /** The first cell that takes part; null where none does. */
  readonly cell: string | null;
  readonly title: string;
  /** On what it rests; null where the outcome says so. */
  readonly grade: string | null;
  readonly outcome: string;
  readonly fails: boolean;
  readonly says: string;
  readonly sides: string | null;
  readonly origin: string;
  readonly url: string | null;
}

/** A finding as it stands in a list that can be sent to bodies. */
export interface ChecklistLine {
  readonly name: string;
  readonly year: number;
  readonly problem: string;
  readonly printed: string;
  readonly origin: string;
  readonly ask: string;
}

export const toFindingLines = (
  findings: readonly QualityFinding[],
  context: QualityContext,
): readonly FindingLine[] => findings.map((finding) => toLine(finding, context));

function toLine(finding: QualityFinding, context: QualityContext): FindingLine {
  const { t, locale, link } = context;
  const described = describeFindingRow(finding);
  const page = link(`/reports/${finding.report_id}/`);
  const [first] = described.terms;
  return {
    name: bodyIn(finding, locale),
    year: finding.year,
    finding: finding.outcome === 'fails' ? toFindingId(finding) : null,
    href: `${page}#checks`,
    cell: first === undefined ? null : `${page}#${toCellId(first.item)}`,
    title: titleOf(described, locale),
    grade: finding.grade === 'question' ? null : t(`common.grade.${finding.grade}`),
    outcome: t(`common.verdict.${verdictOf(finding)}`),
    fails: finding.outcome === 'fails',
    says:
      finding.outcome === 'undecided'
        ? t('quality.findings.lacking', { what: nameLacking(described, locale) })
        : writeStatement(described, locale),
    sides: sidesOf(finding, context),
    origin: finding.source_name,
    url: finding.url,
  };
}

/** What a finding is in every reading of its report. */
export const toFindingId = ({
  report_id: report,
  check,
  applicant,
  on_left,
  on_right,
}: QualityFinding): FindingId => ({
  ...{ report, check, applicant },
  cells: [on_left, on_right].flatMap((keys) => keys?.split(' ') ?? []).toSorted(),
});

function sidesOf(finding: QualityFinding, { t, locale }: QualityContext): string | null {
  const [left, right] = (['left', 'right'] as const).map((side) => writeSide(finding, side, locale));
  return left == null || right == null ? null : t('quality.findings.sides', { left, right });
}

/** What does not hold or is to be explained, a row each with a sentence that can be sent as it stands. */
export function toChecklist(
  findings: readonly QualityFinding[],
  { locale }: QualityContext,
): readonly ChecklistLine[] {
  return findings
    .filter(({ outcome }) => outcome === 'fails')
    .map((finding) => {
      const described = describeFindingRow(finding);
      return {
        name: bodyIn(finding, locale),
        year: finding.year,
        problem: titleOf(described, locale),
        printed: printedOf(described, locale),
        origin: finding.url ?? finding.source_name,
        ask: describeWhatWasFound(described, locale),
      };
    });
}

/** Reports that were looked for and not found, a row each. */
export const toUnpublishedLines = (
  unpublished: readonly Unpublished[],
  { t, locale }: QualityContext,
): readonly ChecklistLine[] =>
  unpublished.map(({ agency_id, name, year, looked_on: day, url }) => ({
    name: agency_id === null ? name : bodyIn({ agency_id, name }, locale),
    year,
    problem: t('common.state.not_published'),
    printed: '',
    origin: url,
    ask: t('quality.list.askWithRegister', { year, day }),
  }));

/** The figures as the report prints them; where a check is about no cell, what stands on its left side. */
function printedOf(described: DescribedFinding, locale: QualityContext['locale']): string {
  const { terms } = described;
  if (terms.length === 0) return writeSide(described, 'left', locale) ?? '';
  const known = terms.filter(({ value }) => value !== null);
  return known
    .map(({ item, value }) => `${nameItem(item, locale)} ${value}`)
    .join(locale === 'zh' ? '；' : '; ');
}

/** What a check is called, with the row or column that it ran along. */
export function titleOf(described: DescribedFinding, locale: QualityContext['locale']): string {
  const scope = writeScope(described, locale);
  const title = findRule(described.check).title[locale];
  return scope === '' ? title : `${title}${locale === 'zh' ? '，' : ', '}${scope}`;
}

/** A finding with the values that its row gives of what fails. */
export const describeFindingRow = (finding: QualityFinding): DescribedFinding =>
  toDescribed(finding, valuesOf(finding.figures));

function valuesOf(figures: string | null): ReadonlyMap<string, number> {
  const pairs =
    figures === null ? [] : figures.split(' ').map((figure) => figure.split('=') as [string, string]);
  return new Map(pairs.map(([key, value]) => [key.replaceAll('/', '-'), Number(value)]));
}
