import type { FileTable } from '../../downloads/file-table.ts';
import { RULES } from '../../../checks/rules/rules.ts';
import { toAgenciesGrid } from './agencies.ts';
import { toChecklistFile, toChecklistNotes } from './checklist-file.ts';
import type { QualityContext } from './context.ts';
import { toCoverageGrid } from './coverage.ts';
import {
  toChecklist,
  toFindingLines,
  toUnpublishedLines,
  type ChecklistLine,
  type FindingLine,
} from './findings.ts';
import type { GridView } from './grid.ts';
import type { FindingCounts } from '../../queries/quality-counts.ts';
import type { CoverageCount } from '../../queries/quality-coverage.ts';
import type { QualityRows } from './question.ts';

/** Everything drawn on the page of completeness and quality. */
export interface QualityView {
  readonly heading: string;
  readonly sub: string;
  readonly coverage: GridView;
  readonly agencies: GridView;
  readonly agenciesNote: string;
  readonly findings: readonly FindingLine[];
  readonly findingsNote: string;
  readonly checklist: readonly ChecklistLine[];
  readonly checklistNote: string;
  /** How many lines, of how many reports, in words. */
  readonly checklistCounted: string;
  readonly checklistNotes: readonly string[];
  readonly checklistFile: FileTable;
}

/** `agencies` is how many bodies there are in all. */
export function toQualityView(rows: QualityRows, agencies: number, context: QualityContext): QualityView {
  const { t } = context;
  const { counts } = rows;
  const all = rows.coverage.find(({ all_fields, all_years }) => all_fields && all_years);
  const checklist = [
    ...toUnpublishedLines(rows.unpublished, context),
    ...toChecklist(rows.findings, context),
  ];
  const grid = toAgenciesGrid(rows.agencies, context);
  const counted = [
    t('quality.list.counted', { count: counts.fails + counts.questions, reports: counts.failing_reports }),
    ...(rows.unpublished.length === 0
      ? []
      : [t('quality.list.countedWithRegister', { count: rows.unpublished.length })]),
  ].join(t('quality.list.join'));
  return {
    heading: headingOf(all, counts, context),
    sub:
      all === undefined
        ? ''
        : t('quality.sub', { ...all, checked: counts.checked_reports, illegible: counts.illegible }),
    coverage: toCoverageGrid(rows.coverage, context),
    agencies: grid,
    agenciesNote: t(rows.atLeast > 1 ? 'quality.agencies.noteSeries' : 'quality.agencies.note', {
      count: grid.rows.length,
      total: agencies,
    }),
    findings: toFindingLines(rows.findings, context),
    findingsNote: t('quality.findings.note', {
      fails: counts.fails,
      questions: counts.questions,
      undecided: counts.undecided,
      holds: counts.holds,
    }),
    checklist,
    checklistNote: t(rows.unpublished.length === 0 ? 'quality.list.note' : 'quality.list.noteWithRegister', {
      count: checklist.length,
    }),
    checklistNotes: toChecklistNotes(counted, context),
    checklistCounted: counted,
    checklistFile: toChecklistFile(checklist, context),
  };
}

function headingOf(
  all: CoverageCount | undefined,
  counts: FindingCounts,
  { selection: { check }, t }: QualityContext,
): string {
  if (check !== null && !RULES.some(({ id }) => id === check)) return t('quality.headingNoCheck', { check });
  if (all === undefined) return t('quality.headingNone');
  return t('quality.heading', { ...all, ...counts, failing: counts.failing_reports });
}
